extension PlainText {
  /// A line, or a part of one, that could belong to a head.
  struct HeadLine {
    /// Its words.
    var range: Range<Int>
    /// How many columns of white space stand before it.
    var indent = 0
    /// Whether a blank line follows.
    var endsAtBlank = false
    /// Whether it follows a paragraph mark within a line of the file.
    var followsMark = false
  }
}

extension UTF8Text {
  /// The lines that could belong to the head of a text, at most eight of the file; notes are left out.
  func headLines(of paragraphs: [PlainText.Paragraph]) -> [PlainText.HeadLine] {
    let longest = 8
    var lines: [PlainText.HeadLine] = []
    for paragraph in paragraphs.prefix(longest) {
      if isNote(paragraph.range) { continue }
      guard paragraph.joins.allSatisfy({ $0 == .lineBreak }) else { break }
      for (index, range) in paragraph.lines.prefix(longest - min(lines.count, longest)).enumerated() {
        let parts = headParts(of: range)
        lines += parts.map { PlainText.HeadLine(range: $0, followsMark: paragraph.followsMark) }
        lines[lines.count - 1].endsAtBlank = paragraph.endsAtBlank && index + 1 == paragraph.lines.count
        if parts.count == 1 { lines[lines.count - 1].indent = indent(of: range) }
      }
    }
    return lines
  }

  /// A line, cut where a title ends at a date, a date at a speaker, or a speaker at a salutation.
  private func headParts(of line: Range<Int>) -> [Range<Int>] {
    guard line.count <= 360, containsHan(line) else { return [line] }
    let borders = [startOfDate(afterTitle: line), startOfByline(afterDate: line), startOfSalutation(afterByline: line)]
    var parts: [Range<Int>] = []
    var start = line.lowerBound
    for border in borders.compactMap({ $0 }) where border > start {
      parts.append(trimmed(start..<border))
      start = border
    }
    return parts + [start..<line.upperBound]
  }

  /// 政府工作报告——1979年6月18日在…上: where the dash begins.
  private func startOfDate(afterTitle line: Range<Int>) -> Int? {
    line.dropFirst().first { offset in
      guard has("——", at: offset) || has("－－", at: offset) || has("--", at: offset) else { return false }
      var cursor = FoldedCursor(self, offset..<line.upperBound)
      while cursor.take(where: { "-—".unicodeScalars.contains($0) }) != nil {}
      return cursor.takeDate()
    }
  }

  /// 2007年3月5日在…会议上国务院总理　温家宝: where the office begins.
  private func startOfByline(afterDate line: Range<Int>) -> Int? {
    line.first { offset in
      guard has("上", at: offset), offset + 3 < line.upperBound else { return false }
      let name = trimmed((offset + 3)..<line.upperBound)
      let date = line.lowerBound..<(offset + 3)
      return (isRoleAndName(name, apart: false) || isRoleAndName(name, apart: true))
        && (isDateLine(date) || startOfDate(afterTitle: date) != nil)
    }.map { $0 + 3 }
  }

  /// 国务院总理周恩来各位代表：, 胡建新　同志们： where the audience is addressed.
  private func startOfSalutation(afterByline line: Range<Int>) -> Int? {
    let openings: [StaticString] = [
      "各位", "诸位", "諸位", "尊敬的", "敬爱的", "敬愛的", "亲爱的", "親愛的", "同志们", "同志們", "女士们", "女士們", "老师们", "老師們", "同学们", "同學們",
      "朋友们", "朋友們",
    ]
    guard ":,!—".unicodeScalars.contains(scalar(before: line.upperBound).folded) else { return nil }
    return line.dropFirst().first { offset in
      guard openings.contains(where: { has($0, at: offset) }),
        isSalutation(offset..<line.upperBound, opensSpeech: true)
      else { return false }
      let name = trimmed((startOfByline(afterDate: line.lowerBound..<offset) ?? line.lowerBound)..<offset)
      return isRoleAndName(name, apart: false) || isRoleAndName(name, apart: true)
        || (whiteSpace(before: offset) > 0 && isHanName(name))
    }
  }

