import SiteBase

/// One Markdown text as blocks of HTML.
///
/// The addresses of relative links and the anchors of note references are left out of the HTML, so that they can be
/// put in when it is known where the pages are.
public struct MarkdownDocument: Sendable {
  /// The HTML of every block, one after another, and then that of every note.
  public var html: [UInt8]
  /// The top-level blocks in order; a list is its opening tag, its items and its closing tag.
  public var blocks: [MarkdownBlock]
  /// The links and images with a relative destination, in order of their offset.
  public var links: [MarkdownLink]
  /// The notes, in order of the first reference to them; after those, the ones that nothing refers to.
  public var notes: [MarkdownNote]
  /// The references to notes, in order of their offset.
  public var references: [MarkdownReference]
  /// What was noticed, in order of its place.
  public var diagnostics: [Diagnostic]
}

/// A top-level block of a Markdown text, or a part of a top-level list.
public struct MarkdownBlock: Sendable, Hashable {
  /// What a block is.
  public enum Kind: Sendable, Hashable {
    /// A heading, of level 1 to 6.
    case heading(level: Int)
    /// A paragraph.
    case paragraph
    /// A quotation, with all that is in it.
    case quotation
    /// The opening tag of a list.
    case listOpen
    /// An item of a list, with all that is in it.
    case item
    /// The closing tag of a list.
    case listClose
    /// A block of code.
    case code
    /// A line across the page.
    case rule
    /// Raw HTML that was passed on.
    case html
  }

  /// What it is.
  public var kind: Kind
  /// Where its HTML stands in that of the document.
  public var html: Range<Int>
  /// The line of the file that it begins on, counted from 1.
  public var line: Int
  /// How many visible Unicode scalars it has, white space not counted.
  public var characters: Int
  /// The id that it gives itself: a heading as in `## Title {#id}`, other words with a last line `{: #id}`.
  public var id: String?
}

/// A link or image whose destination is not a whole URL.
public struct MarkdownLink: Sendable, Hashable {
  /// Where in the HTML of the document the value of its `href` or `src` belongs, which is left empty.
  public var offset: Int
  /// The destination as it was written, with entities and backslashes decoded and `%` kept.
  public var destination: String
  /// Whether it is an image.
  public var isImage: Bool
  /// The line of the file that it stands on, counted from 1.
  public var line: Int
}

/// A note, as in `[^label]: words`.
public struct MarkdownNote: Sendable, Hashable {
  /// The label as it was written, in lower case.
  public var label: String
  /// Where its HTML, made of blocks, stands in that of the document.
  public var html: Range<Int>
  /// The line of the file that it begins on, counted from 1.
  public var line: Int
  /// How many visible Unicode scalars it has, white space not counted.
  public var characters: Int
}

/// A reference to a note, as in `words[^label]`.
public struct MarkdownReference: Sendable, Hashable {
  /// Where in the HTML of the document it belongs; nothing stands there, and it is never inside a link.
  public var offset: Int
  /// The index of the note.
  public var note: Int
}
