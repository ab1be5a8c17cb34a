/// Where a destination leads.
enum Destination {
  /// Into the site: a path, a query, a fragment.
  case relative
  /// To another host, a mailbox or a telephone.
  case external
  /// To something that a browser would run or open, such as `javascript:`.
  case unsafe

  init(_ destination: Bytes) {
    if destination.has("https://", at: 0) || destination.has("http://", at: 0) {
      self = .external
      return
    }
    var scheme: [UInt8] = []
    for byte in destination where byte > 0x20 && byte != 0x7F {
      if byte == UInt8(ascii: ":"), !scheme.isEmpty {
        self = Self.externalSchemes.contains(String(decoding: scheme, as: UTF8.self)) ? .external : .unsafe
        return
      }
      guard byte.isLetter || (!scheme.isEmpty && byte.isPartOfScheme) else { break }
      scheme.append(byte.isLetter ? byte | 0x20 : byte)
    }
    self = destination.has("//", at: 0) ? .external : .relative
  }

  private static let externalSchemes: Set<String> = ["http", "https", "mailto", "tel"]
}

extension UInt8 {
  fileprivate var isPartOfScheme: Bool {
    isDigit || self == UInt8(ascii: "+") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}

extension Revision {
  /// A link or image: what is relative is taken out of it.
  mutating func enterLink(_ node: Node) {
    let isImage = node.kind == .image
    if let destination = restored(node.destination) { node.setDestination(destination) }
    if let title = restored(node.title) { node.setTitle(title) }
    if enclosing.images == 0 {
      if isImage { leaf.image() }
      if Destination(node.destination) == .relative {
        let destination = String(decoding: node.destination, as: UTF8.self)
        let link = MarkdownLink(offset: 0, destination: destination, isImage: isImage, line: leaf.line)
        outline.mark(.link(link), before: node)
        node.setDestination([])
      }
    }
    enclosing.links += 1
    if isImage { enclosing.images += 1 }
  }

  /// The end of it: what is unsafe leaves only its words, and references that stood in it come after it.
  mutating func leaveLink(_ node: Node) {
    enclosing.links -= 1
    if node.kind == .image { enclosing.images -= 1 }
    if enclosing.links == 0 {
      var last = node
      for reference in delayedReferences { last = outline.mark(.reference(reference), after: last) }
      delayedReferences = []
    }
    if !options.rawHTML, enclosing.images == 0, Destination(node.destination) == .unsafe { disarm(node) }
  }

  private mutating func disarm(_ node: Node) {
    let destination = Array(node.destination)
    findings.warn(
      "unsafe-link", at: .words(destination, leaf.line...leaf.line + 20),
      "`\(String(decoding: destination.prefix(60), as: UTF8.self))` is no safe address, so only the words are shown",
      fix: "Link to an http, https, mailto or tel address, or to a page of the site")
    if node.kind == .image {
      let words = Node(text: node.words)
      words.insertBefore(node)
      see(words, words.literal)
    } else {
      while let child = node.firstChild { child.insertBefore(node) }
    }
    node.remove()
  }
}
