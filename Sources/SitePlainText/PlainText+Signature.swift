import SiteBase

extension [PlainText.Element] {
  /// Finds the name, the office and the date that stand below a speech, at most three lines.
  mutating func markSignature(byline: Range<Int>?, of text: UTF8Text) {
    var signature: [Int] = []
    var isSigned = false
    var left = 3
    for index in indices.reversed() {
      if self[index].kind == .stageNote || self[index].kind == .note, signature.isEmpty { continue }
      let lines = self[index].lines
      let isFree = self[index].kind == .paragraph && self[index].runIn == nil && self[index].points.isEmpty
      guard index > 0, isFree, lines.count <= left, self[index].joins.allSatisfy({ $0 == .lineBreak }),
        lines.allSatisfy({ text.mayBeSigned($0, below: signature.isEmpty) })
      else { break }
      let isSure = lines.contains { text.isSureSignature($0, byline: byline) } || text.indent(of: lines[0]) >= 16
      guard isSure || isSigned else { break }
      isSigned = true
      left -= lines.count
      signature.append(index)
    }
    for index in signature { self[index].kind = .signature }
  }
}

extension UTF8Text {
  /// Whether a line could belong to a signature; an organisation needs a line below it.
  fileprivate func mayBeSigned(_ line: Range<Int>, below isLast: Bool) -> Bool {
    guard line.count <= 120 else { return false }
    return isDateLine(line) || isByline(line) || isSigned(line) || nameAndDate(line) != nil
      || !isLast && isOrganisation(line)
  }

  /// Whether a line at the end of a text can be nothing but a signature: a date, an office with a name, a spaced name.
  fileprivate func isSureSignature(_ line: Range<Int>, byline: Range<Int>?) -> Bool {
    if let byline, bytes[byline].elementsEqual(bytes[line]) { return true }
    return isDateLine(line) || nameAndDate(line) != nil || isRoleAndName(line, apart: true) || isSigned(line)
      || (isHanName(line) && line.contains { whiteSpace(at: $0) > 0 })
  }

  /// Whether a line is a dash and an English name: — Odile Farrow.
  private func isSigned(_ line: Range<Int>) -> Bool {
    guard beginsWithDash(line) else { return false }
    var cursor = FoldedCursor(self, line)
    while cursor.take(where: { " -—–".unicodeScalars.contains($0) }) != nil {}
    return cursor.offset < line.upperBound && isEnglishName(cursor.offset..<line.upperBound)
  }

  /// Whether a line is a short name of Han characters that ends as organisations do.
  private func isOrganisation(_ line: Range<Int>) -> Bool {
    let ends: [StaticString] = [
      "会", "會", "部", "局", "院", "府", "委", "社", "公司", "大学", "大學", "学校", "學校", "中学", "小学", "处", "處", "厅", "廳",
      "办公室", "团", "中心", "馆", "館", "所",
    ]
    guard line.count <= 75, ends.contains(where: { self.ends(line, with: $0) }) else { return false }
    var cursor = FoldedCursor(self, line)
    while let scalar = cursor.next() {
      guard scalar.isHan || " ·()".unicodeScalars.contains(scalar) else { return false }
    }
    return true
  }
}
