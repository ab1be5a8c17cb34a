import SiteBase

/// What a reader sees where a line of the source ends within a paragraph.
enum LineJoin: Sendable, Equatable {
  /// Nothing: 中文⏎中文.
  case nothing
  /// A space: two⏎words.
  case space
  /// A line break that the author meant, as in verse.
  case lineBreak

  /// The join of two wrapped lines, from the last scalar of one and the first of the next.
  static func soft(_ last: Unicode.Scalar, _ first: Unicode.Scalar) -> LineJoin {
    if last.isZeroWidthSpace || first.isZeroWidthSpace { return .nothing }
    if last.isWidePunctuation || first.isWidePunctuation { return .nothing }
    let closesUp = last.isUnspaced && (first.isUnspaced || first.isAmbiguousPunctuation)
    let opensUp = last.isAmbiguousPunctuation && (first.isUnspaced || first.isAmbiguousPunctuation)
    return closesUp || opensUp ? .nothing : .space
  }
}

extension Unicode.Scalar {
  fileprivate var isZeroWidthSpace: Bool { value == 0x200B }

  /// Wide, and of a script that puts no spaces between words.
  fileprivate var isUnspaced: Bool { isWide && !isHangul }

  private var isHangul: Bool {
    switch value {
    case 0x1100...0x115F, 0xA960...0xA97C, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// Punctuation that is as wide as a Han character: ，。（）《》.
  var isWidePunctuation: Bool {
    switch value {
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF0F,
      0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
      true
    default: false
    }
  }

  /// Punctuation whose width depends on the text around it: “ ” ‘ ’ — …
  fileprivate var isAmbiguousPunctuation: Bool {
    switch value {
    case 0xA7, 0xB7, 0x2010, 0x2013...0x2016, 0x2018...0x2019, 0x201C...0x201D, 0x2020...0x2022, 0x2024...0x2027,
      0x2030, 0x2032...0x2033, 0x2035, 0x203B, 0x203E:
      true
    default: false
    }
  }
}
