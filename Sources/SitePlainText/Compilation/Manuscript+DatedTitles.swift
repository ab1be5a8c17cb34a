import SiteBase

extension Manuscript {
  /// Titles that stand between blank lines with nothing but a full date; three at least, the first at the head.
  func datedTitles() -> Reading? {
    let dated = datedOpenings
    guard dated.count > 2, dated.count == openings.count(where: { $0.strength ?? .faint >= .weak }),
      !hasProse(body.lowerBound..<dated[0].line)
    else { return nil }
    return Reading(borders: dated.map { Reading.Border($0, rule: .titleAndOpening, of: self) })
  }

  /// Doubts about such titles, where they alone suggest several speeches but do not explain the whole file.
  var datedDoubts: [Compilation.Doubt] {
    let dated = datedOpenings
    return dated.count > 1 ? dated.map { doubt($0.line, $0.doubt) } : []
  }

  /// Numbered ones below one that is not may be parts of its speech.
  private var datedOpenings: [Opening] {
    let dated = openingsAboveDate
    return dated.first?.number == nil ? dated.filter { $0.number == nil || $0.signs.contains(.speechWord) } : dated
  }

  private var openingsAboveDate: [Opening] {
    openings.filter { opening in
      let (title, date) = (opening.line, opening.line + 1)
      guard opening.title != nil, opening.strength ?? .faint >= .weak, date + 1 < body.upperBound else { return false }
      return (title == body.lowerBound || lines[title].followsBlank) && !lines[date].followsBlank
        && text.isFullDate(lines[date].range) && lines[date + 1].followsBlank
    }
  }
}

extension UTF8Text {
  /// Whether a line is a date with its day, and nothing else.
  fileprivate func isFullDate(_ line: Range<Int>) -> Bool {
    let words = withoutBrackets(line)
    var cursor = FoldedCursor(self, words)
    cursor.skipWeekday()
    guard line.count <= 120, cursor.takeDate(), cursor.isAtEnd else { return false }
    if containsHan(words) { return contains(words, "日") || contains(words, "号") || contains(words, "號") }
    return bytes[words].split(whereSeparator: { !(0x30...0x39).contains($0) }).count > 1
  }
}
