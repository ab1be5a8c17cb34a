import SiteBase

/// The utterances of cues, and what became of their marks.
struct Utterances {
  private(set) var list: [Utterance] = []
  private(set) var remarks: [ImportRemark] = []

  private var names: Set<String> = []
  /// The lines of the utterances of another voice that is not named.
  private var unnamed: [Int] = []

  /// What is said in the lines of cues.
  init(_ cues: [Cue], _ lines: [[CueLine]]) {
    let all = zip(cues, lines).flatMap { cue, lines in lines.map { Utterance($0, of: cue) } }
    names = Self.names(in: all)
    for utterance in all { add(utterance) }
    guard let first = unnamed.first else { return }
    let summary = "\(counted(unnamed.count, "paragraph", "paragraphs")) of another voice that is not named"
    remarks.append(ImportRemark(.doubted, summary, line: first))
  }

  private mutating func add(_ utterance: Utterance) {
    var utterance = utterance
    if let prefix = SpeakerPrefix(utterance.words), utterance.speaker ?? prefix.name == prefix.name {
      if names.contains(prefix.name) {
        (utterance.speaker, utterance.words) = (prefix.name, prefix.words)
      } else {
        let summary = "`\(prefix.name):` once, not taken for a name"
        remarks.append(ImportRemark(.doubted, summary, line: utterance.line))
      }
    }
    if utterance.beginsWithDash { utterance.isNewVoice = true }
    if utterance.isNewVoice, utterance.speaker == nil { unnamed.append(utterance.line) }
    if !utterance.words.isEmpty || utterance.speaker != nil { list.append(utterance) }
  }

  /// The names before colons that are surely names: in capitals, used twice, or a voice as well.
  private static func names(in utterances: [Utterance]) -> Set<String> {
    var counts: [String: Int] = [:]
    for utterance in utterances {
      if let voice = utterance.speaker { counts[voice, default: 0] += 2 }
      if let prefix = SpeakerPrefix(utterance.words) { counts[prefix.name, default: 0] += prefix.isSure ? 2 : 1 }
    }
    return Set(counts.filter { $0.value >= 2 }.keys)
  }
}
