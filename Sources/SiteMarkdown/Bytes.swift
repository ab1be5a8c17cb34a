import CCMark

/// A run of UTF-8 in memory.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first such byte in `range`.
  func offset(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard let base = baseAddress, !range.isEmpty,
      let hit = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
  }

  /// The offset of the first such byte.
  func offset(of byte: UInt8) -> Int? { offset(of: byte, in: 0..<count) }

  /// The range of the first occurrence of `needle` in `range`.
  func range(of needle: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard let last = needle.last, let base = baseAddress, needle.count <= range.count else { return nil }
    var at = range.lowerBound + needle.count - 1
    while let hit = offset(of: last, in: at..<range.upperBound) {
      let start = hit + 1 - needle.count
      if memcmp(base + start, needle, needle.count) == 0 { return start..<hit + 1 }
      at = hit + 1
    }
    return nil
  }

  /// Whether `text` stands at `offset`.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    guard let base = baseAddress, offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
    return memcmp(base + offset, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  /// The character that begins at `offset`, or nil past the end.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard indices.contains(offset) else { return nil }
    let lead = self[offset]
    guard lead >= 0xC0 else { return Unicode.Scalar(lead) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + length <= count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length { value = value << 6 | UInt32(self[index] & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// The character that ends before `offset`, or nil at the start.
  func scalar(before offset: Int) -> Unicode.Scalar? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  /// Whether an odd number of backslashes stands before `offset`, so that they take its meaning away.
  func isEscaped(_ offset: Int) -> Bool {
    var start = offset
    while start > 0, self[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    return (offset - start) % 2 == 1
  }

  /// A part of it, without a copy.
  func part(_ range: Range<Int>) -> Bytes { Bytes(rebasing: self[range]) }
}

extension UInt8 {
  /// Whether it ends a line.
  var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
  /// Whether it is a space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
  var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
}
