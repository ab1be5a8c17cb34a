import SiteBase

/// The rows of a file whose cells are separated by commas, semicolons or tabs, and may stand between quotation marks.
struct CSVRows: Sequence, IteratorProtocol {
  /// One row.
  struct Row {
    /// The line that it begins on, counted from 1.
    let line: Int
    let cells: [String]
  }

  /// What separates the cells: the sign that is most frequent in the first row.
  let delimiter: UInt8
  /// What made it impossible to go on.
  private(set) var problem: Diagnostic?

  private let file: SourceFile
  private var at: Int
  private var line = 1

  /// The rows of a file.
  init(_ file: SourceFile) {
    self.file = file
    at = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    delimiter = Self.delimiter(of: file.bytes[at...])
  }

  /// The next row that is not an empty line.
  mutating func next() -> Row? {
    while at < file.bytes.count, file.bytes[at].isLineEnd { skipLineEnd() }
    guard at < file.bytes.count else { return nil }
    let start = line
    var cells: [String] = []
    while true {
      guard let cell = takeCell() else { return nil }
      cells.append(cell)
      guard at < file.bytes.count, file.bytes[at] == delimiter else { break }
      at += 1
    }
    if at < file.bytes.count { skipLineEnd() }
    return Row(line: start, cells: cells)
  }

  private mutating func takeCell() -> String? {
    if at < file.bytes.count, file.bytes[at] == quote { return takeQuotedCell() }
    let end = file.bytes[at...].firstIndex { $0 == delimiter || $0.isLineEnd } ?? file.bytes.count
    defer { at = end }
    return String(decoding: file.bytes[at..<end], as: UTF8.self)
  }

  private mutating func takeQuotedCell() -> String? {
    let open = at
    var cell: [UInt8] = []
    at += 1
    while at < file.bytes.count {
      let byte = file.bytes[at]
      if byte.isLineEnd {
        let start = at
        skipLineEnd()
        cell += file.bytes[start..<at]
      } else if byte != quote {
        cell.append(byte)
        at += 1
      } else if at + 1 < file.bytes.count, file.bytes[at + 1] == quote {
        cell.append(quote)
        at += 2
      } else {
        at += 1
        return isAtCellEnd ? String(decoding: cell, as: UTF8.self) : fail(.wordsAfterQuote(at: file.place(at..<at + 1)))
      }
    }
    return fail(.unclosedQuote(at: file.place(open..<open + 1)))
  }

  private var isAtCellEnd: Bool {
    at == file.bytes.count || file.bytes[at] == delimiter || file.bytes[at].isLineEnd
  }

  private mutating func fail(_ problem: Diagnostic) -> String? {
    self.problem = problem
    at = file.bytes.count
    return nil
  }

  private mutating func skipLineEnd() {
    let isPair = file.bytes[at] == UInt8(ascii: "\r") && at + 1 < file.bytes.count
    at += isPair && file.bytes[at + 1] == UInt8(ascii: "\n") ? 2 : 1
    line += 1
  }

  private static func delimiter(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes.drop(while: \.isLineEnd) {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte.isLineEnd { break }
      if let sign = signs.firstIndex(of: byte) { counts[sign] += 1 }
    }
    let most = counts.indices.max { counts[$0] < counts[$1] || counts[$0] == counts[$1] && $0 > $1 }
    return signs[most ?? 0]
  }
}

private let quote = UInt8(ascii: "\"")

extension UInt8 {
  /// Whether it ends a line.
  var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

extension Diagnostic {
  fileprivate static func unclosedQuote(at place: Place) -> Diagnostic {
    .error(
      "unclosed-quote", "the quotation mark that begins this cell is never closed", at: place,
      fix: "put one at the end of the cell, and write `\"\"` for a quotation mark within it")
  }

  fileprivate static func wordsAfterQuote(at place: Place) -> Diagnostic {
    .error(
      "words-after-quote", "the cell goes on after the quotation mark that closes it", at: place,
      fix: "write `\"\"` for a quotation mark within a cell")
  }
}
