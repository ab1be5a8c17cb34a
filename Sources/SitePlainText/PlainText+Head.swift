extension PlainText {
  /// What stands before a speech: its title, and who gave it when.
  public struct Head: Sendable, Equatable {
    /// The lines above and below the title that only say where the text comes from: 范文一, a year, 来源：….
    public var labels: [Range<Int>] = []
    /// The title, which may have several lines.
    public var title: Range<Int>?
    /// The sign after the title that a note belongs to: ※, *, ①.
    public var noteSign: Range<Int>?
    /// A second line of the title, which begins with a dash or stands in brackets.
    public var subtitle: Range<Int>?
    /// The line, or part of a line, with the date.
    public var dateLine: Range<Int>?
    /// The line, or part of a line, with the speaker.
    public var byline: Range<Int>?
    /// The lines below it with other speakers.
    public var otherBylines: [Range<Int>] = []

    /// Its ranges, in order.
    public var ranges: [Range<Int>] {
      (labels + otherBylines + [title, noteSign, subtitle, dateLine, byline].compactMap { $0 }).sorted {
        $0.lowerBound < $1.lowerBound
      }
    }
  }
}

extension PlainText.Head {
  /// The head of a text; its words are taken away from the paragraphs.
  init(takenFrom paragraphs: inout [PlainText.Paragraph], of text: UTF8Text) {
    self.init()
    var lines = text.headLines(of: paragraphs)[...]
    takeRecord(&lines, text)
    if ranges.isEmpty {
      takeLabels(&lines, text)
      takeTitle(&lines, text)
    }
    while let line = lines.first, takeDateOrByline(line.range, before: lines.dropFirst(), text) {
      lines.removeFirst()
    }
    takeNoteSign(paragraphs, text)
    if let end = ranges.last?.upperBound { text.removeWords(before: end, from: &paragraphs) }
  }

  /// Takes a name and a date that stand, as fields of a table do, on one line with the speech.
  private mutating func takeRecord(_ lines: inout ArraySlice<PlainText.HeadLine>, _ text: UTF8Text) {
    guard lines.count > 2, lines[1].followsMark, lines[2].followsMark, text.isEnglishName(lines[0].range),
      text.isDateLine(lines[1].range)
    else { return }
    byline = lines[0].range
    dateLine = lines[1].range
    lines.removeFirst(2)
  }

  /// Takes what stands above the title, a date too.
  private mutating func takeLabels(_ lines: inout ArraySlice<PlainText.HeadLine>, _ text: UTF8Text) {
    while let line = lines.first?.range {
      let next = lines.dropFirst().first?.range
      if next != nil, text.isPieceLabel(line) || text.isAgencyLine(line) && next.map(text.isTitle) ?? false {
        labels.append(line)
      } else if dateLine == nil, text.isDateLine(line, orYear: true) {
        dateLine = line
      } else {
        return
      }
      lines.removeFirst()
    }
  }

  /// Takes the title and its second line.
  private mutating func takeTitle(_ lines: inout ArraySlice<PlainText.HeadLine>, _ text: UTF8Text) {
    let count = text.lineCount(ofTitle: lines)
    guard count > 0, let first = lines.first, let last = lines.dropFirst(count - 1).first,
      last.range.upperBound < text.lastTextOffset
    else { return }
    let next = lines.dropFirst(count).first?.range
    let isApart = last.endsAtBlank || (next.map { text.isDateLine($0) || text.isByline($0) } ?? false)
    guard isApart || text.containsHan(first.range) else { return }
    if text.isRoleAndName(first.range, apart: false), let next, text.isSalutation(next, opensSpeech: true) { return }
    title = first.range.lowerBound..<last.range.upperBound
    lines.removeFirst(count)
    takeSubtitle(&lines, text)
  }

  /// Takes the line below the title that begins with a dash, stands in brackets, or has a date below it.
  private mutating func takeSubtitle(_ lines: inout ArraySlice<PlainText.HeadLine>, _ text: UTF8Text) {
    guard let next = lines.first?.range, !text.isSourceLine(next) else { return }
    let standsBelow = text.beginsWithDash(next) || text.isBracketed(next)
    let isSecondDate = text.isDateLine(next) && dateLine.map { !text.isYear($0) } ?? false
    guard standsBelow && isSecondDate || text.isTitle(next) && (standsBelow || isAboveDate(lines, text)) else { return }
    subtitle = next
    lines.removeFirst()
  }

