/// A tree on its way from what the parser made of the source to what is rendered.
struct Revision {
  let manuscript: Manuscript
  let options: MarkdownOptions
  /// Whether the text is Chinese or Japanese.
  let isChineseOrJapanese: Bool
  /// What has been marked so far.
  var outline = Outline()
  /// What has been noticed so far.
  var findings: Findings
  /// How many visible characters have gone by.
  var characters = 0
  /// The paragraph or heading at hand.
  var leaf = Leaf()
  /// The emphasis in it that has been gone through.
  var emphases: [Node] = []
  /// The words in it that may have to be warned of.
  var suspects: [Suspect] = []
  /// How many links and images are around, and how many images.
  var enclosing = (links: 0, images: 0)
  /// References inside a link, to be put behind it.
  var delayedReferences: [Int] = []

  private var depth = 0
  private var lineOffset = 0
  private var blockStart = 0

  init(_ manuscript: Manuscript, options: MarkdownOptions, findings: Findings) {
    self.manuscript = manuscript
    self.options = options
    isChineseOrJapanese = options.isChineseOrJapanese
    self.findings = findings
  }

  /// Revises the body, whose first line would be `firstLine` of the file.
  mutating func revise(_ tree: borrowing Tree, firstLine: Int) {
    (depth, lineOffset) = (0, firstLine - 1)
    revise(tree.root)
  }

  /// Revises a block of a note that begins on `line` of the file, and on `treeLine` of its own tree.
  mutating func revise(_ block: Node, line: Int, treeLine: Int) {
    (depth, lineOffset) = (3, line - treeLine)
    revise(block)
  }

  /// The line of the file that a block begins on.
  func line(of block: Node) -> Int { block.startLine + lineOffset }

  /// The lines of the file that a block is on.
  func lines(of block: Node) -> ClosedRange<Int> {
    let first = line(of: block)
    return first...max(first, block.endLine + lineOffset)
  }

  private mutating func revise(_ root: Node) {
    let walk = Walk(root)
    while let (node, isEntered) = walk.next() {
      if isEntered { enter(node) } else { leave(node) }
    }
  }

  private mutating func enter(_ node: Node) {
    switch node.kind {
    case .text: text(node)
    case .softBreak: softBreak(node)
    case .lineBreak: lineBreak()
    case .code: code(node)
    case .html: html(node)
    case .link, .image: enterLink(node)
    case .paragraph: enterLeaf(node, .paragraph)
    case .heading: enterLeaf(node, .heading(level: node.headingLevel))
    case .codeBlock: codeBlock(node)
    case .htmlBlock: htmlBlock(node)
    case .rule: begin(.rule, at: node)
    case .document: depth += 1
    case .quotation: enterContainer(node, .quotation)
    case .list: enterContainer(node, .listOpen)
    case .item: enterContainer(node, .item)
    default: break
    }
  }

  private mutating func leave(_ node: Node) {
    switch node.kind {
    case .emphasis, .strong: if enclosing.images == 0 { emphases.append(node) }
    case .link, .image: leaveLink(node)
    case .paragraph, .heading: leaveLeaf(node)
    case .quotation, .item:
      depth -= 1
      end(at: node, id: isBlock(node) && options.extensions ? takeID(node) : nil)
    case .list:
      depth -= 1
      if depth == 1 { outline.endList(line: lines(of: node).upperBound) }
    default: break
    }
  }

  // MARK: Blocks

  /// Begins a block, if it is at the top level or an item of a list there.
  mutating func begin(_ kind: MarkdownBlock.Kind, at node: Node, line: Int? = nil) {
    guard depth == 1 || (depth == 2 && kind == .item) else { return }
    outline.begin(kind, at: node, line: line ?? self.line(of: node))
    blockStart = characters
  }

  /// Ends it.
  mutating func end(at node: Node, id: String? = nil) {
    guard isBlock(node) else { return }
    outline.end(characters: characters - blockStart, id: id)
  }

  /// Whether a node that is being left is at the top level, or an item of a list there.
  private func isBlock(_ node: Node) -> Bool { depth == 1 || (depth == 2 && node.kind == .item) }

  private mutating func enterContainer(_ node: Node, _ kind: MarkdownBlock.Kind) {
    begin(kind, at: node)
    depth += 1
  }

  private mutating func enterLeaf(_ node: Node, _ kind: MarkdownBlock.Kind) {
    begin(kind, at: node)
    leaf = Leaf(line: line(of: node))
    if !emphases.isEmpty { emphases.removeAll(keepingCapacity: true) }
    if !suspects.isEmpty { suspects.removeAll(keepingCapacity: true) }
  }

  private mutating func leaveLeaf(_ node: Node) {
    guard options.extensions else { return end(at: node) }
    if !suspects.isEmpty || !emphases.isEmpty || node.kind == .heading { inspect(node) }
    let isEmpty = node.kind == .paragraph && leaf.isAtStart && node.isEmpty
    guard isEmpty else { return end(at: node, id: depth == 1 ? takeID(node) : nil) }
    if depth == 1 { outline.forget() }
    node.remove()
  }

  private mutating func codeBlock(_ node: Node) {
    begin(.code, at: node)
    if let words = restored(node.literal) { node.setLiteral(words) }
    if let info = restored(node.fenceInfo) { node.setFenceInfo(info) }
    characters += node.literal.visibleCharacters
    if options.extensions { inspectCode(node) }
    end(at: node)
  }
}

/// A paragraph or heading that is being gone through.
struct Leaf {
  /// The line of the file that is reached, counted from 1.
  var line = 0
  /// Whether nothing visible stands on the line yet, or on the lines joined to it.
  var isAtStart = true
  /// The last node with something to see, unless that is an image.
  var lastVisible: Node?
  /// The line break that was last gone by, until it is known what follows.
  var softBreak: Node?

  /// An image: what is beside it is not joined to it.
  mutating func image() {
    softBreak = nil
    lastVisible = nil
    isAtStart = false
  }
}
