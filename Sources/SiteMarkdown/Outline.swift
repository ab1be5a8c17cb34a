/// The blocks of a tree, and the spots in its HTML that matter, each with a marker in the tree.
///
/// A marker renders as a byte that no UTF-8 has.
struct Outline {
  /// What a marker stands for.
  enum Mark {
    /// A block begins; this is the marker.
    case block(Node)
    /// An item of a list has begun; this is the marker, the first thing in it.
    case item(Node)
    /// The words of a note begin.
    case note
    /// A link or image begins.
    case link(MarkdownLink)
    /// Here is a reference to a note, by its number in the source.
    case reference(Int)
  }

  /// The byte that a marker renders as.
  static let byte: UInt8 = 0xFF

  private(set) var marks: [Mark] = []
  /// The blocks, without their HTML.
  private var blocks: [MarkdownBlock] = []

  /// Begins a block at a node.
  mutating func begin(_ kind: MarkdownBlock.Kind, at node: Node, line: Int) {
    let marker = Node(.customBlock, rendering: Self.byte)
    if kind == .item {
      node.prepend(marker)
      marks.append(.item(marker))
    } else {
      marker.insertBefore(node)
      marks.append(.block(marker))
    }
    blocks.append(MarkdownBlock(kind: kind, html: 0..<0, line: line, characters: 0))
  }

  /// Ends the block that was begun last.
  mutating func end(characters: Int, id: String?) {
    blocks[blocks.count - 1].characters = characters
    blocks[blocks.count - 1].id = id
  }

  /// Gives the blocks away.
  mutating func takeBlocks() -> [MarkdownBlock] {
    defer { blocks = [] }
    return blocks
  }

  /// Ends a list, whose items have been begun and ended.
  mutating func endList(line: Int) {
    blocks.append(MarkdownBlock(kind: .listClose, html: 0..<0, line: line, characters: 0))
  }

  /// Forgets the block that was begun last, in which nothing was marked.
  mutating func forget() {
    guard case .block(let marker) = marks.removeLast() else { return }
    marker.remove()
    blocks.removeLast()
  }

  /// Marks the end of a tree as it is now.
  mutating func append(_ mark: Mark, to root: Node) {
    root.append(Node(.customBlock, rendering: Self.byte))
    marks.append(mark)
  }

  /// Marks a spot in a line.
  mutating func mark(_ mark: Mark, before node: Node) {
    Node(.custom, rendering: Self.byte).insertBefore(node)
    marks.append(mark)
  }

  /// Marks the spot after a node, and returns the marker.
  mutating func mark(_ mark: Mark, after node: Node) -> Node {
    let marker = Node(.custom, rendering: Self.byte)
    marker.insertAfter(node)
    marks.append(mark)
    return marker
  }
}
