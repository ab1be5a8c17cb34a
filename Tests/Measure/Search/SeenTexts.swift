/// The texts of a speech that a reader sees on one of its pages, as far as they are words of the speech.
///
/// They are found by what the page is made of, and not by its marks for the search: these are under test.
func seenTexts(ofPage html: [UInt8]) -> [String] {
  guard let article = html.firstRange(of: Array("<article class=\"speech\"".utf8)),
    let end = html[article.upperBound...].firstRange(of: Array("<footer class=\"after\"".utf8))
  else { return [] }
  var texts = SeenTexts()
  var rest = html[article.upperBound..<end.lowerBound]
  rest = rest[(rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.startIndex)...].dropFirst()
  while let open = rest.firstIndex(of: UInt8(ascii: "<")),
    let close = rest[open...].firstIndex(of: UInt8(ascii: ">"))
  {
    texts.add(rest[..<open])
    texts.read(tag: rest[(open + 1)..<close])
    rest = rest[(close + 1)...]
  }
  texts.add(rest)
  return texts.finished()
}

/// The texts met so far.
private struct SeenTexts {
  private enum Part { case front, title, body }

  /// What a page has beside the words of the speech.
  private static let others: Set = [
    "kind", "when", "extent", "toc", "continues", "note-ref", "page-mark", "permalink", "back",
  ]
  private static let inline: Set = ["a", "b", "br", "code", "em", "i", "span", "strong", "sub", "sup"]

  private var texts: [String] = []
  private var text: [UInt8] = []
  /// The element that is left out now, and how many of its name are open.
  private var hidden = (name: "", depth: 0)
  private var part = Part.front

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    if hidden.depth == 0 { text += bytes }
  }

  mutating func read(tag: ArraySlice<UInt8>) {
    let isClosing = tag.first == UInt8(ascii: "/")
    let name = String(decoding: tag.drop { $0 == UInt8(ascii: "/") }.prefix { $0 > 0x2F }, as: UTF8.self)
    if hidden.depth > 0 {
      if name == hidden.name { hidden.depth += isClosing ? -1 : 1 }
      return
    }
    if !isClosing, isOther(tag) {
      hidden = (name, 1)
    } else if !Self.inline.contains(name) || (part == .front && name == "span" && isClosing) {
      endText()
      if name == "h1" { part = isClosing ? .front : .title }
      if tag.starts(with: "div class=\"text\"".utf8) { part = .body }
    }
  }

  mutating func finished() -> [String] {
    endText()
    return texts
  }

  private func isOther(_ tag: ArraySlice<UInt8>) -> Bool {
    guard let start = tag.firstRange(of: Array("class=\"".utf8))?.upperBound else {
      return tag.firstRange(of: Array("id=\"notes\"".utf8)) != nil
    }
    let classes = String(decoding: tag[start...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    return classes.split(separator: " ").contains { Self.others.contains(String($0)) }
  }

  private mutating func endText() {
    var seen = String(decoding: text, as: UTF8.self)
    if text.contains(UInt8(ascii: "&")) {
      let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      seen = signs.reduce(seen) { $0.replacing($1.0, with: $1.1) }
    }
    if seen.contains(where: { !$0.isWhitespace }) { texts.append(seen) }
    text = []
  }
}
