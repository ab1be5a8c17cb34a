extension UTF8Text {
  /// The first offset from `start` on that has no sign that nobody sees, at most `end`.
  func skipInvisible(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      let length = invisible(at: offset)
      if length == 0 { break }
      offset += length
    }
    return offset
  }

  /// Where the words of a range begin: after signs that nobody sees, and the white space behind them.
  func startOfWords(_ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while true {
      let next = skipInvisible(from: start, to: range.upperBound)
      if next == start { return start }
      start = skipWhiteSpace(from: next, to: range.upperBound)
    }
  }

  /// The first scalar of a range that is seen, and where the next one begins.
  func firstScalar(of range: Range<Int>) -> (scalar: Unicode.Scalar, end: Int) {
    let start = min(startOfWords(range), range.upperBound - 1)
    let (scalar, length) = scalar(at: start)
    return (scalar, start + length)
  }

  /// How many bytes the sign at an offset has that nobody sees: U+00AD, U+200B to U+200F, U+2060, U+FEFF; 0 if it is none.
  private func invisible(at offset: Int) -> Int {
    switch bytes[offset] {
    case 0xC2: offset + 1 < count && bytes[offset + 1] == 0xAD ? 2 : 0
    case 0xE2:
      switch scalar(at: offset).scalar.value {
      case 0x200B...0x200F, 0x2060: 3
      default: 0
      }
    case 0xEF: has("\u{FEFF}", at: offset) ? 3 : 0
    default: 0
    }
  }
}
