import SiteBase

extension PlainText {
  /// How a file sets its paragraphs: by blank lines, indents, or one a line.
  struct Layout {
    private let text: UTF8Text
    private let lines: [Line]
    /// The column that lines are wrapped at; nil if each line is a paragraph.
    private let wrapColumn: Int?
    /// The indent of first lines, in columns, if the file indents them.
    private var firstLineIndent: Int?

    /// Which line is the first with text.
    private let firstText: Int?
    /// Whether most lines are indented, where each is a paragraph.
    private let indentsLines: Bool

    /// The layout of the lines of a text.
    init(_ lines: [Line], of text: UTF8Text) {
      self.text = text
      self.lines = lines
      wrapColumn = text.wrapColumn(of: lines)
      firstText = lines.firstIndex { !$0.isBlank }
      indentsLines = lines.count { $0.indent >= 2 } * 4 > lines.count { !$0.isBlank } * 3
      firstLineIndent = mostCommonFirstLineIndent
    }

    /// The indent that most often ends where a line is full; nil if more indents hang below a full line.
    private var mostCommonFirstLineIndent: Int? {
      guard wrapColumn != nil else { return nil }
      var firsts = [Int](repeating: 0, count: 41)
      var hanging = 0
      for (index, (line, next)) in zip(lines, lines.dropFirst()).enumerated()
      where !line.isBlank && !next.isBlank && next.pageBreak == nil {
        guard line.indent != next.indent, isFull(index) else { continue }
        if line.indent > next.indent {
          firsts[min(line.indent, firsts.count - 1)] += 1
        } else if !text.endsSentence(line.range) {
          hanging += 1
        }
      }
      let most = firsts.max() ?? 0
      return most > hanging ? firsts.firstIndex(of: most) : nil
    }

    /// The paragraphs of the text, in order.
    var paragraphs: [Paragraph] {
      var paragraphs: [Paragraph] = []
      var blockIndent = 0
      for (index, line) in lines.enumerated() where !line.isBlank {
        if index == 0 || lines[index - 1].isBlank || line.pageBreak == .betweenLines {
          blockIndent = lowestIndent(from: index)
        }
        if paragraphs.isEmpty || startsParagraph(index, blockIndent: blockIndent) {
          paragraphs.append(Paragraph(lines: [line.range], followsMark: line.followsMark))
        } else {
          paragraphs[paragraphs.count - 1].joins.append(join(before: index))
          paragraphs[paragraphs.count - 1].lines.append(line.range)
        }
        let endsAtBlank = index + 1 == lines.count || lines[index + 1].isBlank || lines[index + 1].pageBreak != nil
        paragraphs[paragraphs.count - 1].endsAtBlank = endsAtBlank
      }
      return paragraphs
    }

    private func lowestIndent(from start: Int) -> Int {
      var lowest = lines[start].indent
      for line in lines[start...].dropFirst() {
        if line.isBlank || line.pageBreak == .betweenLines { break }
        lowest = min(lowest, line.indent)
      }
      return lowest
    }

    private func startsParagraph(_ index: Int, blockIndent: Int) -> Bool {
      let line = lines[index]
      let previous = lines[index - 1]
      if let pageBreak = line.pageBreak { return pageBreak == .betweenLines && !runsOnAcrossPages(index) }
      guard wrapColumn != nil, !previous.isBlank, !line.followsMark else { return true }
      let isFull = isFull(index - 1)
      let isIndented = line.indent >= blockIndent + 2
      if isIndented, line.indent == firstLineIndent { return true }
      guard !isFull || text.endsSentence(previous.range) else { return false }
      if isIndented || standsAlone(line.range) { return true }
      return !isFull
        && (standsAlone(previous.range) || line.indent == firstLineIndent && text.endsSentence(previous.range))
    }

    /// Whether a sentence or a paragraph goes on in a line that begins a page.
    private func runsOnAcrossPages(_ index: Int) -> Bool {
      let (previous, line) = (lines[index - 1], lines[index])
      let closes = text.closesParagraph(previous.range)
      if text.goesOn(line.range, after: closes) { return true }
      if isHeading(previous) || standsAlone(line.range) || isHeadLine(index - 1) { return false }
      if wrapColumn == nil, closes, text.isTitle(line.range) || text.isDateLine(line.range) { return false }
      if let firstLineIndent { return line.indent != firstLineIndent }
      return indentsLines ? line.indent < 2 : !closes
    }

    /// Whether a line stands alone, and no sentence ends within it.
    private func isHeading(_ line: Line) -> Bool {
      line.width <= Outline.headingLength * 2 && standsAlone(line.range) && !text.contains(line.range, "。")
    }

    /// Whether a line could be the title, or another heading, or stands below the title with a date or a name.
    ///
    /// Where lines are wrapped, a sentence that goes on fills its line.
    private func isHeadLine(_ index: Int) -> Bool {
      let line = lines[index]
      if text.isDateLine(line.range) || text.isByline(line.range) { return true }
      guard text.isTitle(line.range), !text.contains(line.range, "，"), !text.contains(line.range, ",") else {
        return false
      }
      if index == firstText || text.namesSpeech(line.range) { return true }
      return line.width < 40 && (line.indent >= 6 || wrapColumn != nil && !isFull(index))
    }

    /// Whether a line would be a paragraph if it stood between blank lines.
    private func standsAlone(_ line: Range<Int>) -> Bool {
      text.isStageNote(line) || text.isSalutation(line, opensSpeech: false)
        || PlainText.Mark(atStartOf: line, of: text) != nil
    }

    private func join(before index: Int) -> LineJoin {
      guard lines[index].pageBreak != nil || isFull(index - 1) else { return .lineBreak }
      return .soft(
        text.scalar(before: lines[index - 1].range.upperBound), text.scalar(at: lines[index].range.lowerBound).scalar)
    }

    /// Whether the first word of the next line would hardly have fitted on a line.
    private func isFull(_ index: Int) -> Bool {
      guard let wrapColumn else { return false }
      let line = lines[index]
      let needed = line.indent + line.width + 1 + text.widthOfFirstWord(lines[index + 1].range)
      return needed * 5 > wrapColumn * 4
    }
  }
}

extension UTF8Text {
  /// Whether a line ends as a paragraph may end.
  fileprivate func closesParagraph(_ line: Range<Int>) -> Bool {
    switch scalar(before: line.upperBound) {
    case "。", "！", "？", "；", "：", "”", "）", "》", "…", ".", "!", "?", ";", ":", "\"", ")": true
    default: false
    }
  }

  /// Whether a line begins as no paragraph does: with a closing sign, or a small letter after an open sentence.
  fileprivate func goesOn(_ line: Range<Int>, after closes: Bool) -> Bool {
    switch scalar(at: line.lowerBound).scalar {
    case "，", "。", "、", "；", "：", "！", "？", "”", "）", "》", "’", ",", ".", ";", ":", "!", "?", ")", "]": true
    case let first: !closes && first.isASCIISmall
    }
  }

  /// How many columns the first word of a line fills, at most 40.
  fileprivate func widthOfFirstWord(_ line: Range<Int>) -> Int {
    if scalar(at: line.lowerBound).scalar.isWide { return 2 }
    return bytes[line].prefix(40).prefix { $0 > 0x20 && $0 < 0xE3 }.count
  }
}
