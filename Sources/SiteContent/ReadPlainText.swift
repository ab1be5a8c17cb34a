import Foundation
import SiteBase
import SiteModel

/// Reads a plain text: what is seen is what is written, and nothing in it is markup.
func readPlainText(_ file: SourceFile, _ metadata: SpeechMetadata) -> SpeechText {
  var plain = PlainText(file, wantsHead: true)
  if let title = metadata.title, let line = plain.head.title.map({ file.words($0) }), NameKey(title) != NameKey(line) {
    plain = PlainText(file, wantsHead: false)
  }
  var text = SpeechText(diagnostics: plain.diagnostics)
  text.title = plain.head.title.map { file.words($0) }
  text.date = plain.head.dateLine.flatMap { date(in: file.words($0)) }
  text.speakers = plain.head.byline.map { [name(in: file.words($0))] } ?? []
  var builder = BodyBuilder()
  for line in plain.head.ranges where line != plain.head.title {
    builder.add(line, as: plain.head.kind(of: line), of: file)
  }
  for element in plain.elements { builder.add(element, of: file) }
  text.body = builder.finish()
  return text
}

extension BodyBuilder {
  fileprivate mutating func add(_ line: Range<Int>, as kind: Block.Kind, of file: SourceFile) {
    let start = offset
    appendEscaped(file.bytes[line])
    add(kind, html: start..<offset, characters: visibleCharacters(file.bytes[line]))
    append("\n")
  }

  fileprivate mutating func add(_ element: PlainText.Element, of file: SourceFile) {
    let start = offset
    switch element.kind {
    case .heading(let depth): beginSection(level: depth, title: file.words(element))
    case .paragraph, .salutation, .stageNote, .rule:
      if let heading = element.runIn { beginSection(level: heading.depth, title: file.words(heading.range)) }
    }
    let lead = append(element, of: file)
    add(
      element.blockKind, html: start..<offset,
      characters: element.lines.reduce(0) { $0 + visibleCharacters(file.bytes[$1]) })
    if element.beginsSection { bindSection(lead: lead) }
    append("\n")
  }

  /// Appends the lines of an element, and marks its points.
  ///
  /// - Returns: How many bytes of HTML are the heading that runs into the element.
  private mutating func append(_ element: PlainText.Element, of file: SourceFile) -> Int {
    let start = offset
    var lead = 0
    var points = element.markedPoints[...]
    let isPointed = !points.isEmpty
    for (index, line) in element.lines.enumerated() {
      var position = line.lowerBound
      func pieceEnd() -> Int {
        let heading = element.runIn.map(\.range.upperBound).flatMap { $0 > position ? $0 : nil }
        return min(points.first?.offset ?? .max, heading ?? .max, line.upperBound)
      }
      while true {
        if let point = points.first, point.offset <= position {
          if point.offset > element.markedPoints[0].offset { insert(Insert(.pointEnd, at: offset)) }
          insert(Insert(.point, at: offset, value: point.number))
          points.removeFirst()
        }
        if position >= line.upperBound { break }
        let end = pieceEnd()
        appendEscaped(file.bytes[position..<end])
        position = end
        if end == element.runIn?.range.upperBound { lead = offset - start }
      }
      if index < element.joins.count { append(element.joins[index].html) }
    }
    if isPointed { insert(Insert(.pointEnd, at: offset)) }
    return lead
  }
}

extension PlainText.Head {
  fileprivate func kind(of line: Range<Int>) -> Block.Kind {
    line == dateLine ? .dateLine : line == byline ? .byline : .subtitle
  }
}

extension PlainText.Element {
  /// The points that are marked within the element; one that is the whole of it needs no mark.
  fileprivate var markedPoints: [PlainText.Point] {
    points.count == 1 && points[0].offset == range.lowerBound ? [] : points
  }

  fileprivate var blockKind: Block.Kind {
    switch kind {
    case .heading: .heading
    case .paragraph: .paragraph
    case .salutation: .salutation
    case .stageNote: .stage
    case .rule: .rule
    }
  }

  fileprivate var beginsSection: Bool {
    if case .heading = kind { true } else { runIn != nil }
  }
}

extension LineJoin {
  fileprivate var html: String {
    switch self {
    case .nothing: ""
    case .space: " "
    case .lineBreak: "<br>\n"
    }
  }
}

extension SourceFile {
  fileprivate func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  fileprivate func words(_ element: PlainText.Element) -> String {
    zip(element.lines, element.joins.map { $0 == .nothing ? "" : " " } + [""]).map { words($0) + $1 }.joined()
  }
}

/// How many scalars are no white space.
private func visibleCharacters(_ text: ArraySlice<UInt8>) -> Int {
  text.withUnsafeBufferPointer { TextCount($0).scalars }
}

/// The date in a line such as `（2021年2月20日在…上的讲话）`.
private func date(in line: String) -> SpeechDate? {
  let bare = line.trimmingCharacters(in: CharacterSet(charactersIn: "（）() \u{3000}"))
  if let whole = try? SpeechDate(parsing: bare) { return whole }
  guard let day = bare.firstIndex(of: "日") else { return nil }
  return try? SpeechDate(parsing: String(bare[...day]))
}

/// The name in a byline: `青岚市市长　温以南`, `简　牧`, `By Ansa Kellow`.
private func name(in byline: String) -> String {
  if byline.hasPrefix("By ") { return String(byline.dropFirst(3)) }
  guard byline.unicodeScalars.contains(where: \.isHan) else { return byline }
  var parts = byline.split { $0.isWhitespace }.map(String.init)
  parts.removeAll { $0.contains { $0.isNumber && $0.isASCII } }
  guard let last = parts.last else { return byline }
  return last.count == 1 && parts.count > 1 && parts[parts.count - 2].count == 1 ? parts[parts.count - 2] + last : last
}
