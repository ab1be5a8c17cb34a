import SiteBase

extension Revision {
  /// A line end inside a paragraph, which browsers show as a space.
  mutating func softBreak(_ node: Node) {
    leaf.line += 1
    guard options.extensions, enclosing.images == 0 else { return }
    if leaf.lastVisible != nil { leaf.softBreak = node }
    if node.previous?.kind == .lineBreak { node.remove() }
  }

  /// A line end that is kept.
  mutating func lineBreak() {
    leaf.line += 1
    guard enclosing.images == 0 else { return }
    leaf.softBreak = nil
    leaf.lastVisible = nil
    leaf.isAtStart = true
  }

  /// Whether no space belongs between the last and the first character of two lines.
  func isJoined(_ line: Bytes, _ next: Bytes) -> Bool {
    guard let last = line.scalar(before: line.count), let first = next.scalar(at: 0) else { return false }
    return last.closesUp(with: first, isChineseOrJapanese: isChineseOrJapanese)
  }
}
