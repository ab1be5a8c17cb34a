import SiteBase

extension FoldedCursor {
  /// Reads a date with its year, in Chinese, English or digits; its digits may be blanked out as in **年**月**日.
  mutating func takeDate() -> Bool {
    var cursor = self
    let isDate = cursor.takeHanDate() || cursor.takeDigitDate() || cursor.takeEnglishDate()
    if isDate { self = cursor }
    return isDate
  }

  /// Reads a year of four ASCII digits, with or without 年.
  mutating func takeYear() -> Bool {
    guard takeDigits(4...4) else { return false }
    _ = take("年")
    return true
  }

  /// Reads what names a date: 时间：, 发布日期：.
  mutating func skipDateLabel() {
    var cursor = self
    let labels: [StaticString] = ["时间", "時間", "日期", "发布时间", "发布日期", "發布時間", "讲话时间"]
    guard cursor.takeWord(oneOf: labels), cursor.take(":") else { return }
    cursor.skipWhiteSpace()
    self = cursor
  }

  /// Reads a weekday and the comma after it.
  mutating func skipWeekday() {
    let days: [StaticString] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    guard takeWord(oneOf: days) else { return }
    _ = take(",")
    skipWhiteSpace()
  }

  /// Reads 星期一 and 上午 after a date, with or without brackets.
  mutating func skipTimeOfDay() {
    var cursor = self
    let isBracketed = cursor.take("(")
    let isWeekday = cursor.takeWord(oneOf: ["星期", "周", "週"]) && cursor.next() != nil
    let isPart = cursor.takeWord(oneOf: ["上午", "下午", "晚上", "晚", "早上", "晨"])
    if isWeekday || isPart, !isBracketed || cursor.take(")") { self = cursor }
  }

  /// 2023年4月3日, 二〇二三年四月三日, 民国三十八年, 201x年3月, 1955年7月5日至6日
  private mutating func takeHanDate() -> Bool {
    var cursor = self
    _ = cursor.takeWord(oneOf: ["中华民国", "中華民國", "民国", "民國", "公元"])
    guard cursor.takeDateNumber(upTo: 8), cursor.takeUnit(of: ["年"]) else { return false }
    if cursor.takePart(of: ["月"]) {
      if cursor.takePart(of: ["日", "号", "號"]) { cursor.takeRestOfSpan() }
    }
    self = cursor
    return true
  }

  private mutating func takeRestOfSpan() {
    var cursor = self
    let signs: [StaticString] = ["至", "和", "到", "—", "－", "-", "~", "～", "–", "、"]
    guard cursor.takeWord(oneOf: signs) else { return }
    while cursor.takeWord(oneOf: signs) {}
    _ = cursor.takePart(of: ["年"])
    _ = cursor.takePart(of: ["月"])
    if cursor.takePart(of: ["日", "号", "號"]) { self = cursor }
  }

  private mutating func takePart(of units: [StaticString]) -> Bool {
    var cursor = self
    cursor.skipWhiteSpace()
    guard cursor.takeDateNumber(upTo: 4), cursor.takeUnit(of: units) else { return false }
    self = cursor
    return true
  }

  private mutating func takeUnit(of units: [StaticString]) -> Bool {
    skipWhiteSpace()
    return takeWord(oneOf: units)
  }

  /// Reads digits, Chinese numerals or the signs that blank them out, with single spaces between them.
  private mutating func takeDateNumber(upTo limit: Int) -> Bool {
    var digits = 0
    while digits < limit {
      var cursor = self
      cursor.skipWhiteSpace()
      guard cursor.take(where: \.isDateDigit) != nil else { break }
      self = cursor
      digits += 1
    }
    return digits > 0
  }

  /// 1961-01-20, 1/20/1961, 20.1.1961
  private mutating func takeDigitDate() -> Bool {
    for lengths in [[4...4, 1...2, 1...2], [1...2, 1...2, 4...4]] {
      var cursor = self
      guard cursor.takeDigits(lengths[0]), let sign = cursor.take(where: { $0 == "-" || $0 == "/" || $0 == "." }),
        cursor.takeDigits(lengths[1]), cursor.take(sign), cursor.takeDigits(lengths[2])
      else { continue }
      self = cursor
      return true
    }
    return false
  }

  /// 12 March 2027, March 12, 2027, March 2027
  private mutating func takeEnglishDate() -> Bool {
    var cursor = self
    let dayFirst = cursor.takeDay()
    if dayFirst { _ = cursor.takeWord("of ") }
    guard cursor.takeMonth() else { return false }
    if !dayFirst { _ = cursor.takeDay() }
    _ = cursor.take(",")
    cursor.skipWhiteSpace()
    guard cursor.takeDigits(4...4) else { return false }
    self = cursor
    return true
  }

  /// Reads a day of the month, or two with a dash between them, and the space after it.
  private mutating func takeDay() -> Bool {
    var cursor = self
    guard cursor.takeDigits(1...2) else { return false }
    if cursor.take(where: { $0 == "-" || $0 == "–" }) != nil, !cursor.takeDigits(1...2) { return false }
    _ = cursor.takeWord(oneOf: ["st", "nd", "rd", "th"])
    guard cursor.isAtEnd || cursor.peek == " " || cursor.peek == "," else { return false }
    cursor.skipWhiteSpace()
    self = cursor
    return true
  }

  private mutating func takeMonth() -> Bool {
    let months: [StaticString] = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec",
    ]
    guard takeWord(oneOf: months) else { return false }
    _ = take(".")
    guard peek == " " || peek == "," else { return false }
    skipWhiteSpace()
    return true
  }

  private mutating func takeDigits(_ lengths: ClosedRange<Int>) -> Bool {
    var cursor = self
    var digits = 0
    while cursor.take(where: \.isASCIIDigit) != nil { digits += 1 }
    guard lengths.contains(digits) else { return false }
    self = cursor
    return true
  }
}

extension Unicode.Scalar {
  /// Whether it may stand for a digit of a date.
  fileprivate var isDateDigit: Bool {
    switch self {
    case "*", "×", "X", "x", "□", "某", "廿", "卅", "O", "元": true
    default: isASCIIDigit || isHanNumeral
    }
  }
}
