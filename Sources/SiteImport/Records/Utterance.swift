/// Words of a recording that one person says without a break, or what happened meanwhile.
struct Utterance: Equatable {
  /// When it begins and ends, in milliseconds.
  let start: Int
  let end: Int
  /// The line of the source, counted from 1.
  let line: Int
  /// Who speaks, if that is said.
  var speaker: String?
  /// Whether someone else begins to speak, though it may not be said who.
  var isNewVoice = false
  /// What is said, or what happened.
  var words: String

  /// A line of a cue, without the `>>` that marks another voice.
  init(_ line: CueLine, of cue: Cue) {
    (start, end, self.line) = (cue.start, cue.end, cue.line)
    (speaker, words) = (line.voice, line.words)
    guard words.hasPrefix(">>") else { return }
    words = String(words.drop { $0 == ">" }).trimmed
    isNewVoice = true
  }

  /// Whether it was not said, but happened.
  var isStageNote: Bool { isStageLine(words) }

  /// Whether a dash marks it as said by another voice.
  var beginsWithDash: Bool {
    guard let first = words.first, "-–—".contains(first), let next = words.dropFirst().first else { return false }
    return next == " " || first == "-" && next.isLetter
  }
}
