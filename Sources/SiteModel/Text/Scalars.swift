import SiteBase

extension Unicode.Scalar {
  /// Itself, or the ASCII character that it is a full-width form of (Ａ, １, ：, the ideographic space).
  var halfWidth: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000: " "
    default: self
    }
  }

  /// Its lower case, mostly one scalar.
  var lowercased: String.UnicodeScalarView {
    guard isASCII else { return properties.lowercaseMapping.unicodeScalars }
    return String(isASCIILetter ? Unicode.Scalar(UInt8(value) | 0x20) : self).unicodeScalars
  }

  /// Whether it is a letter or a number of any script.
  var isLetterOrNumber: Bool {
    if isASCII { return isASCIILetter || isASCIIDigit }
    return switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: false
    }
  }

  /// Whether it is an accent or another sign that belongs to the letter before it.
  var isCombiningMark: Bool {
    guard value >= 0x300 else { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether nothing of it is seen: zero-width spaces, variation selectors, direction marks, soft hyphens.
  var isInvisible: Bool { value >= 0xAD && properties.isDefaultIgnorableCodePoint }

  /// Whether it belongs to a script that is written without spaces between words: Han or kana.
  var isUnspaced: Bool { isHan || isKana }

  /// Whether it is a hiragana or katakana letter, half-width forms included.
  var isKana: Bool {
    switch value {
    case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: true
    default: false
    }
  }

  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  var isASCIILetter: Bool { (0x61...0x7A).contains(value | 0x20) }
}