  /// How many of the first lines are the title; 0 if none is.
  func lineCount(ofTitle lines: ArraySlice<PlainText.HeadLine>) -> Int {
    guard let first = lines.first, isTitle(first.range) else { return 0 }
    var count = 1
    while count < 3, let next = lines.dropFirst(count).first, let last = lines.dropFirst(count - 1).first,
      !last.endsAtBlank, continuesTitle(next, after: first), !isByline(next.range),
      !(mayBeRareName(next.range) && (lines.dropFirst(count + 1).first.map { isDateLine($0.range) } ?? false))
    {
      count += 1
    }
    return count
  }

  /// Whether a title is broken before a line: 在学习教育⏎动员大会上的讲话, or two lines set in the middle of the page.
  private func continuesTitle(_ line: PlainText.HeadLine, after first: PlainText.HeadLine) -> Bool {
    guard isTitle(line.range), !beginsWithDash(line.range), !isBracketed(line.range),
      !isSalutation(line.range, opensSpeech: true)
    else { return false }
    if first.indent >= 6, line.indent >= 6 { return true }
    let line = noteSign(atEndOf: line.range).map { line.range.lowerBound..<$0.lowerBound } ?? line.range
    return (begins(first.range, with: "在") || begins(first.range, with: "关于")) && !namesSpeechAtEnd(first.range)
      && !begins(line, with: "在") && line.count <= 120 && namesSpeechAtEnd(line)
  }

  private func namesSpeechAtEnd(_ line: Range<Int>) -> Bool {
    let words: [StaticString] = [
      "讲话", "講話", "发言", "發言", "致辞", "致辭", "致词", "致詞", "报告", "報告", "演讲", "演講", "演说", "演說", "主持词", "主持辞", "讲话稿", "演讲稿",
      "发言稿", "党课", "寄语", "贺词", "开幕词", "闭幕词", "提纲", "要点", "意见",
    ]
    return words.contains { ends(line, with: $0) }
  }

  /// Whether a line tells which news agency sent the text from where: 青岚社梅洛3月16日电.
  func isAgencyLine(_ line: Range<Int>) -> Bool {
    line.count <= 75
      && (ends(line, with: "日电") || ends(line, with: "日電") || ends(line, with: "日讯") || ends(line, with: "日訊"))
  }

  /// Whether a line only tells where the text was found, and who put it there: 来源：青岚日报, 责任编辑：张三.
  func isSourceLine(_ line: Range<Int>) -> Bool {
    let labels: [StaticString] = [
      "来源", "來源", "稿源", "文章来源", "信息来源", "出处", "责任编辑", "責任編輯", "编辑", "编者", "地点", "地點", "浏览", "浏览次数", "阅读", "字体", "字号",
    ]
    guard line.count <= 200, !contains(line, "。") else { return false }
    let cursor = FoldedCursor(self, withoutBrackets(line))
    return labels.contains { label in
      var rest = cursor
      return rest.takeWord(label) && rest.take(":")
    }
  }

  /// Whether a line only tells which of several pieces follows: 范文一, 【范例二】, 范文(三), 篇四.
  func isPieceLabel(_ line: Range<Int>) -> Bool {
    guard line.count <= 48 else { return false }
    var cursor = FoldedCursor(self, line)
    let isBracketed = cursor.take { $0 == "【" || $0 == "(" || $0 == "[" } != nil
    let isOrdinal = cursor.take("第") && cursor.takePieceNumber() != nil
    guard cursor.takeWord(oneOf: ["范文", "範文", "范例", "範例", "范本", "例文", "样本", "篇"]) else { return false }
    if !isOrdinal {
      let isNumberBracketed = cursor.take("(")
      guard cursor.takePieceNumber() != nil, !isNumberBracketed || cursor.take(")") else { return false }
    }
    if isBracketed { _ = cursor.take { $0 == "】" || $0 == ")" || $0 == "]" } }
    _ = cursor.take(":")
    return cursor.isAtEnd
  }
}

extension FoldedCursor {
  fileprivate mutating func takePieceNumber() -> Int? { takeHanNumber() ?? takeArabicNumber() }
}
