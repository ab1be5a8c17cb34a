extension Unicode.Scalar {
  /// Whether a terminal, and a Chinese line, gives it the width of a Han character.
  ///
  /// East Asian Width W or F without emoji, Hangul included; unassigned gaps are merged.
  public var isWide: Bool {
    guard value >= 0x1100 else { return false }
    return switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether it is a Han character, or one that stands for a Han character (〇, 々).
  public var isHan: Bool {
    guard value >= 0x2E80 else { return false }
    return switch value {
    case 0x3005, 0x3007, 0x2E80...0x2FD5, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
