import SiteBase

extension UTF8Text {
  /// Whether a line gives a date, and at most the place or occasion with it.
  ///
  /// 2023年4月3日; （2021年2月20日在…上的讲话）; ——1959年4月18日在…上; 12 March 2027; Town Hall, March 12, 2027.
  func isDateLine(_ line: Range<Int>, orYear: Bool = false) -> Bool {
    guard line.count <= 240 else { return false }
    var cursor = FoldedCursor(self, line)
    if orYear, cursor.takeYear(), cursor.isAtEnd { return true }
    cursor = FoldedCursor(self, line)
    let isBracketed = cursor.take("(")
    let isDashed = beginsWithDash(line)
    if isDashed { while cursor.take(where: { "-—–─━".unicodeScalars.contains($0) }) != nil {} }
    cursor.skipWhiteSpace()
    cursor.skipWeekday()
    guard cursor.takeDate() else { return !isBracketed && !isDashed && endsInDate(line) }
    let rest = trimmed(cursor.offset..<line.upperBound)
    if contains(rest, "。") { return false }
    if isBracketed { return scalar(before: line.upperBound).folded == ")" }
    return isDashed || rest.isEmpty || isPlace(rest, apart: rest.lowerBound > cursor.offset)
  }

  /// A name and a date on one line: 胡建新 2009年5月4日.
  func nameAndDate(_ line: Range<Int>) -> (name: Range<Int>, date: Range<Int>)? {
    guard line.count <= 120 else { return nil }
    for offset in line where whiteSpace(at: offset) > 0 {
      let name = trimmed(line.lowerBound..<offset)
      let date = trimmed(offset..<line.upperBound)
      if isDateLine(date), isHanName(name) || isEnglishName(name) { return (name, date) }
    }
    return nil
  }

  /// Whether what follows a date is a place: 于北京, or ", Port Aldwin".
  private func isPlace(_ rest: Range<Int>, apart: Bool) -> Bool {
    var cursor = FoldedCursor(self, rest)
    let hasComma = cursor.take(",")
    guard hasComma || apart, rest.count <= 60, !endsSentence(rest) else { return false }
    cursor.skipWhiteSpace()
    guard let first = cursor.peek else { return false }
    return first.isASCIICapital || first == "于" || first == "於" || (first.isHan && rest.count <= 30)
  }

  /// Whether a line ends in a date after a place: Merrow Town Hall, 12 March 2027.
  private func endsInDate(_ line: Range<Int>) -> Bool {
    guard line.count <= 100, !contains(line, "。"), !contains(line, ". ") else { return false }
    for offset in line where has(", ", at: offset) || has("，", at: offset) {
      var cursor = FoldedCursor(self, offset..<line.upperBound)
      _ = cursor.next()
      cursor.skipWhiteSpace()
      if cursor.takeDate(), cursor.isAtEnd { return true }
    }
    return false
  }
}
