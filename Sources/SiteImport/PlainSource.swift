import SiteBase
import SiteContent
import SiteEncoding
import SiteModel

extension SourceImport {
  /// Takes a text file as it is: each of its speeches becomes a file of the same words.
  mutating func readText(_ source: SourceFile, _ sidecar: SourceFile?, _ options: ImportOptions) {
    let content = ContentFile(text: source, path: file.key, sidecar: sidecar)
    let decoded = decodeText(of: content, as: options.encoding, timeZone: "UTC", keepsControls: true)
    diagnostics += decoded.diagnostics
    guard var text = decoded.value else { return }
    encoding = text.encoding.rawValue
    text.source = cleaned(text.source)
    if file.format == .markdown {
      drafts = [Draft(markdown: text.source, name: withoutEnding(fileName(file.path)))]
      return
    }
    let speeches = readSpeeches(of: text, in: importCollection, timeZone: "UTC")
    diagnostics += speeches.diagnostics
    for speech in speeches.value where !speech.body.blocks.isEmpty {
      drafts.append(Draft(speech, in: text.source, isAlone: speeches.value.count == 1))
    }
    if !drafts.isEmpty { tellOfGaps(between: speeches.value.map(\.range), in: text.source) }
    checkDrafts()
  }

  /// Says which lines are part of no speech: what stands before the first and after the last, and what only parts them.
  private mutating func tellOfGaps(between ranges: [Range<Int>], in source: SourceFile) {
    var start = 0
    var marks: [Place] = []
    for end in ranges.map(\.lowerBound) + [source.bytes.count] {
      defer { start = ranges.first { $0.lowerBound == end }?.upperBound ?? end }
      guard let gap = source.words(in: start..<end) else { continue }
      let (first, last) = (source.place(gap), source.place(gap.upperBound..<gap.upperBound))
      if start == 0 || end == source.bytes.count, ranges.count > 1 || gap.count > 200 {
        let lines =
          first.line == last.line ? "line \(first.line ?? 1)" : "lines \(first.line ?? 1) to \(last.line ?? 1)"
        let side = start == 0 ? "before the first speech" : "after the last speech"
        remarks.append(ImportRemark(.dropped, "\(lines), \(side): “\(first.text.prefix(40))”", line: first.line))
      } else {
        marks.append(first)
      }
    }
    guard let first = marks.first else { return }
    let count = marks.count == 1 ? "1 mark" : "\(marks.count) marks"
    remarks.append(ImportRemark(.dropped, "\(count) between speeches, such as “\(first.text)”", line: first.line))
  }

  /// A text without the signs that nobody sees, which the report counts.
  private mutating func cleaned(_ source: SourceFile) -> SourceFile {
    let clean = SiteEncoding.cleaned(source.bytes)
    for dropped in clean.dropped {
      remarks.append(
        ImportRemark(.dropped, "\(dropped.count) × \(dropped.scalar.name), which nobody sees", line: dropped.firstLine))
    }
    for doubt in clean.doubts { remarks.append(ImportRemark(.doubted, doubt.summary, line: doubt.firstLine)) }
    return SourceFile(path: source.path, bytes: clean.bytes)
  }
}

/// The collection that texts are read in before they are part of any.
let importCollection = SpeechCollection(id: "import", title: "import", reading: ReadingSettings())

extension Draft {
  /// A Markdown file as it is.
  fileprivate init(markdown source: SourceFile, name: String) {
    self.init(text: ImportedText(title: name), ending: "md", bytes: source.bytes, expected: nil)
  }

  /// A speech of a plain text: its words as they are, below front matter that says what was found out of them.
  fileprivate init(_ speech: Speech, in source: SourceFile, isAlone: Bool) {
    var text = ImportedText()
    text.describe(speech)
    let words = trimmedLines(source.bytes[speech.range])
    self.init(
      text: text, ending: "txt", bytes: FrontMatter(text).bytes + words + [UInt8(ascii: "\n")],
      expected: String(decoding: words, as: UTF8.self), line: isAlone ? nil : speech.line, evidence: speech.border)
  }
}

extension ImportedText {
  /// Takes over what is known of a speech, where nothing is known yet.
  mutating func describe(_ speech: Speech) {
    title = title ?? speech.title
    if speakers.isEmpty { speakers = speech.speakers }
    date = date ?? speech.date?.iso
    occasion = occasion ?? (speech.occasion.isEmpty ? nil : speech.occasion)
    venue = venue ?? (speech.venue.isEmpty ? nil : speech.venue)
    origin = origin ?? (speech.origin.isEmpty ? nil : speech.origin)
    if topics.isEmpty { topics = speech.topics }
  }
}

extension CleanText.Doubt {
  /// What an editor should look at, in words.
  fileprivate var summary: String {
    switch kind {
    case .bidiControl: "\(count) signs that change the direction of writing, such as \(text.unicodeScalars.first!.name)"
    case .controlCharacter: "\(count) control characters, as a wrong encoding leaves them"
    case .replacementCharacter: "\(count) × U+FFFD, where something was lost before"
    case .mojibake: "\(count) × “\(text)”, which only a wrong encoding makes"
    }
  }
}

extension Unicode.Scalar {
  /// Its number, as `U+FEFF`.
  fileprivate var name: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension SourceFile {
  /// A range without the white space around what is in it; nil if there is nothing else.
  fileprivate func words(in range: Range<Int>) -> Range<Int>? {
    let isBlank: (UInt8) -> Bool = { $0 <= 0x20 }
    guard let first = bytes[range].firstIndex(where: { !isBlank($0) }),
      let last = bytes[range].lastIndex(where: { !isBlank($0) })
    else { return nil }
    return first..<(last + 1)
  }
}

/// Some lines without the blank ones before and after them.
private func trimmedLines(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var text = text
  while let last = text.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: " ") { text.removeLast() }
  while text.first == UInt8(ascii: "\n") { text.removeFirst() }
  return text
}
