/// What an element is to the reader of a debate.
enum ElementRole: Equatable {
  /// It parts the text; its heading is one level below that of the section around it.
  case section
  /// The same, with a heading that stands in an attribute.
  case titledSection(String)
  /// A heading, so many levels below what its section would give it.
  case heading(below: Int)
  /// The number of a heading or an item, which goes before its words.
  case number
  /// What happened or is said of the words, which stays in the sentence that it interrupts; by its name.
  case remark(String)
  /// A block of its own kind.
  case block(ImportedBlock.Kind)
  /// A paragraph, of the kind of what it stands in.
  case paragraph
  /// A paragraph that is set off as a whole.
  case styled(ImportedRun.Style)
  /// Something whose blocks are all of a kind.
  case container(ImportedBlock.Kind)
  /// A speech by people whose ids are given, or by one who has only a part in the debate.
  case speech(by: [String], part: String?)
  /// Something whose first turn has its id.
  case speechOfFirstTurn
  /// The printed name of who speaks.
  case speakerName(SpeakerName)
  /// What a printed name is said to mean: an id, and metadata about who has it.
  case identity
  case list, item
  case row, cell
  /// Words set off within a block.
  case span(ImportedRun.Style)
  /// Words that lead somewhere.
  case link(String)
  /// A footnote.
  case note
  /// A place where a footnote belongs that stands elsewhere.
  case noteReference(String)
  /// The end of a line that the author meant.
  case lineBreak
  /// The end of a line in print, within a word or between words.
  case printedLineBreak(isInWord: Bool)
  /// A word or a sign, with or without a space after it.
  case word(isJoined: Bool)
  /// Words of the text that also say something about it.
  case fact
  /// What is said about the text, or about people.
  case metadata
  /// What is not taken over, in the singular.
  case dropped(String)
  /// Words that belong to what is around them.
  case plain
  /// An element that is none of the above.
  case unknown

  /// Whose name a printed name is.
  enum SpeakerName {
    /// That of the speech it stands in.
    case ofSpeech
    /// That of the next speech.
    case ofNextSpeech
    /// That of what follows, whatever it is.
    case ofTurn
  }
}
