import SiteBase
import SiteContent
import SiteEncoding
import SiteModel

extension SourceImport {
  /// Takes a text file as it is: each of its speeches becomes a file of the same words.
  mutating func readText(_ source: SourceFile, _ sidecar: SourceFile?, _ options: ImportOptions) {
    let content = ContentFile(text: source, path: "import/" + fileName(file.path), sidecar: sidecar)
    let decoded = decodeText(of: content, as: options.encoding, timeZone: "UTC", keepsControls: true)
    diagnostics += decoded.diagnostics
    guard var text = decoded.value else { return }
    encoding = text.encoding.rawValue
    text.source = cleaned(text.source)
    let read = readSpeeches(of: text, in: file.format == .markdown ? collection : importCollection, timeZone: "UTC")
    diagnostics += read.diagnostics
    if file.format == .markdown {
      drafts = read.value.filter { $0.speech.layout.blockCount > 0 }.map {
        Draft(markdown: text.source, $0.speech, $0.metadata, name: withoutEnding(fileName(file.path)))
      }
      return
    }
    let isAlone = read.value.count == 1
    drafts = read.value.filter { $0.speech.layout.blockCount > 0 }.map {
      Draft($0.speech, $0.metadata, in: text.source, isAlone: isAlone)
    }
    tellOfGaps(between: read.value.map(\.speech.range), in: text.source, from: text.bodyStart)
    checkDrafts()
  }

  /// Says which lines are part of no speech: what stands before the first and after the last, and what only parts them.
  mutating func tellOfGaps(
    between speeches: [Range<Int>], in source: SourceFile, from bodyStart: Int = 0, lines: LineCount = .lines
  ) {
    guard let start = speeches.first?.lowerBound, let end = speeches.last?.upperBound else { return }
    tellOfGap(bodyStart..<max(bodyStart, start), "before the first speech", in: source, lines)
    tellOfGap(end..<source.bytes.count, "after the last speech", in: source, lines)
    let marks = zip(speeches, speeches.dropFirst()).compactMap { source.words(in: $0.upperBound..<$1.lowerBound) }
    guard let first = marks.first.map({ source.place($0) }) else { return }
    let summary = "\(counted(marks.count, "mark", "marks")) between speeches, such as “\(first.text)”"
    remarks.append(ImportRemark(.dropped, summary, line: lines == .lines ? first.line : nil))
  }

  private mutating func tellOfGap(_ range: Range<Int>, _ side: String, in source: SourceFile, _ lines: LineCount) {
    guard let gap = source.words(in: range) else { return }
    let (first, last) = (source.place(gap), source.place(gap.upperBound..<gap.upperBound))
    let summary = "\(lines.name(first.line ?? 1, to: last.line ?? 1)), \(side): “\(first.text.prefix(40))”"
    remarks.append(ImportRemark(.dropped, summary, line: lines == .lines ? first.line : nil))
  }

  /// A text without the signs that nobody sees, which the report counts.
  private mutating func cleaned(_ source: SourceFile) -> SourceFile {
    let clean = SiteEncoding.cleaned(source.bytes)
    remarks += clean.dropped.map(\.remark) + clean.doubts.map(\.remark)
    return SourceFile(path: source.path, bytes: clean.bytes)
  }
}

/// The collection that texts are read in before they are part of any.
let importCollection = SpeechCollection(id: "import", title: "import", reading: ReadingSettings())

extension Draft {
  /// A Markdown file as it is, below what the `.yml` beside it says.
  fileprivate init(markdown source: SourceFile, _ speech: Speech, _ metadata: SpeechMetadata, name: String) {
    var text = ImportedText()
    let hasFrontMatter = speech.range.lowerBound > 0
    if !hasFrontMatter { text.describe(metadata) }
    let front = FrontMatter(text).bytes
    text.title = name
    self.init(text: text, ending: "md", front: front, body: source.bytes, expected: nil, line: nil, evidence: "")
  }

  /// A speech of a plain text: its words as they are, below front matter that says what was found out of them.
  fileprivate init(_ speech: Speech, _ metadata: SpeechMetadata, in source: SourceFile, isAlone: Bool) {
    var text = ImportedText()
    text.describe(metadata)
    text.describe(speech)
    let words = trimmedLines(source.bytes[speech.range])
    self.init(
      text: text, ending: "txt", front: FrontMatter(text).bytes, body: words + [UInt8(ascii: "\n")],
      expected: String(decoding: words, as: UTF8.self), line: isAlone ? nil : speech.line, evidence: speech.border)
  }

  /// Says in the front matter that it is one speech, although parts of it look like speeches.
  mutating func markAsOneSpeech() {
    text.isOneSpeech = true
    front = FrontMatter(text).bytes
  }
}

extension ImportedText {
  /// Takes over what an editor says of it.
  mutating func describe(_ metadata: SpeechMetadata) {
    title = metadata.title ?? title
    speakers = metadata.speakers ?? speakers
    date = metadata.date?.iso ?? date
    occasion = metadata.occasion ?? occasion
    venue = metadata.venue ?? venue
    language = metadata.language ?? language
    origin = metadata.origin ?? origin
    topics = metadata.topics ?? topics
    let emphasis = metadata.emphasis ?? said.emphasis
    said = metadata
    said.emphasis = emphasis
  }

  /// Takes over what is known of a speech, where nothing is known yet.
  mutating func describe(_ speech: Speech) {
    title = title ?? speech.title
    if speakers.isEmpty { speakers = speech.speakers }
    date = date ?? speech.date?.iso
    if origin == nil, !speech.origin.isEmpty { origin = speech.origin }
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
