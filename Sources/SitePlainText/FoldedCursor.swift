/// Reads a range of text scalar by scalar, full-width signs as their ASCII twins, and passes over those that nobody sees.
struct FoldedCursor {
  /// The text.
  let text: UTF8Text
  /// Where it stands.
  private(set) var offset: Int
  /// Where the range ends.
  let end: Int

  /// A cursor at the start of a range.
  init(_ text: UTF8Text, _ range: Range<Int>) {
    self.text = text
    offset = text.startOfWords(range)
    end = range.upperBound
  }

  var isAtEnd: Bool { offset >= end }

  /// The next scalar, folded; nil at the end.
  var peek: Unicode.Scalar? { isAtEnd ? nil : text.scalar(at: offset).scalar.folded }

  /// Reads the next scalar, folded.
  mutating func next() -> Unicode.Scalar? {
    guard !isAtEnd else { return nil }
    let (scalar, length) = text.scalar(at: offset)
    offset = text.skipInvisible(from: offset + length, to: end)
    return scalar.folded
  }

  /// Reads the next scalar if it meets a condition.
  mutating func take(where condition: (Unicode.Scalar) -> Bool) -> Unicode.Scalar? {
    guard let scalar = peek, condition(scalar) else { return nil }
    return next()
  }

  /// Reads a scalar if it comes next.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool { take { $0 == scalar } != nil }

  /// Reads a word, as it is spelt, if it comes next.
  mutating func takeWord(_ word: StaticString) -> Bool {
    guard text.begins(offset..<end, with: word) else { return false }
    offset = text.skipInvisible(from: offset + word.utf8CodeUnitCount, to: end)
    return true
  }

  /// Reads a word whose full-width signs may be spelt as their ASCII twins or the other way round.
  mutating func takeFolded(_ word: StaticString) -> Bool {
    var cursor = self
    for scalar in word.description.unicodeScalars where !cursor.take(scalar) { return false }
    self = cursor
    return true
  }

  /// Reads the first of some words that comes next.
  mutating func takeWord(oneOf words: [StaticString]) -> Bool {
    words.contains { takeWord($0) }
  }

  /// Reads white space.
  mutating func skipWhiteSpace() { offset = text.skipWhiteSpace(from: offset, to: end) }
}

extension Unicode.Scalar {
  /// The ASCII twin of a full-width sign, the Han character of a radical, a plain space; else itself.
  var folded: Unicode.Scalar {
    switch value {
    case ..<0xA0: self
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000, 0xA0: " "
    case 0x2F00: "一"
    case 0x2F06: "二"
    case 0x2F0B: "八"
    case 0x2F17: "十"
    default: self
    }
  }

  /// The sign that closes what it opens, both folded.
  var closing: Unicode.Scalar? {
    switch self {
    case "(": ")"
    case "[": "]"
    case "{": "}"
    case "<": ">"
    case "【": "】"
    case "〔": "〕"
    default: nil
    }
  }
}
