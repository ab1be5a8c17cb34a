import SiteBase
import SiteMarkdown
import SiteModel
import SitePlainText

/// What the first paragraphs of a Markdown text are, told by the rules of plain text.
struct MarkdownHead {
  /// The kinds of those that are not just paragraphs, by block.
  private(set) var kinds: [Int: Block.Kind] = [:]
  /// When the speech was given, if one of them says it.
  private(set) var date: SpeechDate?
  /// Who gave it, if some of them say it.
  private(set) var speakers: [String] = []

  /// How many paragraphs are looked at, and how many characters they may have.
  private static let longest = (paragraphs: 6, characters: 80)

  /// The paragraphs at the head of a text, below its title.
  init(_ document: MarkdownDocument, title: String?, isTitleInText: Bool) {
    let first = isTitleInText ? 1 : 0
    let paragraphs = document.blocks.dropFirst(first).prefix(Self.longest.paragraphs).prefix {
      $0.kind == .paragraph && $0.characters <= Self.longest.characters
    }
    guard !paragraphs.isEmpty else { return }
    var bytes = Array(((title ?? "") + "\n\n").utf8)
    let starts = paragraphs.map { block in
      defer { bytes.append(document.words(of: block).replacing("\n", with: " ") + "\n\n") }
      return bytes.count
    }
    let file = SourceFile(path: "", bytes: bytes + Array("…………。\n".utf8))
    let plain = PlainText(file, wantsHead: true)
    func block(at range: Range<Int>?) -> Int? {
      range.flatMap { starts.firstIndex(of: $0.lowerBound) }.map { $0 + first }
    }
    if let block = block(at: plain.head.dateLine) {
      kinds[block] = .dateLine
      date = plain.head.date(in: file).flatMap { try? SpeechDate(parsing: $0) }
    }
    let bylines = ([plain.head.byline].compactMap(\.self) + plain.head.otherBylines).compactMap(block(at:))
    for block in bylines { kinds[block] = .byline }
    if !bylines.isEmpty { speakers = plain.head.speakers(in: file) }
    for element in plain.elements where element.kind == .salutation {
      if let block = block(at: element.range) { kinds[block] = .salutation }
    }
  }
}
