/// Cuts a body into pages of at most `size` characters, as equal as its borders allow.
///
/// A border stands before a section where it can, else between two passages; never inside a passage or a list, nor
/// between a heading and what it heads. Only a passage or a list longer than `size` makes a longer page.
public func pages(of body: Body, size: Int) -> [Range<Int>] {
  let blocks = body.blocks
  var pages: [Range<Int>] = []
  var start = 0
  var remaining = body.characters
  while remaining > size {
    let target = remaining / ((remaining + size - 1) / size)
    let (border, characters) = border(in: body, after: start, size: size, target: target)
    if border == blocks.count { break }
    pages.append(start..<border)
    start = border
    remaining -= characters
  }
  return pages + [start..<blocks.count]
}

/// The best place to end the page that begins at a block, and the characters before it.
private func border(in body: Body, after start: Int, size: Int, target: Int) -> (block: Int, characters: Int) {
  var best: (block: Int, characters: Int)?
  var bestCost = Int.max
  var characters = 0
  var listDepth = 0
  for index in start..<body.blocks.count {
    let block = body.blocks[index]
    if index > start, listDepth == 0, !body.blocks[index - 1].keepsWithNext {
      if characters > size { return best ?? (index, characters) }
      let cost = abs(characters - target) * 100 / target + body.borderCost(before: block)
      if characters > 0, cost < bestCost {
        best = (index, characters)
        bestCost = cost
      }
    }
    if block.kind == .listOpen { listDepth += 1 }
    if block.kind == .listClose { listDepth -= 1 }
    characters += Int(block.characters)
  }
  return characters > size ? best ?? (body.blocks.count, characters) : (body.blocks.count, characters)
}

extension Block {
  fileprivate var keepsWithNext: Bool { kind == .heading || kind == .turn || kind == .rule }
}

extension Body {
  /// How unwelcome a page border before a block is, in hundredths of a page.
  fileprivate func borderCost(before block: Block) -> Int {
    guard block.section >= 0 else { return block.kind == .turn ? 35 : 50 }
    return min(sections[Int(block.section)].depth - 1, 3) * 12
  }
}
