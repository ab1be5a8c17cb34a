/// A line that may define a link, `[label]: destination`, which the parser would take out of the text.
struct LinkDefinition {
  /// Its label.
  let label: Range<Int>
  /// From the bracket to the end of the line.
  let line: Range<Int>
  /// Where its destination begins.
  let destination: Int
  /// Whether the line is all of it.
  let isWhole: Bool
  /// Whether it is a remark by its look, such as `[1]: 见前文` or `[注]: 见《甲》`, and not a link at all.
  let isRemark: Bool

  /// The definition whose label is the bracket; nil for the likes of `[//]: # (…)`, which nobody wants to see.
  init?(_ bracket: Range<Int>, in source: Source) {
    let bytes = source.bytes
    let label = bytes.part(bracket.lowerBound + 1..<bracket.upperBound - 1)
    let end = source.lineEnd(bracket.upperBound)
    var start = bracket.upperBound + 1
    while start < end, bytes[start].isBlank { start += 1 }
    let words = bytes.part(start..<end)
    if ["//", "comment"].contains(String(decoding: label, as: UTF8.self)), let first = words.first {
      if first == UInt8(ascii: "#") || words.has("<>", at: 0) { return nil }
    }
    self.label = bracket.lowerBound + 1..<bracket.upperBound - 1
    line = bracket.lowerBound..<end
    destination =
      start == end
      ? source.destinationOnNextLine(end) ?? bracket.upperBound + 1 : words.has("<", at: 0) ? start + 1 : start
    isWhole =
      start < end && !label.contains(where: \.isLineEnd) && words.isWholeDestination
      && !source.mayBeTitle(source.nextLine(end))
    let destinationWords = bytes.part(destination..<source.lineEnd(destination))
    isRemark =
      label.first == UInt8(ascii: "^")
      || !words.has("<", at: 0) && !destinationWords.looksLikeDestination(afterNumber: label.allSatisfy(\.isDigit))
  }
}

extension Source {
  /// The first word after the line that ends at `offset`, if it can be a destination and begins nothing else.
  fileprivate func destinationOnNextLine(_ offset: Int) -> Int? {
    let start = firstWord(nextLine(offset))
    guard start < body.upperBound, !bytes[start].isLineEnd, !beginsBlock(start) else { return nil }
    if let end = bracketEnd(from: start), end < body.upperBound, bytes[end] == UInt8(ascii: ":") { return nil }
    return start
  }

  /// Whether the line at `offset` may be the title of a definition above it.
  fileprivate func mayBeTitle(_ offset: Int) -> Bool {
    let start = firstWord(offset)
    return start < body.upperBound && bytes[start].beginsTitle
  }

  /// Where the blanks and the markers of quotations at `offset` end.
  private func firstWord(_ offset: Int) -> Int {
    bytes[offset..<body.upperBound].firstIndex { !$0.isBlank && $0 != UInt8(ascii: ">") } ?? body.upperBound
  }
}

extension UInt8 {
  fileprivate var beginsTitle: Bool {
    self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") || self == UInt8(ascii: "(")
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether words after `[label]:` are a destination and all of a title, if there is one.
  fileprivate var isWholeDestination: Bool {
    let isBracketed = first == UInt8(ascii: "<")
    guard let end = isBracketed ? offset(of: UInt8(ascii: ">")).map({ $0 + 1 }) : firstIndex(where: \.isBlank) else {
      return !isBracketed
    }
    let title = self[end...].drop(while: \.isBlank)
    guard let first = title.first, let last = title.last(where: { !$0.isBlank }) else { return true }
    return first.beginsTitle && title.count > 1 && last == (first == UInt8(ascii: "(") ? UInt8(ascii: ")") : first)
  }
}
