import SiteBase

extension Revision {
  /// The id that a block gives itself, which is taken off its words; nil if there is none.
  ///
  /// A heading has it at its end, `{#id}`; a paragraph, an item or a quotation on a last line of its own, `{: #id}`.
  mutating func takeID(_ block: Node) -> String? {
    guard let text = block.lastWords else { return nil }
    return block.kind == .heading ? takeID(atEndOf: text, in: block) : takeID(onLineOf: text, in: block)
  }

  private mutating func takeID(atEndOf text: Node, in heading: Node) -> String? {
    let words = text.literal
    guard words.last == UInt8(ascii: "}"), let open = words.lastIndex(of: UInt8(ascii: "{")), words.has("{#", at: open)
    else { return nil }
    let id = String(decoding: words.part(open + 2..<words.count - 1), as: UTF8.self)
    guard id.isBlockID else { return nil }
    let source = manuscript.source.bytes
    let written = Array(words[open...])
    guard let place = source.lastRange(of: written, in: findings.range(of: lines(of: heading))),
      !source.isEscaped(place.lowerBound)
    else { return nil }
    characters -= words.part(open..<words.count).visibleCharacters
    text.setLiteral(Array(words.part(0..<open).trimmingBlanksAtEnd))
    return id
  }

  private mutating func takeID(onLineOf text: Node, in block: Node) -> String? {
    let words = text.literal
    guard words.last == UInt8(ascii: "}"), words.has("{: #", at: 0) else { return nil }
    let id = String(decoding: words.part(4..<words.count - 1), as: UTF8.self)
    let lastLine = lines(of: text.parent ?? block).upperBound
    let line = manuscript.source.bytes.part(findings.range(of: lastLine...lastLine)).trimmingLine
    guard id.isBlockID, line.elementsEqual(words), text.previous != nil else { return nil }
    characters -= words.visibleCharacters
    if let softBreak = text.previous, softBreak.kind == .softBreak { softBreak.remove() }
    text.remove()
    return id
  }
}

extension Node {
  /// The words at the end of a heading, or of the last paragraph of another block.
  fileprivate var lastWords: Node? {
    let leaf = kind == .paragraph || kind == .heading ? self : lastChild
    guard let leaf, leaf.kind == .paragraph || leaf.kind == .heading, let text = leaf.lastChild else { return nil }
    return text.kind == .text && (leaf == self || leaf.kind == .paragraph) ? text : nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The last place in a range where some bytes stand.
  fileprivate func lastRange(of words: [UInt8], in range: Range<Int>) -> Range<Int>? {
    var last: Range<Int>?
    var rest = range
    while let found = self.range(of: words, in: rest) {
      last = found
      rest = found.upperBound..<rest.upperBound
    }
    return last
  }

  fileprivate var trimmingBlanksAtEnd: Bytes {
    var end = count
    while end > 0, self[end - 1].isBlank { end -= 1 }
    return part(0..<end)
  }

  /// A line without its end, the blanks around it and the signs of a quotation before it.
  fileprivate var trimmingLine: Bytes {
    var start = 0
    var end = count
    while end > 0, self[end - 1].isBlank || self[end - 1] == 0x0A || self[end - 1] == 0x0D { end -= 1 }
    while start < end, self[start].isBlank || self[start] == UInt8(ascii: ">") { start += 1 }
    return part(start..<end)
  }
}
