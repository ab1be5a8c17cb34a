import SiteBase

extension UTF8Text {
  /// Whether a line gives a date, and at most the place or occasion with it.
  ///
  /// 2023年4月3日; （2021年2月20日在…上的讲话）; ——1959年4月18日在…上; 12 March 2027; Town Hall, March 12, 2027.
  func isDateLine(_ line: Range<Int>, orYear: Bool = false) -> Bool {
    guard line.count <= 240 else { return false }
    var cursor = FoldedCursor(self, line)
    if orYear, isYear(line) { return true }
    let isBracketed = cursor.take("(")
    let isDashed = beginsWithDash(line)
    if isDashed { while cursor.take(where: { "-—–─━".unicodeScalars.contains($0) }) != nil {} }
    cursor.skipWhiteSpace()
    cursor.skipDateLabel()
    cursor.skipWeekday()
    guard cursor.takeDate() else { return !isBracketed && !isDashed && endsInDate(line) }
    cursor.skipTimeOfDay()
    let rest = trimmed(cursor.offset..<line.upperBound)
    if contains(rest, "。") { return false }
    if isBracketed { return scalar(before: line.upperBound).folded == ")" }
    return isDashed || rest.isEmpty || isPlace(rest, apart: rest.lowerBound > cursor.offset)
  }

  /// Whether a line is a year of four digits, with or without 年.
  func isYear(_ line: Range<Int>) -> Bool {
    var cursor = FoldedCursor(self, line)
    return cursor.takeYear() && cursor.isAtEnd
  }

  /// A name and a date on one line: 胡建新 2009年5月4日, （2009年5月4日　张三）; the brackets belong to what they touch.
  func nameAndDate(_ line: Range<Int>) -> (name: Range<Int>, date: Range<Int>)? {
    guard line.count <= 120 else { return nil }
    let inner = withoutBrackets(line)
    for offset in inner where whiteSpace(at: offset) > 0 {
      let first = trimmed(inner.lowerBound..<offset)
      let last = trimmed(offset..<inner.upperBound)
      let (before, after) = (line.lowerBound..<first.upperBound, last.lowerBound..<line.upperBound)
      if beginsWithDate(last), isDateLine(last), isHanName(first) || isEnglishName(first) && !contains(first, ",") {
        return (before, after)
      }
      if isDateLine(first), isHanName(last), !isShortPlace(last) { return (after, before) }
    }
    return nil
  }

  private func beginsWithDate(_ words: Range<Int>) -> Bool {
    var cursor = FoldedCursor(self, words)
    cursor.skipWeekday()
    return cursor.takeDate()
  }

  /// A line without the brackets that stand around it.
  func withoutBrackets(_ line: Range<Int>) -> Range<Int> {
    let (opening, start) = firstScalar(of: line)
    let closing = scalar(before: line.upperBound)
    guard opening.folded == "(", closing.folded == ")", line.upperBound - start > closing.utf8.count else {
      return line
    }
    return trimmed(start..<(line.upperBound - closing.utf8.count))
  }

  /// Whether words after a date are as likely a place or a part of the day as a name: 北京, 大会堂, 上午.
  private func isShortPlace(_ words: Range<Int>) -> Bool {
    let ends: [StaticString] = [
      "市", "县", "省", "州", "区", "镇", "村", "堂", "馆", "厅", "楼", "室", "山", "海", "滨", "庄", "午", "晚", "晨",
    ]
    return words.count <= 6 || ends.contains { self.ends(words, with: $0) }
  }

  /// Whether what follows a date is a place: 于北京, or ", Port Aldwin".
  private func isPlace(_ rest: Range<Int>, apart: Bool) -> Bool {
    var cursor = FoldedCursor(self, rest)
    let hasComma = cursor.take(",")
    guard hasComma || apart || cursor.peek == "于" || cursor.peek == "於", rest.count <= 60, !endsSentence(rest) else {
      return false
    }
    cursor.skipWhiteSpace()
    guard let first = cursor.peek else { return false }
    return first.isASCIICapital || first == "于" || first == "於" || (first.isHan && rest.count <= 30)
  }

  /// Whether a line ends in a date after a place: Merrow Town Hall, 12 March 2027.
  private func endsInDate(_ line: Range<Int>) -> Bool {
    guard line.count <= 100, !contains(line, "。"), !hasSentenceEnd(line) else { return false }
    for offset in line where has(", ", at: offset) || has("，", at: offset) {
      var cursor = FoldedCursor(self, offset..<line.upperBound)
      _ = cursor.next()
      cursor.skipWhiteSpace()
      if cursor.takeDate(), cursor.isAtEnd { return true }
    }
    return false
  }

  /// Whether a full stop and a space follow more than one letter, unlike those in "D. C.".
  private func hasSentenceEnd(_ line: Range<Int>) -> Bool {
    line.contains { offset in
      has(". ", at: offset) && !(offset > line.lowerBound && scalar(before: offset).isASCIICapital)
    }
  }
}
