import SiteBase

/// A text file cut into the speeches that it holds; every range is one of the file's bytes.
///
/// The front, the pieces with their markers, and the back together hold every word of the file, in order, but for what
/// an editor leaves out between two pieces.
public struct Compilation: Sendable {
  /// The speeches, in order; none if the file holds one speech, or a part of one.
  public internal(set) var pieces: [Piece] = []
  /// What stands before the first speech: a title of the whole, its contents list, a preface.
  public internal(set) var front = 0..<0
  /// What stands after the last speech: a licence, an afterword.
  public internal(set) var back = 0..<0
  /// The title of the whole, which stands in the front, or else in the first marker.
  public internal(set) var title: Range<Int>?
  /// The words that belong to no speech, and are no title of the whole, contents list, marker or boilerplate.
  public internal(set) var strays: [Stray] = []
  /// Lines of which only an editor can say whether a speech begins there.
  public internal(set) var doubts: [Doubt] = []
  /// How many speeches the file is said to hold.
  public internal(set) var statedCount: StatedCount?
  /// Whether the page marks show that pages are missing.
  public internal(set) var isFragment = false
  /// Lines that look a little like the beginning of a speech, those in doubt among them.
  var candidates: [Candidate] = []
  /// Whether weak signs alone suggest that the file holds several speeches.
  var isSuspected = false
  /// Whether lines of another kind look as if they surely began speeches too.
  var isMixed = false
  /// What came of the editor's cuts that could not be made.
  var failedCuts: [FailedCut] = []
  /// The editor's cuts that speak of a speech of which another has spoken.
  var doubleCuts: [DoubleCut] = []

  /// Whether an editor leaves some words out.
  var omitsWords = false

  /// Whether the file holds several speeches, or one and words that an editor leaves out.
  public var isCompilation: Bool { pieces.count > 1 || pieces.count == 1 && omitsWords }

  /// The speeches of a part of a file of valid UTF-8, or of all of it.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - part: The bytes to be cut; nil for all.
  ///   - name: The file's name without its ending, which may say how many speeches it holds.
  ///   - editor: What an editor said of its lines.
  ///   - count: How many speeches it holds, if an editor said that.
  public init(
    _ file: SourceFile, in part: Range<Int>? = nil, name: String, editor: [EditorCut] = [], count: Int? = nil
  ) {
    file.bytes.withUnsafeBufferPointer { bytes in
      let manuscript = Manuscript(UTF8Text(bytes, in: part ?? bytes.indices))
      isFragment = count == nil && manuscript.lacksPages
      read(manuscript, name: name, editor, count: count)
    }
  }
}

extension Compilation {
  /// How it is known where a speech begins, the strongest first.
  public enum Rule: String, Sendable {
    /// A numbered marker: 第三篇, 【篇3】, SPEECH 3.
    case numberedPiece
    /// The title of the whole, with a number after it: …(汇总16篇)篇三.
    case repeatedTitle
    /// A title of the contents list that returns.
    case contents
    /// A line of signs, and a title with a date after it.
    case separator
    /// A line of the file is a speech.
    case record
    /// A numeral alone, with the source of the words at their end.
    case numeralAndSource
    /// A title line with a date, a speaker or a salutation after it.
    case titleAndOpening
    /// An editor said so.
    case editor
  }

  /// One speech of the file.
  public struct Piece: Sendable {
    /// Its words, from its title on, without the white space around them.
    public var range: Range<Int>
    /// How its beginning is known.
    public var rule: Rule
    /// What only marks its beginning, such as `第三篇：` or `***`: no words of the speech.
    public var marker: Range<Int>?
    /// Its title, at the head of its range.
    public var title: Range<Int>?
    /// Its title in the contents list, without number and page.
    public var entry: Range<Int>?
    /// The title of the whole and its number, as its marker has them: …致辞(汇总16篇)篇三.
    public var label: Range<Int>?
    /// The line that its range begins on, from 1.
    public var line: Int
    /// What shows that it begins there, in words.
    public var evidence: String
    /// Which of the editor's cuts speaks of it.
    public var editorCut: Int?
  }

  /// A line of which only an editor can say whether a speech begins there.
  public struct Doubt: Sendable {
    /// The line.
    public var range: Range<Int>
    /// Its number, from 1.
    public var line: Int
    /// Why it is doubtful, in words.
    public var reason: String
    /// Whether it is a line of the contents list whose speech was not found.
    public var isEntry = false
  }

  /// Words that belong to no speech.
  public struct Stray: Sendable, Equatable {
    /// The words.
    public var range: Range<Int>
    /// The numbers of their lines, from 1.
    public var lines: ClosedRange<Int>
  }

  /// How many speeches a file is said to hold.
  public struct StatedCount: Sendable, Equatable {
    /// The number.
    public var count: Int
    /// Where the file says it; nil if its name or an editor does.
    public var range: Range<Int>?
    /// Whether an editor says it.
    public var isFromEditor = false
  }

  /// A line that looks a little like the beginning of a speech.
  struct Candidate: Sendable {
    var line: Int
    var words: String
  }

  /// Two of the editor's cuts that speak of one speech.
  struct DoubleCut: Sendable {
    var first: EditorCut
    var second: EditorCut
  }

  /// An editor's cut that could not be made.
  struct FailedCut: Sendable {
    var cut: EditorCut
    /// The lines that have the words, from 1.
    var lines: [Int]
  }
}
