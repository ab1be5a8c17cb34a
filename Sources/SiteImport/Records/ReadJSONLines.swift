import SiteBase

/// Reads a text from each line that is a JSON object, or from each object of an array.
func readJSONLines(_ file: SourceFile, columns: ColumnMap) -> Checked<ImportedSource> {
  var objects = JSONObjects(file)
  objects.read()
  guard objects.diagnostics.isEmpty else { return Checked(ImportedSource(), objects.diagnostics) }
  return readTexts(of: objects.table, columns, in: file)
}

/// The objects of a file as rows, whose columns are the names of their members.
private struct JSONObjects {
  private(set) var table = Table()
  private(set) var diagnostics: [Diagnostic] = []
  private let file: SourceFile
  private var columns: [String: Int] = [:]
  private var problems = 0
  private var line = 1
  private var counted: Int

  init(_ file: SourceFile) {
    self.file = file
    counted = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads all that there is.
  mutating func read() {
    var parser = JSONParser(file.bytes, in: counted..<file.bytes.count)
    if parser.take("[") { readElements(with: &parser) } else { readLines() }
    if problems > reportedLimit { diagnostics.append(.more(problems - reportedLimit, "line", "lines", in: file)) }
  }

  private mutating func readElements(with parser: inout JSONParser) {
    do throws(InvalidJSON) {
      if parser.take("]") { return }
      repeat {
        _ = parser.peek()
        let start = parser.at
        add(try parser.value(), at: start)
      } while parser.take(",")
      guard parser.take("]") else { throw parser.problem("a comma or `]` should stand here") }
      if parser.peek() != nil { throw parser.problem("nothing should follow the array") }
    } catch {
      tell(error)
    }
  }

  private mutating func readLines() {
    if readWhole() { return }
    var start = counted
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(where: \.isLineEnd) ?? file.bytes.count
      readLine(start..<end)
      start = end + 1
    }
  }

  /// Reads a file that is one object over several lines.
  private mutating func readWhole() -> Bool {
    let firstEnd = file.bytes[counted...].firstIndex(where: \.isLineEnd) ?? file.bytes.count
    var first = JSONParser(file.bytes, in: counted..<firstEnd)
    guard first.take("{"), first.peek() == nil else { return false }
    var parser = JSONParser(file.bytes, in: counted..<file.bytes.count)
    do throws(InvalidJSON) {
      let value = try parser.value()
      guard parser.peek() == nil else { return false }
      add(value, at: counted)
    } catch {
      tell(error)
    }
    return true
  }

  private mutating func readLine(_ range: Range<Int>) {
    var parser = JSONParser(file.bytes, in: range)
    guard parser.peek() != nil else { return }
    do throws(InvalidJSON) {
      let value = try parser.value()
      if parser.peek() != nil { throw parser.problem("only one object should stand on a line") }
      add(value, at: range.lowerBound)
    } catch {
      tell(error)
    }
  }

  private mutating func add(_ value: JSONValue, at offset: Int) {
    guard case .object(let members) = value else {
      return tell(InvalidJSON(offset: offset, reason: "an object, `{…}`, should stand here"))
    }
    line += file.bytes.lineEnds(in: counted..<offset)
    counted = offset
    let cells = members.map { (column: column(named: $0.name), cell: Table.Cell($0.value)) }
    table.rows.append(Table.Row(line: line, cells: cells))
  }

  private mutating func column(named name: String) -> Int {
    if let column = columns[name] { return column }
    columns[name] = table.columns.count
    table.columns.append(name)
    return table.columns.count - 1
  }

  private mutating func tell(_ problem: InvalidJSON) {
    problems += 1
    guard problems <= reportedLimit else { return }
    diagnostics.append(.invalidJSON(problem, at: file.place(problem.offset..<problem.offset + 1)))
  }
}

extension Table.Cell {
  fileprivate init(_ value: JSONValue) {
    switch value {
    case .null: self = .empty
    case .string(let text), .literal(let text): self.init(text)
    case .object: self = .nested
    case .array(let values):
      let cells = values.map { Table.Cell($0) }
      let texts = cells.flatMap(\.texts)
      self = cells.contains(.nested) ? .nested : texts.isEmpty ? .empty : .texts(texts)
    }
  }
}

extension [UInt8] {
  /// How many lines end in a range: with a line feed, or a carriage return that none follows.
  fileprivate func lineEnds(in range: Range<Int>) -> Int {
    range.count { index in
      self[index] == UInt8(ascii: "\n")
        || self[index] == UInt8(ascii: "\r") && (index + 1 == count || self[index + 1] != UInt8(ascii: "\n"))
    }
  }
}

extension Diagnostic {
  fileprivate static func invalidJSON(_ problem: InvalidJSON, at place: Place) -> Diagnostic {
    .error(
      "invalid-json", problem.fix == nil ? "not JSON: \(problem.reason)" : problem.reason, at: place,
      fix: problem.fix ?? "each line should be one object, or the file an array")
  }
}
