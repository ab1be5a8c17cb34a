import SiteBase

/// Reads a transcript in which a time, and maybe a name, stands before or above what is said.
func readTimedTranscript(_ file: SourceFile) -> Checked<ImportedSource> {
  var head: [String] = []
  var entries: [TimedEntry] = []
  for line in file.lines {
    if let entry = TimedEntry(line) {
      entries.append(entry)
    } else if entries.isEmpty {
      head.append(line.text)
    } else {
      entries[entries.count - 1].words += "\n" + line.text
    }
  }
  guard !entries.isEmpty else { return Checked(ImportedSource(), [.noTimes(in: file)]) }

  var remarks = [ImportRemark(.recognized, "\(quantity(entries.count, "time")) with what was said")]
  var text = ImportedText()
  text.blocks = paragraphs(of: head.joined(separator: "\n")).paragraphs.map { ImportedBlock(.paragraph, $0, line: 1) }
  if !text.blocks.isEmpty {
    remarks.append(ImportRemark(.doubted, "\(quantity(text.blocks.count, "paragraph")) before the first time", line: 1))
  }
  text.add(entries)
  remarks.append(ImportRemark(.dropped, quantity(entries.count, "time code")))
  return Checked(ImportedSource(texts: [text], remarks: remarks))
}

/// What a transcript says from one time on.
private struct TimedEntry {
  let line: Int
  let start: Int
  var speaker: String?
  var words: String

  /// What begins on a line: `[00:12:03] Name: words`, `Name 12:03 words`.
  init?(_ source: SourceLine) {
    var rest = source.bytes
    line = source.number
    if let start = takeTime(from: &rest) {
      self.start = start
      let said = String(decoding: rest, as: UTF8.self).withoutSign
      let prefix = SpeakerPrefix(said)
      speaker = prefix?.name
      words = prefix?.words ?? said
      return
    }
    guard let at = source.bytes.startOfTime else { return nil }
    let name = String(decoding: source.bytes[..<at], as: UTF8.self).trimmed
    let bare = name.last == ":" || name.last == "：" ? String(name.dropLast()).trimmed : name
    rest = source.bytes[at...]
    guard SpeakerPrefix(bare + "：")?.name == bare, let start = takeTime(from: &rest) else { return nil }
    self.start = start
    speaker = bare
    words = String(decoding: rest, as: UTF8.self).withoutSign
  }
}

/// Takes a time, and the brackets around it, off the front of a line.
private func takeTime(from line: inout ArraySlice<UInt8>) -> Int? {
  var rest = line
  let open = brackets.firstIndex { rest.starts(with: $0.0.utf8) }
  if let open { rest = rest.dropFirst(brackets[open].0.utf8.count) }
  guard let time = TimeCode.take(from: &rest) else { return nil }
  if let open {
    guard rest.starts(with: brackets[open].1.utf8) else { return nil }
    rest = rest.dropFirst(brackets[open].1.utf8.count)
  } else if let next = rest.first, !next.isASCIIBlank, next != UInt8(ascii: ":") {
    return nil
  }
  line = rest
  return time
}

private let brackets = [("[", "]"), ("(", ")"), ("（", "）"), ("【", "】")]

extension ArraySlice<UInt8> {
  /// Where the first time on a line begins, with its bracket, after a blank or the name before it.
  fileprivate var startOfTime: Int? {
    for index in indices.prefix(120) where UInt8(ascii: "0")...UInt8(ascii: "9") ~= self[index] {
      var rest = self[index...]
      guard index > startIndex, TimeCode.take(from: &rest) != nil else { continue }
      let before = self[..<index]
      if before.last?.isASCIIBlank == true { return index }
      if let open = brackets.first(where: { before.suffix($0.0.utf8.count).elementsEqual($0.0.utf8) }) {
        return index - open.0.utf8.count
      }
    }
    return nil
  }
}

extension String {
  /// It without white space around it, and without the colon or dash that parts it from what stands before.
  fileprivate var withoutSign: String {
    let words = trimmed
    let sign = words.prefix { ":：-–—".contains($0) }
    return sign.count == 1 && words.dropFirst().first?.isWhitespace != false || "：".contains(sign) && sign.count == 1
      ? String(words.dropFirst()).trimmed : words
  }
}

extension ImportedText {
  /// Adds turns and paragraphs.
  fileprivate mutating func add(_ entries: [TimedEntry]) {
    var ids = TimeIDs()
    var speaker: String?
    for entry in entries {
      if let name = entry.speaker { turn(to: name, after: &speaker, line: entry.line) }
      for (index, paragraph) in paragraphs(of: entry.words).paragraphs.enumerated() {
        var words = paragraph
        let mayBegin = index == 0 && entry.speaker == nil
        if let prefix = SpeakerPrefix(paragraph), mayBegin || speakers.contains(prefix.name) {
          turn(to: prefix.name, after: &speaker, line: entry.line)
          words = prefix.words
        }
        if isStageLine(words) {
          blocks.append(ImportedBlock(.stageNote, words, line: entry.line))
        } else if !words.isEmpty {
          blocks.append(ImportedBlock(.paragraph, words, id: ids.id(at: entry.start), line: entry.line))
        }
      }
    }
  }

  private mutating func turn(to name: String, after speaker: inout String?, line: Int) {
    guard name != speaker else { return }
    speaker = name
    blocks.append(ImportedBlock(.turn, name, line: line))
    if !speakers.contains(name) { speakers.append(name) }
  }
}

extension Diagnostic {
  fileprivate static func noTimes(in file: SourceFile) -> Diagnostic {
    .error(
      "no-times", "no line has a time, so these are no captions", at: Place(path: file.path),
      fix: "captions have lines such as `00:01:02.000 --> 00:01:05.000`, transcripts such as `[00:01:02] Name: words`")
  }
}
