import SiteBase

/// One speech: what is known about it, and what it says.
public struct Speech: Sendable {
  /// The file it was read from, as people are shown it.
  public var source: String
  /// That file's path below the content folder.
  public var path: String
  /// The line of the file where it begins, from 1.
  public var line = 1
  /// Where its words are in the file, as bytes of UTF-8.
  public var range = 0..<0
  /// What shows that it begins there; empty if it has the file for itself.
  public var border = ""
  /// The collection it belongs to.
  public var collection: String
  /// The last part of its URL; folders within the collection come before it.
  public var slug: String
  /// Its title.
  public var title: String
  /// Who spoke, as printed.
  public var speakers: [String] = []
  /// When.
  public var date: SpeechDate?
  /// The occasion, such as a meeting.
  public var occasion = ""
  /// Where.
  public var venue = ""
  /// The language of its words, as a BCP 47 tag; empty if it is not known.
  public var language = ""
  /// Where the text was taken from.
  public var origin = ""
  /// What it is about.
  public var topics: [String] = []
  /// What its editor says that it says, in a sentence or two.
  public var summary = ""
  /// How its text begins.
  public var opening = ""
  /// Whether it is not to be published yet.
  public var isDraft = false
  /// Older paths of its page, below the site's root.
  public var aliases: [String] = []
  /// How many characters and words it has.
  public var count = TextCount()
  /// Where the links of its text lead.
  public var links: [Link] = []
  /// How what it says is built.
  public internal(set) var layout = PackedLayout.empty
  /// What it says; nil if nobody needed it yet: it can be had by reading the file again.
  public var body: Body? = Body() {
    didSet { if let body { layout = PackedLayout(of: body) } }
  }

  /// A speech of a file.
  public init(source: String, path: String, collection: String, slug: String, title: String) {
    self.source = source
    self.path = path
    self.collection = collection
    self.slug = slug
    self.title = title
  }

  /// The folder of its pages below the site's root, with a `/` at its end.
  public var folder: String { Self.folder(slug, in: collection) }

  static func folder(_ slug: String, in collection: String) -> String { collection + "/" + slug + "/" }
}
