import SiteBase

extension UTF8Text {
  /// Whether a line could be a title: short words that end as no sentence does.
  func isTitle(_ line: Range<Int>) -> Bool {
    guard line.count <= 240, !line.isEmpty, hasLetters(line), line.count <= 120 || containsHan(line) else {
      return false
    }
    switch scalar(before: line.upperBound) {
    case "。", "！", "？", "；", "：", "，", "、", ".", ",", ";", ":": return false
    default: break
    }
    var cursor = FoldedCursor(self, line)
    if cursor.takePointWord(beginsParagraph: true) != nil { return false }
    if contains(line, "。") || contains(line, "；") || ends(line, with: "日电") || ends(line, with: "日讯") { return false }
    return !isStageNote(line) && !isDateLine(line) && !isRoleAndName(line, apart: true)
      && PlainText.Mark(atStartOf: line, of: self) == nil
  }

  /// Whether there is a Han character in a line.
  func containsHan(_ line: Range<Int>) -> Bool { scalars(line).contains(where: \.isHan) }

  /// Whether a line begins with a dash.
  func beginsWithDash(_ line: Range<Int>) -> Bool {
    let dashes: [StaticString] = ["—", "–", "－", "─", "━", "--"]
    return dashes.contains { begins(line, with: $0) }
  }

  /// Whether a line stands in brackets.
  func isBracketed(_ line: Range<Int>) -> Bool {
    firstScalar(of: line).scalar.folded == "(" && scalar(before: line.upperBound).folded == ")"
  }

  private func hasLetters(_ line: Range<Int>) -> Bool { scalars(line).contains { $0.properties.isAlphabetic } }

  private func scalars(_ range: Range<Int>) -> String.UnicodeScalarView {
    String(decoding: bytes[range], as: UTF8.self).unicodeScalars
  }
}
