import SiteBase

extension Manuscript {
  /// Lines of signs with the title and the date of a speech after them.
  func separators() -> Reading? {
    let starts = body.dropFirst().filter { lines[$0 - 1].isSeparator && !lines[$0].isSeparator }
    let sure = starts.compactMap { opening(at: $0) }.filter(isSurely)
    guard let first = sure.first else { return nil }
    let head = openingAtHead(before: first.line - 1)
    guard sure.count + (head == nil ? 0 : 1) > 1 else { return nil }
    let alike = starts.filter { text.bytes[sign(before: $0)].elementsEqual(text.bytes[sign(before: first.line)]) }
    let others = alike.compactMap { opening(at: $0) }.filter { $0.signs.contains(.salutation) && !isSurely($0) }
    let borders = ((head.map { [$0] } ?? []) + sure + others).sorted { $0.line < $1.line }
    let known = Set(borders.map(\.line))
    let doubts = alike.filter { !known.contains($0) && text.mayBeTitle(lines[$0].range) }
      .map { doubt($0, "the line of signs before it begins other speeches, but no date follows it") }
    return Reading(
      borders: borders.map { Reading.Border($0, rule: .separator, of: self) }, doubts: doubts, isWhole: doubts.isEmpty)
  }

  /// The line of signs before a line.
  private func sign(before index: Int) -> Range<Int> { lines[index - 1].range }

  private func isSurely(_ opening: Opening) -> Bool {
    opening.title != nil && opening.strength == .certain
      && !opening.signs.isDisjoint(with: [.date, .salutation])
  }

  /// Lines of which each is a speech: a year, or a name and a date, as fields, and then a long text.
  func records() -> Reading? {
    guard body.count > 1, body.allSatisfy(isRecord) else { return nil }
    return Reading(
      borders: body.map {
        Reading.Border(
          line: $0, headEnd: $0 + 1, textStart: lines[$0].range.lowerBound, rule: .record,
          evidence: "each line is a year or a date, and a long text")
      })
  }

  private func isRecord(_ index: Int) -> Bool {
    let line = lines[index].range
    guard line.count >= 1000 else { return false }
    let fields = text.bytes[line.lowerBound..<(line.lowerBound + 200)].split(
      separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: true)
    return fields.count > 1
      && fields.dropLast().contains { field in
        let range = text.trimmed(field.startIndex..<field.endIndex)
        return !range.isEmpty && text.isDateLine(range, orYear: true)
      }
  }

  /// Numerals alone that rise from one, each with words and their source in brackets after them.
  func extracts() -> Reading? {
    var borders: [Reading.Border] = []
    var sourced = 0
    for index in body {
      let line = lines[index].range
      if let number = numeralAlone(line), number == borders.count + 1, index + 1 < body.upperBound {
        if !borders.isEmpty, isSource(before: index) { sourced += 1 }
        borders.append(
          Reading.Border(
            line: index, headEnd: index + 1, textStart: lines[index + 1].range.lowerBound, rule: .numeralAndSource,
            marker: line, evidence: "a numeral alone, and a source at the end"))
      }
    }
    if isSource(before: body.upperBound) { sourced += 1 }
    guard borders.count > 1, sourced == borders.count else { return nil }
    return Reading(borders: borders)
  }

  private func numeralAlone(_ line: Range<Int>) -> Int? {
    guard line.count <= 30 else { return nil }
    var cursor = FoldedCursor(text, line)
    let isBracketed = cursor.take("(")
    guard let number = cursor.takeOrdinalNumber() else { return nil }
    if isBracketed, !cursor.take(")") { return nil }
    return cursor.isAtEnd ? number : nil
  }

  /// Whether the line before is a source: （2021年2月20日在…上的讲话）, （《…》，2021年2月20日）.
  private func isSource(before index: Int) -> Bool {
    guard index > body.lowerBound else { return false }
    let line = lines[index - 1].range
    guard line.count <= 360, text.isBracketed(line), line.count > 12 else { return false }
    return text.isDateLine(line) || text.contains(line, "年") && (text.contains(line, "讲话") || text.contains(line, "《"))
  }
}
