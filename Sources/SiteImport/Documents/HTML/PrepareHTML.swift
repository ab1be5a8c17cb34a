import SiteBase

/// The class of the division that holds what a page itself marks as its text.
let markedTextClass = "imported-text"

/// A web page made ready: its one `<article>`, or else its one `<main>`, stands in a division that can be found again.
func preparedHTML(_ bytes: [UInt8]) -> PreparedDocument {
  var elements: [String: [HTMLTags.Tag]] = [:]
  var origin: String?
  var tags = HTMLTags(bytes)
  while let tag = tags.next() {
    if tag.name == "article" || tag.name == "main" { elements[tag.name, default: []].append(tag) }
    if tag.name == "link", origin == nil { origin = canonicalAddress(bytes[tag.range]) }
  }
  let pair = ["article", "main"].lazy.compactMap { elements[$0] }.first { $0.count == 2 && !$0[0].isEnd && $0[1].isEnd }
  guard let pair else { return PreparedDocument(bytes: bytes, origin: origin) }
  var marked = Array(bytes[..<pair[0].range.lowerBound])
  marked.append("<div class=\"\(markedTextClass)\">")
  marked += bytes[pair[0].range.lowerBound..<pair[1].range.upperBound]
  marked.append("</div>")
  marked += bytes[pair[1].range.upperBound...]
  return PreparedDocument(bytes: marked, origin: origin)
}

/// Where a `<link rel="canonical">` leads.
private func canonicalAddress(_ tag: ArraySlice<UInt8>) -> String? {
  let attributes = PartAttributes(tag)
  guard attributes.value("rel")?.lowercased() == "canonical" else { return nil }
  return attributes.value("href")
}

extension PandocTree {
  /// What the page itself marks as its text; nil if it marks nothing, or no words.
  var markedText: [PandocBlock]? { Self.marked(blocks) }

  private static func marked(_ blocks: [PandocBlock]) -> [PandocBlock]? {
    for case .division(let attributes, let inner) in blocks {
      if attributes.classes.contains(markedTextClass) { return inner }
      if let found = marked(inner) { return found }
    }
    return nil
  }
}
