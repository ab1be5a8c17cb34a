/// What a character does to the words around it.
enum TextClass: UInt8 {
  /// Separates words of letters, and nothing in scripts that are written without spaces.
  case space
  /// A dot in the middle of the line, as between the parts of a foreign name in Chinese.
  case dot
  /// Punctuation, symbols, and everything else that no term goes across.
  case `break`
  /// A letter, number or mark of a script that is written without spaces between words.
  case unspaced
  /// Any other letter, number or mark.
  case word

  /// The class of a folded scalar.
  init(_ scalar: Unicode.Scalar) {
    self =
      switch scalar.value {
      case 0xB7, 0x2022, 0x2027, 0x30FB, 0xFF65, 0x2219: .dot
      case _ where scalar.properties.isWhitespace: .space
      case _ where !scalar.properties.generalCategory.isInWords: .break
      case _ where isUnspaced(scalar.value): .unspaced
      default: .word
      }
  }
}

extension Unicode.GeneralCategory {
  /// Whether it is one of letters, numbers or marks.
  fileprivate var isInWords: Bool {
    switch self {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}

/// Whether it is in the blocks of Han, kana, bopomofo, Hangul, Yi, Thai, Lao, Myanmar or Khmer.
private func isUnspaced(_ value: UInt32) -> Bool {
  switch value {
  case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x2E80...0x2FDF, 0x3005...0x3007,
    0x3021...0x3029, 0x3031...0x3035, 0x3038...0x303C, 0x3041...0x30FF, 0x3105...0x312F, 0x3130...0x318F,
    0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7FF, 0xF900...0xFAFF, 0x1AFF0...0x1B16F, 0x20000...0x3FFFF:
    true
  default: false
  }
}
