import SiteBase
import SiteModel
import SitePlainText

/// Reads a part of a plain text: what is seen is what is written, and nothing in it is markup.
func readPlainText(_ file: SourceFile, _ part: SpeechPart) -> SpeechText {
  let (plain, otherTitle) = plainText(of: file, part)
  var text = SpeechText(diagnostics: plain.diagnostics)
  text.title =
    plain.head.title(in: file) ?? part.titleRange.map { file.line(of: $0) } ?? part.entry ?? part.label
  text.date = plain.head.date(in: file).flatMap { try? SpeechDate(parsing: $0) }
  text.speakers = plain.head.speakers(in: file)
  var writer = PlainTextWriter(file, plain.pageMarks)
  if let otherTitle { writer.add(otherTitle, as: .subtitle) }
  for line in plain.head.ranges where line != plain.head.title { writer.add(line, as: plain.head.kind(of: line)) }
  for element in plain.elements { writer.add(element) }
  text.body = writer.finish()
  return text
}

/// The elements of a part of a plain text, below the title that is known; with the title that the text itself has, if
/// an editor gave another.
private func plainText(of file: SourceFile, _ part: SpeechPart) -> (PlainText, otherTitle: Range<Int>?) {
  let plain = PlainText(file, in: part.range, wantsHead: true)
  let known = part.titleRange.map { file.line(of: $0) }
  guard let found = plain.head.title(in: file), let title = part.metadata.title ?? known ?? part.entry,
    NameKey(title) != NameKey(found)
  else { return (plain, nil) }
  if let range = part.titleRange, let known {
    let rest = PlainText(file, in: range.upperBound..<part.range.upperBound, wantsHead: true)
    if rest.head.title == nil { return (rest, NameKey(title) == NameKey(known) ? nil : range) }
  }
  return (PlainText(file, in: part.range, wantsHead: false), nil)
}

/// Writes the elements of a plain text into a body, with the page marks where they stand.
private struct PlainTextWriter {
  private let file: SourceFile
  private var marks: ArraySlice<PlainText.PageMark>
  private var builder = BodyBuilder()

  init(_ file: SourceFile, _ marks: [PlainText.PageMark]) {
    self.file = file
    self.marks = marks[...]
  }

  /// Adds a line of the head.
  mutating func add(_ line: Range<Int>, as kind: Block.Kind) {
    let start = builder.offset
    addMarks(before: line.lowerBound)
    builder.appendEscaped(file.bytes[line])
    builder.add(kind, html: start..<builder.offset, characters: visibleCharacters(file.bytes[line]))
    builder.append("\n")
  }

  /// The body; marks that stand after its last words are put at their end.
  consuming func finish() -> Body {
    if !marks.isEmpty, let last = builder.body.blocks.last { addMarks(before: .max, at: Int(last.html.upperBound)) }
    return builder.finish()
  }

  private mutating func addMarks(before end: Int, at offset: Int? = nil) {
    while let mark = marks.first, mark.range.lowerBound < end {
      let words = mark.isInTitle ? "" : file.words(mark.range)
      builder.add(PageMark(number: mark.number, words: words), at: offset ?? builder.offset)
      marks.removeFirst()
    }
  }

  mutating func add(_ element: PlainText.Element) {
    let start = builder.offset
    switch element.kind {
    case .heading(let depth): builder.beginSection(level: depth, title: file.words(element))
    case .paragraph, .salutation, .stageNote, .rule, .note, .signature:
      if let heading = element.runIn { builder.beginSection(level: heading.depth, title: file.words(heading.range)) }
    }
    let lead = append(element)
    builder.add(
      element.blockKind, html: start..<builder.offset,
      characters: element.lines.reduce(0) { $0 + visibleCharacters(file.bytes[$1]) })
    if element.beginsSection { builder.bindSection(lead: lead) }
    builder.append("\n")
  }

  /// Appends the lines of an element, and marks its points.
  ///
  /// - Returns: How many bytes of HTML are the heading that runs into the element.
  private mutating func append(_ element: PlainText.Element) -> Int {
    let start = builder.offset
    var lead = 0
    var points = element.markedPoints[...]
    let isPointed = !points.isEmpty
    for (index, line) in element.lines.enumerated() {
      var position = line.lowerBound
      func pieceEnd() -> Int {
        let heading = element.runIn.map(\.range.upperBound).flatMap { $0 > position ? $0 : nil }
        return min(points.first?.offset ?? .max, heading ?? .max, line.upperBound)
      }
      addMarks(before: line.lowerBound)
      while true {
        if let point = points.first, point.offset <= position {
          if point.offset > element.markedPoints[0].offset { builder.insert(Insert(.pointEnd, at: builder.offset)) }
          builder.insert(Insert(.point, at: builder.offset, value: point.number))
          points.removeFirst()
        }
        if position >= line.upperBound { break }
        let end = pieceEnd()
        builder.appendEscaped(file.bytes[position..<end])
        position = end
        if end == element.runIn?.range.upperBound { lead = builder.offset - start }
      }
      if index < element.joins.count { builder.append(element.joins[index].html) }
    }
    if isPointed { builder.insert(Insert(.pointEnd, at: builder.offset)) }
    return lead
  }
}

extension PlainText.Head {
  fileprivate func kind(of line: Range<Int>) -> Block.Kind {
    switch line {
    case dateLine: .dateLine
    case byline: .byline
    case subtitle: .subtitle
    case _ where otherBylines.contains(line): .byline
    default: .titleNote
    }
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
    case .note: .titleNote
    case .signature: .signature
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
