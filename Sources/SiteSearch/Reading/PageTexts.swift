import SiteBase

/// One text of a page: a paragraph, a heading, an item of a list.
struct PageText {
  /// The id that leads there; empty if there is none.
  let anchor: String
  /// Its words, without marks of notes and pages, and without a heading that is only said again.
  let text: String
}

/// The texts of a page within its elements that are marked with `data-search`.
func pageTexts(_ html: [UInt8]) -> [PageText] {
  html.withUnsafeBufferPointer { html in
    var reader = PageTextReader()
    reader.read(html)
    return reader.texts
  }
}

/// The texts of HTML that an author wrote, as they are on its page.
public func authoredTexts(_ html: ArraySlice<UInt8>) -> [String] {
  html.withUnsafeBufferPointer { html in
    var reader = PageTextReader()
    reader.open(HTMLTag(name: "", attributes: ["data-search": ""]))
    reader.read(html)
    return reader.texts.map(\.text)
  }
}

/// Follows the elements of a page, and gathers the texts of each block.
private struct PageTextReader {
  /// An element that is open.
  private struct Element {
    let name: String
    let isContainer: Bool
    /// Whether the words in it are none of the speech.
    let isUnread: Bool
    /// The number of the block that its words belong to; nil outside of containers.
    let block: Int?
    /// The id of the closest block within the container that has one.
    let anchor: String
  }

  private(set) var texts: [PageText] = []
  private var elements: [Element] = []
  private var blocks = 0
  /// The text at hand: its block, its anchor, its words.
  private var block: Int?
  private var anchor = ""
  private var words = ""
  /// The anchor of the last text of the container.
  private var lastAnchor = ""

  mutating func read(_ html: UnsafeBufferPointer<UInt8>) {
    var tokens = HTMLTokens(html)
    while let token = tokens.next() {
      switch token {
      case .text(let range): add(html[range])
      case .start(let tag): open(tag)
      case .end(let name): close(name)
      }
    }
    endText()
  }

  private mutating func add(_ html: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let element = elements.last, let block = element.block, !element.isUnread else { return }
    if block != self.block {
      endText()
      self.block = block
      anchor = element.anchor
    }
    words += decodedHTML(html)
  }

  private mutating func endText() {
    if words.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
      if !anchor.isEmpty { lastAnchor = anchor }
      texts.append(PageText(anchor: lastAnchor, text: words))
    }
    words = ""
    block = nil
  }

  mutating func open(_ tag: HTMLTag) {
    while let last = elements.last, endedTags[tag.name]?.contains(last.name) == true { pop() }
    let parent = elements.last
    if tag.name == "br", let parent, parent.block == block, !parent.isUnread { words += "\n" }
    guard !voidTags.contains(tag.name) else { return }
    let isContainer = tag.attributes["data-search"] != nil && parent?.block == nil
    if isContainer {
      endText()
      lastAnchor = ""
    }
    let isBlock = isContainer || parent?.block != nil && blockTags.contains(tag.name)
    if isBlock { blocks += 1 }
    let id = isContainer || !isBlock ? "" : tag.attributes["id"] ?? ""
    elements.append(
      Element(
        name: tag.name, isContainer: isContainer, isUnread: parent?.isUnread == true || tag.isUnread,
        block: isBlock ? blocks : parent?.block, anchor: id.isEmpty ? parent?.anchor ?? "" : id))
  }

  private mutating func close(_ name: String) {
    guard elements.suffix(deepestSearch).contains(where: { $0.name == name }) else { return }
    while let last = elements.last {
      pop()
      if last.name == name { return }
    }
  }

  private mutating func pop() {
    if elements.removeLast().isContainer { endText() }
  }
}

/// How many elements an end tag can end, so that a page without end takes no time squared.
private let deepestSearch = 200

extension HTMLTag {
  /// Whether what it holds is no text of the speech.
  fileprivate var isUnread: Bool {
    if ["script", "style", "rt", "rp"].contains(name) { return true }
    let classes = attributes["class"]?.split(whereSeparator: \.isWhitespace) ?? []
    return classes.contains { ["note-ref", "page-mark", "permalink", "back", "continues"].contains($0) }
  }
}

private let voidTags: Set<String> = [
  "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
]

private let blockTags: Set<String> = [
  "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "td", "th", "dt", "dd", "div", "section",
  "header", "article", "figcaption", "summary",
]

/// The elements without an end tag that a tag ends.
private let endedTags: [String: Set<String>] = {
  var ended: [String: Set<String>] = [
    "li": ["p", "li"], "dt": ["p", "dt", "dd"], "dd": ["p", "dt", "dd"], "td": ["p", "td", "th"],
    "th": ["p", "td", "th"], "tr": ["p", "td", "th", "tr"], "rt": ["rt", "rp"], "rp": ["rt", "rp"],
  ]
  for name in [
    "address", "article", "aside", "blockquote", "details", "div", "dl", "figcaption", "figure", "footer", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
  ] {
    ended[name] = ["p"]
  }
  return ended
}()
