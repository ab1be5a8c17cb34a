import CCMark
import SiteBase

/// What a reader sees of a built page of a speech, white space apart.
struct VisibleText {
  /// The title.
  let title: [UInt8]
  /// The text below it, without its footnotes.
  let body: [UInt8]
  /// The footnotes.
  let notes: [UInt8]

  init(page: [UInt8]) {
    title = Self.words(in: page, from: "<h1 data-search>", to: "</h1>")
    body = Self.words(in: page, from: "<div class=\"text\" data-search>", to: "</div>")
    notes = Self.words(in: page, from: "<ol class=\"notes\" data-search>", to: "</ol>\n</section>")
  }

  private static func words(in page: [UInt8], from start: String, to end: String) -> [UInt8] {
    guard let open = page.firstRange(of: Array(start.utf8)) else { return [] }
    let rest = page[open.upperBound...]
    guard let close = rest.firstRange(of: Array(end.utf8)) else { return [] }
    return withoutWhiteSpace(text(of: rest[..<close.lowerBound]))
  }

  /// The text of HTML without what the page adds: numbers of footnotes, ways back, a section's title once more.
  private static func text(of html: ArraySlice<UInt8>) -> [UInt8] {
    var rest = html
    var text: [UInt8] = []
    for (open, close) in [
      ("<sup class=\"note-ref\"", "</sup>"), ("<a class=\"back\"", "</a>"), ("<h2 class=\"continues\"", "</h2>"),
    ] {
      text = []
      while let start = rest.firstRange(of: Array(open.utf8)) {
        text += rest[..<start.lowerBound]
        rest = rest[start.upperBound...]
        rest = rest[(rest.firstRange(of: Array(close.utf8))?.upperBound ?? rest.endIndex)...]
      }
      rest = (text + rest)[...]
    }
    return Array(String(decoding: plainText(rest), as: UTF8.self).replacing("&#39;", with: "'").utf8)
  }
}

/// Text without its white space.
func withoutWhiteSpace(_ text: some Sequence<UInt8>) -> [UInt8] {
  Array(
    String(
      String.UnicodeScalarView(
        String(decoding: Array(text), as: UTF8.self).unicodeScalars.filter { !$0.properties.isWhitespace })
    ).utf8)
}

/// The words of a Markdown text as libcmark alone reads it, with raw HTML as text but for comments and line breaks.
func wordsOfMarkdown(_ markdown: [UInt8]) -> [UInt8] {
  var words: [UInt8] = []
  let document = markdown.withUnsafeBytes {
    cmark_parse_document($0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count, CMARK_OPT_DEFAULT)
  }
  let iterator = cmark_iter_new(document)
  var imageDepth = 0
  while true {
    let event = cmark_iter_next(iterator)
    if event == CMARK_EVENT_DONE { break }
    let node = cmark_iter_get_node(iterator)
    let kind = cmark_node_get_type(node)
    if kind == CMARK_NODE_IMAGE { imageDepth += event == CMARK_EVENT_ENTER ? 1 : -1 }
    guard imageDepth == 0, event == CMARK_EVENT_ENTER, let literal = cmark_node_get_literal(node) else { continue }
    let text = String(cString: literal)
    let isHTML = kind == CMARK_NODE_HTML_INLINE || kind == CMARK_NODE_HTML_BLOCK
    words += Array((isHTML ? text.seenHTML : text).utf8)
  }
  cmark_iter_free(iterator)
  cmark_node_free(document)
  return withoutWhiteSpace(words)
}

extension String {
  /// Raw HTML as a reader sees it: as text, but for comments and line breaks.
  fileprivate var seenHTML: String {
    if hasPrefix("<!--") { return "" }
    return ["<br>", "<br/>", "<br />"].reduce(self) { $0.replacing($1, with: "") }
  }
}
