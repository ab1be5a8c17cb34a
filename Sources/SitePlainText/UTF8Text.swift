import SiteBase

/// Valid UTF-8, read by scalars and white space; every offset is one of its bytes.
struct UTF8Text {
  /// The bytes of the file, up to where the text ends.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the text begins.
  let start: Int

  /// A part of the bytes of a file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in part: Range<Int>) {
    self.bytes = UnsafeBufferPointer(rebasing: bytes[..<part.upperBound])
    start = part.lowerBound
  }

  /// Where the text ends.
  var count: Int { bytes.count }

  subscript(offset: Int) -> UInt8 { bytes[offset] }

  /// The scalar that begins at an offset, and how many bytes it has.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC0, offset + length <= count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in (offset + 1)..<(offset + length) { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The scalar that ends before an offset above 0.
  func scalar(before offset: Int) -> Unicode.Scalar {
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start).scalar
  }

  /// How many bytes the white space scalar at an offset has; 0 if there is none.
  func whiteSpace(at offset: Int) -> Int {
    switch bytes[offset] {
    case 0x09...0x0D, 0x20: 1
    case 0xC2: offset + 1 < count && (bytes[offset + 1] == 0x85 || bytes[offset + 1] == 0xA0) ? 2 : 0
    case 0xE1...0xE3: scalar(at: offset).scalar.properties.isWhitespace ? 3 : 0
    default: 0
    }
  }

  /// How many bytes the white space scalar before an offset has; 0 if there is none.
  func whiteSpace(before offset: Int) -> Int {
    for length in 1...3 where offset >= length && whiteSpace(at: offset - length) == length { return length }
    return 0
  }

  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = skipWhiteSpace(from: range.lowerBound, to: range.upperBound)
    var end = range.upperBound
    while end > start {
      let length = whiteSpace(before: end)
      if length == 0 { break }
      end -= length
    }
    return start..<end
  }

  /// The first offset from `start` on that has no white space, at most `end`.
  func skipWhiteSpace(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      let length = whiteSpace(at: offset)
      if length == 0 { break }
      offset += length
    }
    return offset
  }

  /// Whether a word stands at an offset.
  func has(_ word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    for index in 0..<length where bytes[offset + index] != word.utf8Start[index] { return false }
    return true
  }

  /// Whether a range begins with a word.
  func begins(_ range: Range<Int>, with word: StaticString) -> Bool {
    let start = startOfWords(range)
    return word.utf8CodeUnitCount <= range.upperBound - start && has(word, at: start)
  }

  /// Whether a range ends with a word.
  func ends(_ range: Range<Int>, with word: StaticString) -> Bool {
    word.utf8CodeUnitCount <= range.count && has(word, at: range.upperBound - word.utf8CodeUnitCount)
  }

  /// Whether a word stands anywhere in a range.
  func contains(_ range: Range<Int>, _ word: StaticString) -> Bool {
    let last = range.upperBound - word.utf8CodeUnitCount
    guard last >= range.lowerBound else { return false }
    return (range.lowerBound...last).contains { has(word, at: $0) }
  }
}
