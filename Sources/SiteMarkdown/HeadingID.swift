extension Revision {
  /// The id at the end of a heading, `{#id}`, which is taken off its words; nil if there is none.
  mutating func takeID(_ heading: Node) -> String? {
    guard heading.kind == .heading, let text = heading.lastChild, text.kind == .text else { return nil }
    let words = text.literal
    guard words.last == UInt8(ascii: "}"), let open = words.lastIndex(of: UInt8(ascii: "{")),
      words.has("{#", at: open)
    else { return nil }
    let id = words.part(open + 2..<words.count - 1)
    guard id.first?.isLetter == true, id.allSatisfy(\.isPartOfID) else { return nil }
    let source = manuscript.source.bytes
    guard let place = source.range(of: Array(words[open...]), in: findings.range(of: lines(of: heading))),
      !source.isEscaped(place.lowerBound)
    else { return nil }
    let name = String(decoding: id, as: UTF8.self)
    characters -= words.part(open..<words.count).visibleCharacters
    text.setLiteral(Array(words.part(0..<open).trimmingBlanksAtEnd))
    return name
  }
}

extension UInt8 {
  fileprivate var isPartOfID: Bool {
    isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var trimmingBlanksAtEnd: Bytes {
    var end = count
    while end > 0, self[end - 1].isBlank { end -= 1 }
    return part(0..<end)
  }
}
