extension UnsafeBufferPointer<UInt8> {
  /// How many Unicode scalars in it are neither white space nor control characters nor of zero width.
  var visibleCharacters: Int {
    guard let base = UnsafeRawPointer(baseAddress) else { return 0 }
    var visible = 0
    var at = 0
    while at + 10 <= count {
      visible += Self.visibleCharacters(
        base.loadUnaligned(fromByteOffset: at, as: UInt64.self),
        base.loadUnaligned(fromByteOffset: at + 1, as: UInt64.self),
        base.loadUnaligned(fromByteOffset: at + 2, as: UInt64.self))
      at += 8
    }
    while at < count {
      let second = at + 1 < count ? self[at + 1] : 0
      let third = at + 2 < count ? self[at + 2] : 0
      visible += Self.visibleCharacters(UInt64(self[at]), UInt64(second), UInt64(third))
      at += 1
    }
    return visible
  }

  /// How many visible characters begin in the eight bytes of `first`, if the other two are what follows each of them.
  ///
  /// A byte begins none if it is a control character, a space or the rest of a character, or if U+00A0, U+3000 or one
  /// of U+2000 to U+200F begins with it. The highest bit of each byte answers for it.
  @inline(__always)
  private static func visibleCharacters(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> Int {
    let isASCII = ~first & ((first & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x5F5F_5F5F_5F5F_5F5F)
    let isLead = first & (first << 1)
    let noBreakSpace = (first ^ every(0xC2)) | (second ^ every(0xA0))
    let wideSpace = (first ^ every(0xE3)) | (second ^ every(0x80)) | (third ^ every(0x80))
    let thinSpace = (first ^ every(0xE2)) | (second ^ every(0x80)) | ((third ^ every(0x80)) & every(0xF0))
    let isOther = isNotZero(noBreakSpace) & isNotZero(wideSpace) & isNotZero(thinSpace)
    return ((isASCII | isLead) & isOther & every(0x80)).nonzeroBitCount
  }

  /// A word whose bytes are all the same.
  @inline(__always)
  private static func every(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The highest bit of each byte that is not zero.
  @inline(__always)
  private static func isNotZero(_ word: UInt64) -> UInt64 { ((word & every(0x7F)) &+ every(0x7F)) | word }
}
