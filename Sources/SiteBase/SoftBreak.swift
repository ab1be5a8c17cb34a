extension Unicode.Scalar {
  /// Whether no space belongs between it, at the end of a line, and the character that begins the next.
  ///
  /// - Parameter isChineseOrJapanese: Whether the text is; then punctuation whose width depends on what stands around
  ///   it belongs to the Han characters beside it, and wide punctuation closes up with anything.
  public func closesUp(with next: Unicode.Scalar, isChineseOrJapanese: Bool) -> Bool {
    if isSetSolid && next.isSetSolid { return true }
    if value == 0x200B || next.value == 0x200B { return true }
    guard isChineseOrJapanese else { return false }
    if isWidePunctuation || next.isWidePunctuation { return true }
    return (isSetSolid || isAmbiguousPunctuation) && (next.isSetSolid || next.isAmbiguousPunctuation)
  }

  /// Whether no space belongs between it and another of its kind: East Asian Width W, F or H, and no Hangul.
  private var isSetSolid: Bool { (isWide || 0xFF61...0xFF9F ~= value || 0xFFE8...0xFFEE ~= value) && !isHangul }

  /// Whether it is Hangul, which sets spaces between its words.
  private var isHangul: Bool {
    switch value {
    case 0x1100...0x11FF, 0x3131...0x318E, 0x3200...0x321E, 0x3260...0x327E, 0xA960...0xA97F, 0xAC00...0xD7FF,
      0xFFA0...0xFFDC:
      true
    default: false
    }
  }

  /// Whether it is punctuation as wide as a Han character: ，。（）《》
  private var isWidePunctuation: Bool {
    switch value {
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF0F,
      0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
      true
    default: false
    }
  }

  /// Whether it is punctuation whose width depends on the script around it (East Asian Width A): “ ” ‘ ’ — …
  private var isAmbiguousPunctuation: Bool {
    switch value {
    case 0xA1, 0xA7, 0xB6, 0xB7, 0xBF, 0x2010, 0x2013...0x2016, 0x2018, 0x2019, 0x201C, 0x201D, 0x2020...0x2022,
      0x2024...0x2027, 0x2030, 0x2032, 0x2033, 0x2035, 0x203B, 0x203E:
      true
    default: false
    }
  }
}
