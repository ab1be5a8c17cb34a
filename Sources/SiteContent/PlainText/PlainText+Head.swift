extension PlainText {
  /// What stands before a speech: its title, and who gave it when.
  struct Head: Sendable, Equatable {
    /// The title.
    var title: Range<Int>?
    /// A second line of the title, which begins with a dash or stands in brackets.
    var subtitle: Range<Int>?
    /// The line, or part of a line, with the date.
    var dateLine: Range<Int>?
    /// The line, or part of a line, with the speaker.
    var byline: Range<Int>?

    /// Its ranges, in order.
    var ranges: [Range<Int>] {
      [title, subtitle, dateLine, byline].compactMap { $0 }.sorted { $0.lowerBound < $1.lowerBound }
    }
  }
}

extension PlainText.Head {
  /// A line that could belong to a head.
  private struct Line {
    let range: Range<Int>
    let endsAtBlank: Bool
    let followsMark: Bool
  }

  /// How many lines are looked at.
  private static let longest = 8

  /// The head of a text; its lines are taken away from the paragraphs.
  init(takenFrom paragraphs: inout [PlainText.Paragraph], of text: UTF8Text) {
    self.init()
    let lines = PlainText.Head.lines(of: paragraphs)
    var taken = takeRecord(lines, text)
    if taken == 0 {
      if let line = lines.first, text.isDateLine(line.range, orYear: true) {
        dateLine = line.range
        taken = 1
      }
      taken += takeTitle(lines[taken...], text)
    }
    while taken < lines.count {
      let next = lines[(taken + 1)...].first?.range
      let isBeforeSalutation = next.map { text.isSalutation($0, opensSpeech: true) } ?? false
      guard takeDateOrByline(lines[taken].range, isBeforeSalutation: isBeforeSalutation, text) else { break }
      taken += 1
    }
    paragraphs.removeLines(taken)
  }

  private static func lines(of paragraphs: [PlainText.Paragraph]) -> [Line] {
    var lines: [Line] = []
    for paragraph in paragraphs.prefix(longest) {
      guard paragraph.joins.allSatisfy({ $0 == .lineBreak }) else { break }
      for range in paragraph.lines.prefix(longest) {
        let endsAtBlank = paragraph.endsAtBlank && range == paragraph.lines.last
        lines.append(Line(range: range, endsAtBlank: endsAtBlank, followsMark: paragraph.followsMark))
      }
    }
    return Array(lines.prefix(longest))
  }

  /// Takes a name and a date that stand, as fields of a table do, on one line with the speech.
  private mutating func takeRecord(_ lines: [Line], _ text: UTF8Text) -> Int {
    guard lines.count > 2, lines[1].followsMark, lines[2].followsMark, text.isEnglishName(lines[0].range),
      text.isDateLine(lines[1].range)
    else { return 0 }
    byline = lines[0].range
    dateLine = lines[1].range
    return 2
  }

  /// Takes the title and its second line; returns how many lines that is.
  private mutating func takeTitle(_ lines: ArraySlice<Line>, _ text: UTF8Text) -> Int {
    guard let line = lines.first, text.isTitle(line.range), line.range.upperBound < text.lastTextOffset else {
      return 0
    }
    let next = lines.dropFirst().first?.range
    let isApart = line.endsAtBlank || (next.map { text.isDateLine($0) || text.isByline($0) } ?? false)
    guard isApart || text.containsHan(line.range) else { return 0 }
    title = line.range
    guard let next, text.beginsWithDash(next) || text.isBracketed(next) else { return 1 }
    guard text.isTitle(next) || (dateLine != nil && text.isDateLine(next)) else { return 1 }
    subtitle = next
    return 2
  }

  private mutating func takeDateOrByline(_ line: Range<Int>, isBeforeSalutation: Bool, _ text: UTF8Text) -> Bool {
    if text.isSalutation(line, opensSpeech: true) { return false }
    if dateLine == nil, text.isDateLine(line) {
      dateLine = line
    } else if byline == nil, title != nil || dateLine != nil,
      text.isByline(line, isBeforeSalutation: isBeforeSalutation)
    {
      byline = line
    } else if byline == nil, dateLine == nil, title != nil, let (name, date) = text.nameAndDate(line) {
      byline = name
      dateLine = date
    } else {
      return false
    }
    return true
  }
}

extension [PlainText.Paragraph] {
  /// Takes the first lines away.
  fileprivate mutating func removeLines(_ count: Int) {
    var left = count
    while left > 0, let first {
      if first.lines.count > left {
        self[0].lines.removeFirst(left)
        self[0].joins.removeFirst(left)
        return
      }
      left -= first.lines.count
      removeFirst()
    }
  }
}

extension UTF8Text {
  /// Where its last character that is not white space ends.
  fileprivate var lastTextOffset: Int { trimmed(0..<count).upperBound }
}
