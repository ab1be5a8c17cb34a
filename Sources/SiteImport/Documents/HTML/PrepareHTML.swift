import SiteBase

/// The class of the division that holds what a page itself marks as its text.
let markedTextClass = "imported-text"

/// A web page made ready: its one `<article>`, or else its one `<main>`, stands in a division that can be found again.
func preparedHTML(_ bytes: [UInt8]) -> PreparedDocument {
  var elements: [String: [HTMLTags.Tag]] = [:]
  var origin: String?
  var unread: [String: Int] = [:]
  var tags = HTMLTags(bytes)
  while let tag = tags.next() {
    if tag.name == "article" || tag.name == "main" { elements[tag.name, default: []].append(tag) }
    if !tag.isEnd, unreadElements.contains(tag.name) { unread[tag.name, default: 0] += 1 }
    if tag.name == "link", origin == nil { origin = canonicalAddress(bytes[tag.range]) }
  }
  let pair = ["article", "main"].lazy.compactMap { elements[$0] }.first { $0.count == 2 && !$0[0].isEnd && $0[1].isEnd }
  guard let pair else { return PreparedDocument(bytes: bytes, remarks: remarks(unread), origin: origin) }
  var marked = Array(bytes[..<pair[0].range.lowerBound])
  marked.append("<div class=\"\(markedTextClass)\">")
  marked += bytes[pair[0].range.lowerBound..<pair[1].range.upperBound]
  marked.append("</div>")
  marked += bytes[pair[1].range.upperBound...]
  return PreparedDocument(bytes: marked, remarks: remarks(unread), origin: origin)
}

/// Elements that pandoc passes over, or whose media it does.
private let unreadElements: Set<String> = ["textarea", "iframe", "video", "audio", "embed"]

private func remarks(_ unread: [String: Int]) -> [ImportRemark] {
  if unread.isEmpty { return [] }
  let list = unread.sorted { $0.key < $1.key }.map { "\($0.value) × `<\($0.key)>`" }.joined(separator: ", ")
  return [ImportRemark(.dropped, list + ", with what they show")]
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
