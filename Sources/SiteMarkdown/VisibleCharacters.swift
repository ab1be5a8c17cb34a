extension UnsafeBufferPointer<UInt8> {
  /// How many Unicode scalars in it are neither white space nor control characters nor of zero width.
  var visibleCharacters: Int {
    guard let base = UnsafeRawPointer(baseAddress) else { return 0 }
    var visible = 0
    var at = 0
    while at + 10 <= count {
      let end = Swift.min(at + 8 * 255, count - 9)
      var sums: UInt64 = 0
      while at < end {
        let word = base.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        if word & Self.every(0x80) == 0 {
          sums &+= Self.starts(word)
        } else {
          sums &+= Self.starts(
            word, base.loadUnaligned(fromByteOffset: at + 1, as: UInt64.self),
            base.loadUnaligned(fromByteOffset: at + 2, as: UInt64.self))
        }
        at += 8
      }
      visible += Self.sum(sums)
    }
    while at < count {
      let second = at + 1 < count ? self[at + 1] : 0
      let third = at + 2 < count ? self[at + 2] : 0
      visible += Int(Self.starts(UInt64(self[at]), UInt64(second), UInt64(third)) & 1)
      at += 1
    }
    return visible
  }

  /// 1 in each of eight ASCII bytes that is visible.
  @inline(__always)
  private static func starts(_ ascii: UInt64) -> UInt64 { ((ascii &+ every(0x5F)) & every(0x80)) >> 7 }

  /// 1 in each of eight bytes where a visible character begins; the other two words are what follows each byte.
  ///
  /// None begins with a control character, a space or the rest of a character, nor with U+00A0, U+3000 and U+2000 to
  /// U+200F. All eight are looked at together: until the last step, the highest bit of each byte is the answer.
  @inline(__always)
  private static func starts(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
    let isASCII = ~first & ((first & every(0x7F)) &+ every(0x5F))
    let isLead = first & (first << 1)
    let noBreakSpace = (first ^ every(0xC2)) | (second ^ every(0xA0))
    let wideSpace = (first ^ every(0xE3)) | (second ^ every(0x80)) | (third ^ every(0x80))
    let thinSpace = (first ^ every(0xE2)) | (second ^ every(0x80)) | ((third ^ every(0x80)) & every(0xF0))
    let isOther = isNotZero(noBreakSpace) & isNotZero(wideSpace) & isNotZero(thinSpace)
    return ((isASCII | isLead) & isOther & every(0x80)) >> 7
  }

  /// A word whose bytes are all the same.
  @inline(__always)
  private static func every(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The highest bit of each byte that is not zero.
  @inline(__always)
  private static func isNotZero(_ word: UInt64) -> UInt64 { ((word & every(0x7F)) &+ every(0x7F)) | word }

  /// The sum of the eight bytes.
  @inline(__always)
  private static func sum(_ word: UInt64) -> Int {
    let pairs = (word & 0x00FF_00FF_00FF_00FF) &+ ((word >> 8) & 0x00FF_00FF_00FF_00FF)
    return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}
