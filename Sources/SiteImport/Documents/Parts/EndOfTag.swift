extension [UInt8] {
  /// Where a tag of XML or HTML ends whose inside begins at an offset; nil if it does not.
  ///
  /// `>` may stand in the quoted value of an attribute, which follows `=`.
  func endOfTag(from start: Int) -> Int? {
    var quote: UInt8?
    var last: UInt8 = 0
    for index in start..<Swift.max(start, count) {
      let byte = self[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), last == UInt8(ascii: "=") {
        quote = byte
      }
      if byte > 0x20 { last = byte }
    }
    return nil
  }
}
