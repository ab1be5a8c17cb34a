/// A debate as it was read, before those who speak have names.
struct DebateDraft {
  /// A speech, or what one who leads a debate says between two.
  struct Turn {
    /// Its place among the blocks.
    var block: Int
    /// The ids of those who speak.
    var ids: [String]
    /// What those who speak are in the debate, such as `guest`, if nothing else is known of them.
    var part: String?
    /// Their name in print.
    var printed: String?
    /// Whether the speech that the printed name belongs to has yet to begin.
    var isWaiting = false
    /// A footnote to the printed name.
    var note: [ImportedBlock] = []
  }

  /// How often something was met, and on which line first.
  struct Tally {
    var count = 0
    var line: Int?

    mutating func add(line: Int?) {
      count += 1
      self.line = self.line ?? line
    }
  }

  /// What the document says about itself.
  var metadata = XMLMetadata()
  /// The language of its words, as a BCP 47 tag.
  var language: String?
  /// Its blocks; a turn has no words yet.
  var blocks: [ImportedBlock] = []
  /// Its turns, in order.
  var turns: [Turn] = []
  /// The ids of elements of the text, with the lines on which they stand.
  var ids: [String: Int] = [:]
  /// What was not taken over, by its name in the singular.
  var dropped: [String: Tally] = [:]
  /// Elements that are not known, by their names.
  var unknown: [String: Tally] = [:]
  /// Rows of tables.
  var rows = Tally()
  /// Words that have annotations.
  var annotated = Tally()
  /// Printed names that are too long to be one.
  var longNames = Tally()
  /// Footnotes that are named and not there.
  var missingNotes = Tally()
}
