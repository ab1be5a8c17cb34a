import SiteBase

extension Manuscript {
  /// Lines that set a number after words that are always the same: …致辞(汇总16篇)篇三, …演讲稿3.
  func repeatedTitles() -> Reading? {
    var families: [[UInt8]: [Ordinal]] = [:]
    for index in body where !isInContents(index) {
      guard let (title, ordinal) = ordinalAfterTitle(at: index) else { continue }
      families[key(of: title), default: []].append(ordinal)
    }
    let runs = families.values.map(longestRun)
    guard let run = runs.max(by: { ($0.count, $1[0].line) < ($1.count, $0[0].line) }), run.count > 1 else { return nil }
    var borders = run.map(border)
    for (index, ordinal) in run.enumerated() {
      borders[index].rule = .repeatedTitle
      borders[index].series = ordinal.series
    }
    return reading(run, borders)
  }

  /// The number in a line that begins with a title, and the title; the words of the speech may follow on the line.
  private func ordinalAfterTitle(at index: Int) -> (title: Range<Int>, ordinal: Ordinal)? {
    let line = lines[index].range
    guard line.count >= 7 else { return nil }
    for offset in (line.lowerBound + 6)..<min(line.lowerBound + 180, line.upperBound) {
      guard mayBeginOrdinal(offset, in: line) else { continue }
      let title = text.trimmed(line.lowerBound..<offset)
      var cursor = FoldedCursor(text, offset..<line.upperBound)
      guard let form = cursor.takeOrdinalAfterTitle(), isTitle(title, of: form.kind, endsLine: cursor.isAtEnd) else {
        continue
      }
      let marker = line.lowerBound..<cursor.offset
      return (
        title, Ordinal(line: index, form: .piece, number: form.number, marker: marker, isSure: true, series: title)
      )
    }
    return nil
  }

  private func mayBeginOrdinal(_ offset: Int, in line: Range<Int>) -> Bool {
    if text.has("篇", at: offset) || text.has("第", at: offset) || text.has("范文", at: offset) { return true }
    return line.upperBound - offset <= 3 && text.scalar(at: offset).scalar.isASCIIDigit
      && !text.scalar(before: offset).isASCIIDigit
  }

  /// Whether the words before a number are surely the title of a speech; only 篇三 is a number that no sentence has.
  private func isTitle(_ title: Range<Int>, of kind: OrdinalKind, endsLine: Bool) -> Bool {
    guard !title.isEmpty, title.count <= 150, !text.endsSentence(title), !text.contains(title, "，") else {
      return false
    }
    return kind == .piece && endsLine || (kind == .piece || endsLine) && (text.namesSpeech(title) || endsInCount(title))
  }

  /// Whether a title ends in the number of speeches: (汇总16篇).
  private func endsInCount(_ title: Range<Int>) -> Bool { text.ends(title, with: "篇)") || text.ends(title, with: "篇）") }
}

/// How a number stands after a title.
enum OrdinalKind {
  /// 篇三
  case piece
  /// 第三篇
  case counted
  /// 3
  case bare
}

extension FoldedCursor {
  /// Reads the number after a title, and a colon.
  fileprivate mutating func takeOrdinalAfterTitle() -> (kind: OrdinalKind, number: Int)? {
    var kind = OrdinalKind.bare
    if takeWord(oneOf: ["范文", "篇"]) { kind = .piece } else if take("第") { kind = .counted }
    let isBracketed = take("(")
    guard let number = takeOrdinalNumber(), !isBracketed || take(")"), kind != .counted || take("篇") else { return nil }
    if peek == ":" { _ = next() }
    return (kind, number)
  }
}
