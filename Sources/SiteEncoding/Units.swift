extension TextEncoding {
  /// The UTF-8 of UTF-16 or UTF-32, without a byte order mark.
  func decodedUnits(_ bytes: [UInt8]) throws(BadBytes) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let length = try append(bytes, at: index, to: &text)
      index += length
    }
    return text
  }

  /// Puts the character at an offset behind `text`; how many bytes it had.
  private func append(_ bytes: [UInt8], at index: Int, to text: inout [UInt8]) throws(BadBytes) -> Int {
    let width = self == .utf32LittleEndian || self == .utf32BigEndian ? 4 : 2
    let first = try unit(bytes, at: index, width: width)
    if let scalar = Unicode.Scalar(first) {
      text.append(contentsOf: UTF8.encode(scalar)!)
      return width
    }
    let bad = BadBytes(range: index..<(index + width))
    guard width == 2, first < 0xDC00, index + 4 <= bytes.count else { throw bad }
    let second = try unit(bytes, at: index + 2, width: 2)
    guard (0xDC00...0xDFFF).contains(second) else { throw bad }
    guard let scalar = Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00)) else { throw bad }
    text.append(contentsOf: UTF8.encode(scalar)!)
    return 4
  }

  /// The number that `width` bytes at an offset make.
  private func unit(_ bytes: [UInt8], at index: Int, width: Int) throws(BadBytes) -> UInt32 {
    guard index + width <= bytes.count else { throw BadBytes(range: index..<bytes.count) }
    let parts = bytes[index..<(index + width)]
    let isLittle = self == .utf16LittleEndian || self == .utf32LittleEndian
    return isLittle
      ? parts.reversed().reduce(0) { $0 << 8 | UInt32($1) }
      : parts.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
