extension Revision {
  /// Words with all stand-ins taken back, or nil if there are none.
  func restored(_ words: Bytes) -> [UInt8]? {
    manuscript.standIns?.pieces(of: words)?.reduce(into: []) { restored, piece in
      switch piece {
      case .text(let text): restored += text
      case .reference(let number): restored += manuscript.words(of: number)
      case .probe: break
      }
    }
  }

  /// Text: note references become marks, and everything else is words.
  mutating func text(_ node: Node) {
    let words = node.literal
    guard let pieces = manuscript.standIns?.pieces(of: words) else { return self.words(node, words) }
    var last = node
    if case .text(let text)? = pieces.first { node.setLiteral(text) } else { node.setLiteral([]) }
    self.words(node, node.literal)
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let text):
        guard index > 0 else { continue }
        let next = Node(text: text)
        next.insertAfter(last)
        self.words(next, next.literal)
        last = next
      case .reference(let number):
        if enclosing.links > 0 {
          delayedReferences.append(number)
        } else {
          last = outline.mark(.reference(number), after: last)
        }
      case .probe: break
      }
    }
  }

  /// A code span.
  mutating func code(_ node: Node) {
    if let words = restored(node.literal) { node.setLiteral(words) }
    see(node, node.literal)
  }

  private mutating func words(_ node: Node, _ words: Bytes) {
    var words = words
    if options.extensions, enclosing.images == 0 {
      let isFirst = leaf.isAtStart
      if isFirst, let end = words.wideIndentation {
        node.dropPrefix(end)
        words = node.literal
      }
      suspect(words, isFirst: isFirst || leaf.softBreak != nil)
    }
    see(node, words)
  }

  /// Counts what is visible of a node, and joins it to the line before if no space belongs there.
  mutating func see(_ node: Node, _ words: Bytes) {
    guard enclosing.images == 0, !words.isEmpty else { return }
    characters += words.visibleCharacters
    if let softBreak = leaf.softBreak, let last = leaf.lastVisible {
      if isJoined(last.literal, words) { softBreak.remove() }
    }
    leaf.softBreak = nil
    leaf.lastVisible = node
    leaf.isAtStart = false
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The end of the white space at the start that indents a Chinese paragraph; nil if there is none.
  fileprivate var wideIndentation: Int? {
    var end = 0
    while end < count {
      if has("\u{3000}", at: end) { end += 3 } else if has("\u{A0}", at: end) { end += 2 } else { break }
    }
    return end == 0 ? nil : end
  }
}
