extension [PandocBlock] {
  /// Visits all blocks, each before those within it; those within other than blocks are left out.
  func visit(_ body: (PandocBlock) -> Void) {
    for block in self {
      body(block)
      for inner in block.inner { inner.visit(body) }
    }
  }

  /// Visits all words and what stands among them, but for those in divisions of some ids.
  func visitInlines(outside ids: Set<String>, _ body: (PandocInline) -> Void) {
    for block in self {
      if case .division(let attributes, _) = block, ids.contains(attributes.id) { continue }
      for words in block.words { words.visit(outside: ids, body) }
      for inner in block.inner { inner.visitInlines(outside: ids, body) }
    }
  }
}

extension PandocBlock {
  /// The lists of blocks right within it.
  fileprivate var inner: [[PandocBlock]] {
    switch self {
    case .quotation(let blocks), .division(_, let blocks): [blocks]
    case .orderedList(_, let items), .bulletList(let items): items
    case .definitions(let definitions): definitions.flatMap(\.meanings)
    case .table(let table): [table.caption.blocks] + table.rows.flatMap(\.self)
    case .figure(_, let caption, let blocks): [blocks, caption.blocks]
    case .paragraph, .lines, .code, .raw, .heading, .rule, .nothing: []
    }
  }

  /// The lists of words right within it.
  fileprivate var words: [[PandocInline]] {
    switch self {
    case .paragraph(let words), .heading(_, _, let words): [words]
    case .lines(let lines): lines
    case .definitions(let definitions): definitions.map(\.term)
    default: []
    }
  }
}

extension [PandocInline] {
  fileprivate func visit(outside ids: Set<String>, _ body: (PandocInline) -> Void) {
    for inline in self {
      body(inline)
      switch inline {
      case .emphasis(let words), .strong(let words), .otherStyle(let words), .quoted(_, let words),
        .link(_, let words, _), .span(_, let words):
        words.visit(outside: ids, body)
      case .note(let blocks): blocks.visitInlines(outside: ids, body)
      case .words, .space, .softBreak, .lineBreak, .code, .math, .raw, .image: continue
      }
    }
  }
}
