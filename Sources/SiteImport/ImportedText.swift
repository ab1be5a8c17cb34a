import SiteContent

/// A text as a source held it, before it becomes a file of the content folder.
struct ImportedText: Sendable, Equatable {
  /// Its title.
  var title: String?
  /// Who spoke, as the source names them, in order.
  var speakers: [String] = []
  /// When, in a form that front matter takes, such as `2019-10-23`.
  var date: String?
  /// The occasion, such as a sitting.
  var occasion: String?
  /// Where.
  var venue: String?
  /// The language of its words, as a BCP 47 tag.
  var language: String?
  /// Where the source says that the text was taken from, such as a URL.
  var origin: String?
  /// What it is about.
  var topics: [String] = []
  /// What an editor says of it beyond that.
  var said = SpeechMetadata()
  /// Whether it is one speech even if parts of it look like speeches.
  var isOneSpeech = false
  /// What it says, in order.
  var blocks: [ImportedBlock] = []

  /// A text that says something.
  init(title: String? = nil, blocks: [ImportedBlock] = []) {
    self.title = title
    self.blocks = blocks
  }
}

/// One block of an imported text.
struct ImportedBlock: Sendable, Equatable {
  /// What a block is.
  enum Kind: Sendable, Equatable {
    /// A heading; 1 is the highest level below the title.
    case heading(level: Int)
    /// A paragraph of prose.
    case paragraph
    /// The name of who speaks next, without a colon.
    case turn
    /// What happened and was not said, with the brackets that the source may have around it.
    case stageNote
    /// A paragraph of a quotation.
    case quotation
    /// An item of a list, with its number if the list has one; `depth` is 1 for the outermost list.
    case item(number: Int?, depth: Int)
    /// A line that separates.
    case rule
  }

  /// What it is.
  var kind: Kind
  /// Its words.
  var runs: [ImportedRun]
  /// The id that the source gives it.
  var id: String?
  /// The line of the source where it begins, counted from 1, if the source has lines.
  var line: Int?
  /// How the source prints the name of a turn there, such as `Präsident Dr. Heinz Fischer:`, if it does.
  var printed: String?

  /// A block of styled words.
  init(_ kind: Kind, _ runs: [ImportedRun], id: String? = nil, line: Int? = nil) {
    self.kind = kind
    self.runs = runs
    self.id = id
    self.line = line
  }

  /// A block of plain words.
  init(_ kind: Kind, _ words: String, id: String? = nil, line: Int? = nil) {
    self.init(kind, [ImportedRun(words)], id: id, line: line)
  }

  /// The block with the words that the source prints, if they are not too many for a name.
  var asPrinted: ImportedBlock {
    guard let printed, printed.utf8.count <= 100, !printed.contains("\n") else { return self }
    var block = self
    block.runs = [ImportedRun(printed)]
    return block
  }

  /// Its words, without style and notes; a line break is U+000A.
  var words: String { runs.map(\.words).joined() }
}

/// Words of one style within a block.
struct ImportedRun: Sendable, Equatable {
  /// How words are set off.
  struct Style: OptionSet, Sendable, Hashable {
    /// A bit for each way.
    let rawValue: UInt8
    /// The ways that bits stand for.
    init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Italics, or dots in Chinese.
    static let emphasis = Style(rawValue: 1)
    /// Bold.
    static let strong = Style(rawValue: 2)
    /// Code.
    static let code = Style(rawValue: 4)
  }

  /// The words; a line break that the author meant is U+000A.
  var words: String
  /// How they are set off.
  var style: Style
  /// Where they link to.
  var link: String?
  /// The blocks of the footnote that stands after the words; empty for none.
  var note: [ImportedBlock]

  /// Words, with what belongs to them.
  init(_ words: String, style: Style = [], link: String? = nil, note: [ImportedBlock] = []) {
    self.words = words
    self.style = style
    self.link = link
    self.note = note
  }
}