  private func isAboveDate(_ lines: ArraySlice<PlainText.HeadLine>, _ text: UTF8Text) -> Bool {
    guard let line = lines.first?.range, let next = lines.dropFirst().first?.range else { return false }
    return text.containsHan(line) && text.isDateLine(next) && !text.isByline(line) && !text.mayBeRareName(line)
  }

  /// Takes a line with the date or the speaker; says whether it is one.
  private mutating func takeDateOrByline(
    _ line: Range<Int>, before rest: ArraySlice<PlainText.HeadLine>, _ text: UTF8Text
  ) -> Bool {
    let isBeforeSalutation = rest.first.map { text.isSalutation($0.range, opensSpeech: true) } ?? false
    if text.isSalutation(line, opensSpeech: true) { return false }
    if let year = dateLine, text.isYear(year), text.isDateLine(line) {
      labels = (labels + [year]).sorted { $0.lowerBound < $1.lowerBound }
      dateLine = line
    } else if title != nil, text.isSourceLine(line) {
      labels.append(line)
    } else if byline == nil, dateLine == nil, title != nil, let (name, date) = text.nameAndDate(line) {
      byline = name
      dateLine = date
    } else if dateLine == nil, text.isDateLine(line) {
      dateLine = line
    } else if byline == nil, title != nil || dateLine != nil,
      text.isByline(line, isBeforeSalutation: isBeforeSalutation)
    {
      byline = line
    } else if byline == nil, title != nil, isPlaceOfName(before: rest, isBeforeSalutation, text),
      text.mayBeRareName(line)
    {
      byline = line
    } else if byline != nil, text.isByline(line), isBeforeSalutation || text.leadsToDate(rest) {
      otherBylines.append(line)
    } else if title != nil, lacksDate(text), line.count <= 90, text.isTitle(line), text.leadsToDate(rest) {
      labels.append(line)
    } else if byline == nil, title != nil, text.isOffice(line), rest.first.map({ text.isByline($0.range) }) == true {
      labels.append(line)
    } else {
      return false
    }
    return true
  }

  private func lacksDate(_ text: UTF8Text) -> Bool { dateLine.map { text.isYear($0) } ?? true }

  /// Whether the next line stands right above the date, or between it and a salutation.
  private func isPlaceOfName(
    before rest: ArraySlice<PlainText.HeadLine>, _ isBeforeSalutation: Bool, _ text: UTF8Text
  ) -> Bool {
    if lacksDate(text) { return rest.first.map { text.isDateLine($0.range) } ?? false }
    return isBeforeSalutation && ranges.last == dateLine
  }

  /// Takes the sign at the end of the title that a note begins with too.
  private mutating func takeNoteSign(_ paragraphs: [PlainText.Paragraph], _ text: UTF8Text) {
    guard let whole = title, let sign = text.noteSign(atEndOf: whole) else { return }
    let hasNote = (paragraphs.prefix(8) + paragraphs.suffix(3)).contains { paragraph in
      text.isNote(paragraph.range) && text.bytes[paragraph.range].starts(with: text.bytes[sign])
    }
    guard hasNote else { return }
    title = text.trimmed(whole.lowerBound..<sign.lowerBound)
    noteSign = sign
  }
}

extension UTF8Text {
  /// Whether a date begins some lines, or follows at most three lines with speakers there.
  fileprivate func leadsToDate(_ lines: ArraySlice<PlainText.HeadLine>) -> Bool {
    let lines = lines.prefix(4).drop { !isDateLine($0.range) && (isByline($0.range) || mayBeRareName($0.range)) }
    return lines.first.map { isDateLine($0.range) } ?? false
  }

  /// Takes the words before an offset, notes aside, away from the first paragraphs.
  fileprivate func removeWords(before end: Int, from paragraphs: inout [PlainText.Paragraph]) {
    var kept: [PlainText.Paragraph] = []
    var index = 0
    while index < paragraphs.count, paragraphs[index].range.lowerBound < end {
      var paragraph = paragraphs[index]
      index += 1
      if isNote(paragraph.range), paragraph.range.upperBound <= end {
        kept.append(paragraph)
        continue
      }
      let gone = paragraph.lines.count { $0.upperBound <= end }
      guard gone < paragraph.lines.count else { continue }
      paragraph.lines.removeFirst(gone)
      paragraph.joins.removeFirst(gone)
      let first = paragraph.lines[0]
      if first.lowerBound < end { paragraph.lines[0] = trimmed(end..<first.upperBound) }
      kept.append(paragraph)
    }
    paragraphs.replaceSubrange(..<index, with: kept)
  }

  /// Where its last character that is not white space ends.
  fileprivate var lastTextOffset: Int { trimmed(start..<count).upperBound }
}
