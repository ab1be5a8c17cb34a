extension FoldedCursor {
  var isAtSpace: Bool { peek == " " || peek == "\t" }

  /// Whether a bracket was the last that was read.
  var wasBracketed: Bool { offset > 0 && "】)]".unicodeScalars.contains(text.scalar(before: offset).folded) }

  /// Reads the words that number a speech.
  mutating func takeOrdinalMarker() -> (form: Manuscript.Ordinal.Form, number: Int, isSure: Bool)? {
    var cursor = self
    let isBracketed = cursor.take("【") || cursor.take("[") || cursor.take("(")
    guard let (form, number, isSure) = cursor.takeOrdinalWords() else { return nil }
    if isBracketed, cursor.take(where: { $0 == "】" || $0 == "]" || $0 == ")" }) == nil { return nil }
    self = cursor
    return (form, number, isSure || isBracketed)
  }

  private mutating func takeOrdinalWords() -> (Manuscript.Ordinal.Form, Int, Bool)? {
    let speeches: [StaticString] = ["SPEECH ", "Speech ", "ADDRESS ", "Address ", "REMARKS ", "Remarks "]
    if takeWord(oneOf: speeches) {
      _ = takeWord(oneOf: ["No. ", "NO. ", "no. ", "Number ", "NUMBER "])
      return (takeOrdinalNumber() ?? takeRomanNumber()).map { (.speech, $0, true) }
    }
    if takeWord(oneOf: ["范文", "范例", "範文", "範例", "篇"]) {
      let isBracketed = take("(")
      guard let number = takeOrdinalNumber(), !isBracketed || take(")") else { return nil }
      return (.piece, number, true)
    }
    let isCounted = take("第")
    guard let number = takeOrdinalNumber(), take("篇") else { return nil }
    return isCounted || isAtEnd ? (.counted, number, false) : nil
  }

  /// Reads a number of up to three digits, or a Chinese one below 1000.
  mutating func takeOrdinalNumber() -> Int? {
    var digits = 0
    var number = 0
    while digits < 4, let digit = take(where: \.isASCIIDigit) {
      number = number * 10 + Int(digit.value - 0x30)
      digits += 1
    }
    if digits > 0 { return digits < 4 && number > 0 ? number : nil }
    return takeHanOrdinal()
  }

  private mutating func takeHanOrdinal() -> Int? {
    let numerals = "一二三四五六七八九".unicodeScalars.enumerated()
    var total = 0
    var digit = 0
    while let scalar = take(where: { $0 != "○" && $0 != "◯" && $0 != "千" && $0.isHanNumeral }) {
      switch scalar {
      case "百", "十":
        total += max(digit, 1) * (scalar == "百" ? 100 : 10)
        digit = 0
      case "零", "〇": break
      default:
        guard digit == 0, let value = numerals.first(where: { $0.element == scalar }) else { return nil }
        digit = value.offset + 1
      }
    }
    return total + digit > 0 ? total + digit : nil
  }
}
