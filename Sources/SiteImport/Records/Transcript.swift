import SiteBase

/// Utterances put together to turns and paragraphs.
struct Transcript {
  private(set) var text = ImportedText()
  private var ids = TimeIDs()
  private var speaker: String?
  private var words = ""
  private var length = 0
  private var start = 0
  private var end = 0
  private var line = 0

  /// The turns and paragraphs of a recording.
  init(_ utterances: [Utterance]) {
    for utterance in utterances { add(utterance) }
    endParagraph()
  }

  private mutating func add(_ utterance: Utterance) {
    if utterance.isNewVoice {
      endParagraph()
      speaker = nil
    }
    if let name = utterance.speaker, name != speaker { beginTurn(name, line: utterance.line) }
    guard !utterance.words.isEmpty else { return }
    if utterance.isStageNote {
      endParagraph()
      text.blocks.append(ImportedBlock(.stageNote, utterance.words, line: utterance.line))
    } else {
      if isFull(before: utterance) { endParagraph() }
      addWords(of: utterance)
    }
  }

  private mutating func beginTurn(_ name: String, line: Int) {
    endParagraph()
    speaker = name
    text.blocks.append(ImportedBlock(.turn, name, line: line))
    if !text.speakers.contains(name) { text.speakers.append(name) }
  }

  /// Whether a paragraph ends before an utterance: after a pause, or when it is long.
  private func isFull(before utterance: Utterance) -> Bool {
    if length > 1_500 { return true }
    return (utterance.start - end >= 3_000 || length > 600) && words.endsSentence
  }

  private mutating func addWords(of utterance: Utterance) {
    guard length > 600, let split = utterance.words.endOfSentence else { return append(utterance.words, of: utterance) }
    append(String(utterance.words[..<split]), of: utterance)
    endParagraph()
    append(utterance.words[split...].trimmed, of: utterance)
  }

  private mutating func append(_ more: String, of utterance: Utterance) {
    if words.isEmpty { (start, line) = (utterance.start, utterance.line) }
    words.join(more)
    length += more.unicodeScalars.count
    end = utterance.end
  }

  private mutating func endParagraph() {
    guard !words.isEmpty else { return }
    text.blocks.append(ImportedBlock(.paragraph, words, id: ids.id(at: start), line: line))
    (words, length) = ("", 0)
  }
}

extension String {
  /// Where the first sentence ends after which another begins.
  fileprivate var endOfSentence: Index? {
    let scalars = unicodeScalars
    for index in scalars.indices {
      let next = scalars.index(after: index)
      guard next < scalars.endIndex else { return nil }
      switch scalars[index] {
      case "。", "！", "？": if scalars[next].isHan { return next }
      case "?", "!": if scalars[next] == " " { return next }
      case ".":
        if scalars[next] == " ", self[..<index].endsInWord, self[next...].dropFirst().first?.isUppercase == true {
          return next
        }
      default: break
      }
    }
    return nil
  }
}

extension Substring {
  /// Whether it ends in two small letters, as a word does and a shortened title does not.
  fileprivate var endsInWord: Bool { suffix(2).count == 2 && suffix(2).allSatisfy(\.isLowercase) }
}
