import SiteBase

/// What a speech says, in order: a flat run of blocks over one buffer of HTML.
///
/// The HTML of a block has no outer element, no id and no link address: those depend on the page it comes to stand on
/// and are put in when that page is rendered.
public struct Body: Sendable {
  /// The inner HTML of every block and note, one after another.
  public var html: [UInt8] = []
  /// The blocks, in reading order.
  public var blocks: [Block] = []
  /// What is put into the HTML when it is rendered, by offset.
  public var inserts: [Insert] = []
  /// The sections, in reading order.
  public var sections: [Section] = []
  /// The footnotes, in order of their first reference.
  public var notes: [Note] = []
  /// Where pages of the source end, in order.
  public var pageMarks: [PageMark] = []
  /// The ids that the source gave to blocks, beside those that every passage has.
  public var sourceIDs: [SourceID] = []
  /// How many visible characters, white space apart.
  public var characters = 0

  /// A body that says nothing.
  public init() {}
}

/// One block of a body: a heading, a passage, or what stands between them.
public struct Block: Sendable {
  /// What a block is.
  public enum Kind: UInt8, Sendable {
    case heading, paragraph, salutation, quotation, item, code, stage, turn, rule
    /// What stands around a speech: the second line of its title, when and by whom it was given, a note on the title,
    /// and the names and dates below its last words.
    case subtitle, dateLine, byline, titleNote, signature
    /// HTML that stands between passages as it is: the tags around the items of a list, or raw HTML.
    case listOpen, listClose, markup
  }

  /// What the block is.
  public var kind: Kind
  /// Its inner HTML; for `listOpen`, `listClose` and `markup`, all of it.
  public var html: Range<Int32>
  /// Its visible characters, white space apart.
  public var characters: Int32
  /// The number of its passage, from 1; 0 if it is none.
  public var passage: Int32 = 0
  /// The section that begins here; -1 if none does.
  public var section: Int32 = -1
  /// How many bytes of the HTML are a heading that runs into the paragraph.
  public var lead: Int32 = 0

  /// A block over a range of HTML.
  public init(_ kind: Kind, html: Range<Int32>, characters: Int32) {
    self.kind = kind
    self.html = html
    self.characters = characters
  }
}

/// A section of a speech.
public struct Section: Sendable {
  /// Its words, without markup.
  public var title: String
  /// Its id: `s2`, `s2-3`, or what the author set.
  public var anchor: String
  /// 1 for the highest.
  public var depth: Int
  /// The block that begins it.
  public var block: Int

  /// A section that begins at a block.
  public init(title: String, anchor: String, depth: Int, block: Int) {
    self.title = title
    self.anchor = anchor
    self.depth = depth
    self.block = block
  }
}

/// A footnote.
public struct Note: Sendable {
  /// Its HTML, as blocks.
  public var html: Range<Int32>
  /// Whether anything refers to it.
  public var isReferenced: Bool

  /// A footnote over a range of HTML.
  public init(html: Range<Int32>, isReferenced: Bool) {
    self.html = html
    self.isReferenced = isReferenced
  }
}

/// A link or a picture that an author wrote with a relative address.
public struct Link: Sendable {
  /// Where it leads, as the author wrote it.
  public var destination: String
  /// The line it stands on, from 1.
  public var line: Int
  /// What it leads to; nil until the site is assembled, and where nothing is found.
  public var target: Target?

  /// What a link leads to.
  public enum Target: Sendable, Hashable {
    /// A speech of the site, an anchor in it, and the block where that stands; nil if nothing there has it.
    case speech(Int, fragment: String, block: Int?)
    /// A path of the output, and what follows it (`?…`, `#…`).
    case path(String, suffix: String)
  }

  /// A link as it was written.
  public init(destination: String, line: Int) {
    self.destination = destination
    self.line = line
  }
}

/// Where a page of the source ends, as the source says it.
public struct PageMark: Sendable {
  /// The number of the page.
  public var number: Int
  /// Its words, such as `第14页/共36页`; empty if they stand in the title.
  public var words: String

  /// The mark of a page.
  public init(number: Int, words: String) {
    self.number = number
    self.words = words
  }

  /// The id of the mark.
  public var anchor: String { "page\(number)" }
}

/// An id that the source gave to a block.
public struct SourceID: Sendable {
  /// The id.
  public var anchor: String
  /// The block.
  public var block: Int

  /// The id of a block.
  public init(_ anchor: String, block: Int) {
    self.anchor = anchor
    self.block = block
  }
}

extension Body {
  /// The words of a run of HTML, without markup.
  public func text(_ range: Range<Int32>) -> String {
    String(decoding: plainText(html[Int(range.lowerBound)..<Int(range.upperBound)]), as: UTF8.self)
  }

  /// The words of a block, without markup.
  public func text(of block: Block) -> String { text(block.html) }

  /// The blocks that are passages, with their anchors.
  public var passages: some Sequence<(anchor: String, block: Block)> {
    blocks.lazy.filter { $0.passage > 0 }.map { (anchor: "p\($0.passage)", block: $0) }
  }

  /// The inserts that stand in a range of HTML.
  public func inserts(in range: Range<Int32>) -> ArraySlice<Insert> {
    let start = inserts.partitionPoint { $0.offset >= range.lowerBound }
    var end = start
    while end < inserts.count, inserts[end].offset <= range.upperBound { end += 1 }
    return inserts[start..<end]
  }
}
