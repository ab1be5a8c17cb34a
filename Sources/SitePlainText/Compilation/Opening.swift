import SiteBase

/// The lines at which a speech may begin: its title, a date, a speaker, a salutation.
struct Opening {
  /// What speaks for or against it.
  struct Signs: OptionSet {
    let rawValue: Int
    /// The title names a speech: …上的讲话.
    static let speechWord = Signs(rawValue: 1)
    /// A date line.
    static let date = Signs(rawValue: 2)
    /// A line that can only be a speaker: an office and a name, 张　三.
    static let speaker = Signs(rawValue: 4)
    /// A line that may be a name.
    static let name = Signs(rawValue: 8)
    /// A salutation that ends with a colon.
    static let salutation = Signs(rawValue: 16)
    /// A salutation that ends otherwise.
    static let cry = Signs(rawValue: 32)
    /// The line before ends a speech: 谢谢大家！
    static let closing = Signs(rawValue: 64)
    /// A line of signs stands before.
    static let separator = Signs(rawValue: 128)
    /// The line before ends in no sentence: it stands in a list, or in the middle of a sentence.
    static let inContext = Signs(rawValue: 256)
    /// The line before ends in a colon.
    static let quoted = Signs(rawValue: 1024)
    /// The title may be a name, or the words of another line.
    static let doubtfulTitle = Signs(rawValue: 512)
  }

  /// How surely a speech begins there.
  enum Strength: Comparable {
    /// Worth a look if the number of speeches is wrong.
    case faint
    /// An editor must say.
    case weak
    /// No plain speech has it in its middle.
    case certain
  }

  /// The index of its first line.
  var line: Int
  /// The index after its last line.
  var end: Int
  /// Its title; nil if it begins with a salutation.
  var title: Range<Int>?
  /// The number before the title.
  var number: Range<Int>?
  /// What speaks for or against it.
  var signs: Signs

  /// How surely a speech begins there; nil if nothing says so.
  var strength: Strength? {
    let isConfirmed = has(.closing) || has(.separator)
    guard title != nil else {
      guard has(.salutation) else { return nil }
      return isConfirmed ? .weak : .faint
    }
    if has(.quoted) { return has(.speechWord) || has(.date) ? .faint : nil }
    if isCertain(isConfirmed) { return has(.inContext) ? .weak : .certain }
    if has(.inContext) { return has(.speechWord) || has(.date) ? .faint : nil }
    if has(.date) || has(.salutation) || has(.speechWord) && (isConfirmed || has(.name) || has(.cry)) { return .weak }
    return has(.speechWord) ? .faint : nil
  }

  private func isCertain(_ isConfirmed: Bool) -> Bool {
    if has(.speechWord), has(.date) || has(.speaker) || has(.salutation) { return true }
    if has(.doubtfulTitle) {
      return has(.date) && (has(.speaker) || has(.name)) && has(.salutation) || has(.date) && has(.separator)
    }
    if has(.date), has(.speaker) || has(.salutation) || has(.name) { return true }
    if has(.speaker), has(.salutation) { return true }
    return isConfirmed && (has(.date) || has(.salutation) || has(.speechWord) && (has(.name) || has(.cry)))
  }

  /// Whether its lines alone, whatever stands before them, look like those of a speech.
  var isSupport: Bool {
    !signs.isDisjoint(with: [.date, .speaker, .salutation, .cry, .speechWord])
  }

  /// Whether a date, a speaker or a salutation follows the title.
  var hasHead: Bool { !signs.isDisjoint(with: [.date, .speaker, .salutation, .cry]) }

  /// What speaks for it, in words.
  var evidence: String {
    var parts: [String] = []
    if has(.separator) { parts.append("line of signs before it") }
    if has(.closing) { parts.append("closing words before it") }
    if title != nil { parts.append("title line") }
    if has(.date) { parts.append("date line") }
    if has(.speaker) || has(.name) { parts.append("line with the speaker") }
    if has(.salutation) || has(.cry) { parts.append("salutation") }
    return list(parts)
  }

  /// Why it is doubtful, in words.
  var doubt: String {
    if has(.inContext) { return "the line before it does not end a sentence" }
    return strength == .certain ? "it has \(evidence), but other speeches begin otherwise" : "it has only \(evidence)"
  }

  private func has(_ sign: Signs) -> Bool { signs.contains(sign) }
}

/// Words with commas between them, and `and` before the last.
func list(_ words: [String]) -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}
