import SiteBase

extension Unicode.Scalar {
  /// Whether CommonMark 0.30 takes it for white space.
  var isMarkdownSpace: Bool {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether CommonMark 0.30 takes it for punctuation: category P, and all ASCII that is no letter or digit.
  var isMarkdownPunctuation: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    case ..<0x80, 0x3041...0x3096, 0x3105...0x312F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: return false
    default: break
    }
    return switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  /// Whether emphasis may begin or end beside it wherever it stands: wide characters without emoji, and Hangul.
  var isCJK: Bool {
    guard value >= 0x1100 else { return false }
    return switch value {
    case 0x1100...0x11FF, 0x20A9, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
      0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7FB, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
      0xFF01...0xFFEE, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200, 0x1F202...0x1F219, 0x1F21B...0x1F22E,
      0x1F230...0x1F231, 0x1F237, 0x1F23B...0x1F248, 0x1F260...0x1F265, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether it is one of the marks that Chinese shares with Latin script: “ ” ‘ ’ – — … ·
  var isSharedMark: Bool {
    switch value {
    case 0xB7, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
    default: false
    }
  }

  /// Whether it chooses a standard variant of the character before it.
  var isStandardVariationSelector: Bool { 0xFE00...0xFE0E ~= value }

  /// Whether it chooses an ideographic variant of the character before it.
  var isIdeographicVariationSelector: Bool { 0xE0100...0xE01EF ~= value }
}
