extension Node {
  /// The nodes right below it.
  var children: [Node] {
    var children: [Node] = []
    var child = firstChild
    while let node = child {
      children.append(node)
      child = node.next
    }
    return children
  }

  /// Whether a node with text below it shows nothing.
  var isEmpty: Bool {
    var child = firstChild
    while let node = child {
      guard node.kind == .text, node.literal.isEmpty else { return false }
      child = node.next
    }
    return true
  }

  /// What is to be read below a node, line ends as spaces.
  var words: [UInt8] {
    var words: [UInt8] = []
    let walk = Walk(self)
    while let (node, isEntered) = walk.next() {
      guard isEntered else { continue }
      switch node.kind {
      case .text, .code, .html: words.append(contentsOf: node.literal)
      case .softBreak, .lineBreak: words.append(UInt8(ascii: " "))
      default: break
      }
    }
    return words
  }
}
