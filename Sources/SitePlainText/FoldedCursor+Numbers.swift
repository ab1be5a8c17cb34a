extension FoldedCursor {
  /// Reads a number of one or two ASCII digits, or of at most `digits`, that no digit follows.
  mutating func takeArabicNumber(digits limit: Int = 2) -> Int? {
    var cursor = self
    var number = 0
    var digits = 0
    while let digit = cursor.take(where: \.isASCIIDigit) {
      number = number * 10 + Int(digit.value - 0x30)
      digits += 1
      if digits > limit { return nil }
    }
    guard number > 0 else { return nil }
    self = cursor
    return number
  }

  /// Reads a Chinese number below 1000 as it is counted: 三, 十二, 一百零二, 一百一十; not 二三, 二〇.
  mutating func takeHanNumber() -> Int? {
    var cursor = self
    var number = 0
    var digit = cursor.takeHanDigit()
    if let hundreds = digit, cursor.take("百") {
      number = hundreds * 100
      if cursor.take(where: \.isHanZero) != nil {
        digit = cursor.takeHanDigit()
        guard digit != nil else { return nil }
      } else {
        digit = cursor.takeHanDigit()
        if digit != nil, cursor.peek != "十" { return nil }
      }
    }
    if cursor.take("十") {
      number += (digit ?? 1) * 10
      digit = cursor.takeHanDigit()
    }
    number += digit ?? 0
    guard number > 0, cursor.peek?.isHanNumeral != true else { return nil }
    self = cursor
    return number
  }

  private mutating func takeHanDigit() -> Int? {
    guard let digit = peek?.hanDigit else { return nil }
    _ = next()
    return digit
  }

  /// Reads a Roman number below 100 in capitals: IV, XII.
  mutating func takeRomanNumber() -> Int? {
    var cursor = self
    var letters: [Int] = []
    while letters.count < 9, let value = cursor.peek?.romanValue {
      letters.append(value)
      _ = cursor.next()
    }
    var number = 0
    for (index, value) in letters.enumerated() {
      number += index + 1 < letters.count && letters[index + 1] > value ? -value : value
    }
    guard number > 0, number < 100, romanNumeral(number).utf8.count == letters.count else { return nil }
    self = cursor
    return number
  }
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
  var isASCIICapital: Bool { ("A"..."Z").contains(self) }
  var isASCIISmall: Bool { ("a"..."z").contains(self) }

  /// The value of a Han character from 一 to 九.
  fileprivate var hanDigit: Int? {
    switch self {
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// Whether Chinese numbers are written with it: 一, 十, 百, 〇, and ○ where it stands for 〇.
  var isHanNumeral: Bool {
    switch self {
    case "十", "百", "千", "〇", "零", "○", "◯": true
    default: hanDigit != nil
    }
  }

  fileprivate var isHanZero: Bool { self == "零" || self == "〇" || self == "○" || self == "◯" }

  fileprivate var romanValue: Int? {
    switch self {
    case "I": 1
    case "V": 5
    case "X": 10
    case "L": 50
    case "C": 100
    default: nil
    }
  }
}

/// A number from 1 to 99 in Roman capitals.
func romanNumeral(_ number: Int) -> String {
  let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
  let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]
  return tens[number / 10 % 10] + ones[number % 10]
}

/// A number from 1 to 999 in Chinese characters.
func hanNumeral(_ number: Int) -> String {
  let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  let hundreds = number / 100 % 10
  let tens = number / 10 % 10
  let ones = digits[number % 10]
  guard hundreds > 0 else { return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + ones }
  let rest = tens > 0 ? "\(digits[tens])十\(ones)" : ones.isEmpty ? "" : "零\(ones)"
  return "\(digits[hundreds])百\(rest)"
}
