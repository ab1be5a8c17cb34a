extension FoldedCursor {
  /// Reads the names of other pages, and what divides them.
  mutating func skipPagers() {
    let names: [StaticString] = [
      "上一页", "下一页", "上一頁", "下一頁", "首页", "首頁", "尾页", "尾頁", "末页", "末頁", "上页", "下页", "上頁", "下頁",
    ]
    var cursor = self
    while true {
      while cursor.take(where: { " |/<>[]()«»‹›←→".unicodeScalars.contains($0) }) != nil {}
      guard cursor.takeWord(oneOf: names) else { return }
      while cursor.take(where: { " |>]»›→".unicodeScalars.contains($0) }) != nil {}
      self = cursor
    }
  }

  /// Reads a bracket or dashes before a page number; dashes of any kind are told as `—`, dots as `·`.
  mutating func takePageOpening() -> Unicode.Scalar? {
    if takePageSigns(\.isDash) { return "—" }
    if takePageSigns(\.isMiddleDot) { return "·" }
    return take { "([{【〔<".unicodeScalars.contains($0) }
  }

  /// Reads what closes a bracket or dashes.
  mutating func takePageClosing(of opening: Unicode.Scalar?) -> Bool {
    switch opening {
    case nil: true
    case "—": takePageSigns(\.isDash)
    case "·": takePageSigns(\.isMiddleDot)
    case let opening?: opening.closing.map { take($0) } ?? false
    }
  }

  private mutating func takePageSigns(_ isSign: (Unicode.Scalar) -> Bool) -> Bool {
    var signs = 0
    while signs < 3, take(where: isSign) != nil { signs += 1 }
    return signs > 0
  }

  /// Reads a page number without the signs around it.
  mutating func takePageLabel() -> PageLabel? {
    switch peek {
    case "第": return takeHanPage()
    case "共": return takeHanTotalAndPage()
    case "P", "p": return takeWordPage()
    default: return takeDigitsPage()
    }
  }

  /// 第14页, 第14页/共36页, 第14/36页
  private mutating func takeHanPage() -> PageLabel? {
    guard take("第"), let number = takePageNumber() else { return nil }
    skipWhiteSpace()
    var total: Int?
    if take("/") {
      total = takePageNumber()
      skipWhiteSpace()
      guard total != nil, takePageUnit() else { return nil }
    } else {
      guard takePageUnit() else { return nil }
      total = takeHanTotal()
    }
    return label(.han, number, of: total)
  }

  /// 共36页 第14页
  private mutating func takeHanTotalAndPage() -> PageLabel? {
    guard let total = takeHanTotal() else { return nil }
    skipPageSeparator()
    guard var label = takeHanPage() else { return nil }
    label.total = total
    return label.number <= total ? label : nil
  }

  /// Reads 共36页 and what may stand before it.
  private mutating func takeHanTotal() -> Int? {
    var cursor = self
    cursor.skipPageSeparator()
    guard cursor.take("共"), let total = cursor.takePageNumber() else { return nil }
    cursor.skipWhiteSpace()
    guard cursor.takePageUnit() else { return nil }
    self = cursor
    return total
  }

  private mutating func skipPageSeparator() {
    skipWhiteSpace()
    _ = take { "/,、|".unicodeScalars.contains($0) }
    skipWhiteSpace()
  }

  private mutating func takePageUnit() -> Bool { take { $0 == "页" || $0 == "頁" } != nil }

  /// Page 14, page 14 of 36, pg. 14
  private mutating func takeWordPage() -> PageLabel? {
    guard takeWord(oneOf: ["Page", "PAGE", "page", "Pg", "PG", "pg"]) else { return nil }
    _ = take(".")
    guard let number = takePageNumber() else { return nil }
    var total: Int?
    var cursor = self
    cursor.skipWhiteSpace()
    if cursor.take("/") || cursor.takeWord(oneOf: ["of ", "OF "]), let pages = cursor.takePageNumber() {
      total = pages
      self = cursor
    }
    return label(.word, number, of: total)
  }

  /// 14, 14/36
  private mutating func takeDigitsPage() -> PageLabel? {
    guard peek?.isASCIIDigit == true, let number = takePageNumber() else { return nil }
    var cursor = self
    cursor.skipWhiteSpace()
    guard cursor.take("/"), let total = cursor.takePageNumber() else { return label(.bare, number, of: nil) }
    self = cursor
    return label(.fraction, number, of: total)
  }

  private func label(_ form: PageLabel.Form, _ number: Int, of total: Int?) -> PageLabel? {
    if let total, total < number { return nil }
    return PageLabel(form: form, number: number, total: total)
  }

  /// Reads white space and a number of one to four digits, or of Chinese numerals.
  private mutating func takePageNumber() -> Int? {
    skipWhiteSpace()
    var number = 0
    var digits = 0
    while digits < 4, let digit = take(where: \.isASCIIDigit) {
      number = number * 10 + Int(digit.value - 0x30)
      digits += 1
    }
    if digits == 0 { return takeHanNumber() }
    return number > 0 && peek?.isASCIIDigit != true ? number : nil
  }
}

extension Unicode.Scalar {
  fileprivate var isDash: Bool { "-—–―─━".unicodeScalars.contains(self) }
  fileprivate var isMiddleDot: Bool { "·•・".unicodeScalars.contains(self) }
}
