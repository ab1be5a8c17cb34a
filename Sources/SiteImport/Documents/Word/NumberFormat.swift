/// How a number of a list is written, by its name in WordprocessingML.
struct NumberFormat: Equatable {
  /// The name, such as `chineseCounting`.
  let name: String

  /// A format by its name, of which no more is kept than what a mark may have.
  init(_ name: String) { self.name = name.asMark }

  /// Plain digits.
  static let decimal = NumberFormat("decimal")

  /// Whether it is a sign that does not count.
  var isBullet: Bool { name == "bullet" }

  /// A number as it is printed; nil if the format is not known.
  func text(_ number: Int) -> String? {
    switch name {
    case "decimal": String(number)
    case "none", "bullet": ""
    case "decimalZero": number < 10 ? "0\(number)" : String(number)
    case "decimalFullWidth", "decimalFullWidth2": String(number).shifted(from: "0", to: "０")
    case "decimalEnclosedCircle": enclosed(number, from: 0x2460, count: 20)
    case "decimalEnclosedCircleChinese": enclosed(number, from: 0x2460, count: 10)
    case "decimalEnclosedParen": enclosed(number, from: 0x2474, count: 20)
    case "decimalEnclosedFullstop": enclosed(number, from: 0x2488, count: 20)
    case "ideographEnclosedCircle": enclosed(number, from: 0x3280, count: 10)
    case "lowerLetter": letters(number, from: "a")
    case "upperLetter": letters(number, from: "A")
    case "lowerRoman": roman(number).lowercased()
    case "upperRoman": roman(number)
    default: chineseText(number)
    }
  }

  private func chineseText(_ number: Int) -> String? {
    switch name {
    case "chineseCounting", "taiwaneseCounting":
      number < 100 ? withPlaces(number, digits: "〇一二三四五六七八九", units: "十百千万") : digits(number, "○一二三四五六七八九")
    case "chineseCountingThousand": withPlaces(number, digits: "零一二三四五六七八九", units: "十百千万")
    case "taiwaneseCountingThousand": withPlaces(number, digits: "零一二三四五六七八九", units: "十百千萬")
    case "chineseLegalSimplified": withPlaces(number, digits: "零壹贰叁肆伍陆柒捌玖", units: "拾佰仟万", keepsOne: true)
    case "ideographLegalTraditional": withPlaces(number, digits: "零壹貳參肆伍陸柒捌玖", units: "拾佰仟萬", keepsOne: true)
    case "japaneseCounting": japanese(number)
    case "ideographDigital", "japaneseDigitalTenThousand": digits(number, "〇一二三四五六七八九")
    case "taiwaneseDigital": digits(number, "○一二三四五六七八九")
    case "ideographTraditional": cycle(number, "甲乙丙丁戊己庚辛壬癸")
    case "ideographZodiac": cycle(number, "子丑寅卯辰巳午未申酉戌亥")
    default: nil
    }
  }
}

/// A number as one character that encloses it, or in digits beyond the last such character.
private func enclosed(_ number: Int, from first: UInt32, count: Int) -> String {
  guard (1...count).contains(number), let scalar = Unicode.Scalar(first + UInt32(number - 1)) else {
    return String(number)
  }
  return String(scalar)
}

/// a, b, … z, aa, bb, …
private func letters(_ number: Int, from first: Unicode.Scalar) -> String {
  guard (1...780).contains(number), let letter = Unicode.Scalar(first.value + UInt32((number - 1) % 26)) else {
    return String(number)
  }
  return String(repeating: String(letter), count: (number - 1) / 26 + 1)
}

private func roman(_ number: Int) -> String {
  guard (1...3999).contains(number) else { return String(number) }
  let numerals = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
  var rest = number
  var text = ""
  for (value, numeral) in numerals {
    text += String(repeating: numeral, count: rest / value)
    rest %= value
  }
  return text
}

/// A character of a row, or digits beyond its end.
private func cycle(_ number: Int, _ row: String) -> String {
  let row = Array(row)
  return (1...row.count).contains(number) ? String(row[number - 1]) : String(number)
}

/// Digit after digit: 二三 for 23.
private func digits(_ number: Int, _ digits: String) -> String {
  let digits = Array(digits)
  return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
}

/// With the names of the places: 二十三 for 23.
///
/// - Parameter keepsOne: Whether 10 to 19 begin with a one, 壹拾.
private func withPlaces(_ number: Int, digits: String, units: String, keepsOne: Bool = false) -> String {
  guard (1..<100_000).contains(number) else { return String(number) }
  let digits = Array(digits)
  let units = Array(units)
  let places = String(number).compactMap(\.wholeNumberValue)
  var text = ""
  for (index, digit) in places.enumerated() where digit > 0 {
    let place = places.count - 1 - index
    if index > 0, places[index - 1] == 0 { text.append(digits[0]) }
    if keepsOne || !(digit == 1 && place == 1 && index == 0) { text.append(digits[digit]) }
    if place > 0 { text.append(units[place - 1]) }
  }
  return text
}

/// As `withPlaces`, without zeros, and without a one before 十, 百 and 千.
private func japanese(_ number: Int) -> String {
  let text = withPlaces(number, digits: "〇一二三四五六七八九", units: "十百千万").filter { $0 != "〇" }
  return ["十", "百", "千"].reduce(text) { $0.replacing("一" + $1, with: $1) }
}

extension String {
  /// The text with each ASCII digit moved to another row of digits.
  fileprivate func shifted(from zero: Unicode.Scalar, to other: Unicode.Scalar) -> String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          ("0"..."9").contains(scalar) ? Unicode.Scalar(scalar.value - zero.value + other.value) ?? scalar : scalar
        }))
  }
}
