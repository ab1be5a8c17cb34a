import SiteBase

extension UTF8Text {
  /// How many lines of the file stand before the text.
  var linesBefore: Int {
    (0..<start).count { offset in
      bytes[offset] == UInt8(ascii: "\n") || (bytes[offset] == UInt8(ascii: "\r") && !has("\r\n", at: offset))
    }
  }

  /// Whether a line is three or more of one sign and nothing else: ***, * * *, ———.
  func isSeparator(_ line: Range<Int>) -> Bool {
    guard line.count >= 3, line.count <= 600 else { return false }
    let sign = scalar(at: line.lowerBound).scalar
    guard "*＊-=_—─━~#·•".unicodeScalars.contains(sign) else { return false }
    var signs = 0
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (scalar, length) = scalar(at: offset)
      if scalar == sign { signs += 1 } else if whiteSpace(at: offset) == 0 { return false }
      offset += length
    }
    return signs >= 3
  }

  /// Whether a line marks where the text of an electronic book starts or ends.
  func marksElectronicBook(_ line: Range<Int>, _ word: StaticString) -> Bool {
    guard line.count <= 240, begins(line, with: "***") else { return false }
    let rest = trimmed((line.lowerBound + 3)..<line.upperBound)
    return begins(rest, with: word) && contains(rest, "PROJECT GUTENBERG")
  }

  /// The page number that a line is, or that a title on every page ends in: …讲话-20篇(第14/36页).
  func pageNumber(ofLine line: Range<Int>) -> PageLabel? {
    guard line.count <= 240 else { return nil }
    if let label = pageLabel(line) { return label.form == .bare ? nil : label }
    let title = withoutBracketedEnd(line)
    guard title.upperBound < line.upperBound else { return nil }
    let label = pageLabel(trimmed(title.upperBound..<line.upperBound))
    return label?.total == nil ? nil : label
  }

  /// Whether a line ends in a colon of either width.
  func endsInColon(_ line: Range<Int>) -> Bool { ends(line, with: ":") || ends(line, with: "：") }

  /// A line without the colon at its end.
  func withoutColon(_ line: Range<Int>) -> Range<Int> {
    guard endsInColon(line) else { return line }
    return trimmed(line.lowerBound..<(line.upperBound - scalar(before: line.upperBound).utf8.count))
  }

  /// Whether a line ends as the last of a speech does: 谢谢大家！
  func isClosing(_ line: Range<Int>) -> Bool {
    let words: [StaticString] = [
      "谢谢", "謝謝", "讲话完了", "讲完了", "发言完毕", "报告完毕", "汇报完毕", "发言完了", "说完了", "到此结束", "如有不当", "不当之处", "批评指正",
      "散会", "散會", "Thank you", "thank you", "Thanks", "God bless",
    ]
    let tail = max(line.lowerBound, line.upperBound - 60)..<line.upperBound
    return words.contains { contains(tail, $0) }
  }

  /// Whether a title names a speech: it ends in 讲话, 致辞 and the like, or has Address, Remarks and the like in it.
  func namesSpeech(_ title: Range<Int>) -> Bool {
    guard title.count <= 240 else { return false }
    guard containsHan(title) else { return namesSpeechInEnglish(title) }
    let words: [StaticString] = [
      "讲话", "講話", "发言", "發言", "致辞", "致辭", "致词", "致詞", "报告", "報告", "主持词", "主持詞", "主持辞", "党课", "黨課",
      "演讲", "演講", "讲演", "講演", "讲稿", "講稿", "讲话稿", "发言稿", "演讲稿", "党课稿", "宣讲稿", "开幕词", "開幕詞", "开幕辞",
      "闭幕词", "閉幕詞", "闭幕辞", "贺词", "賀詞", "祝词", "祝辞", "悼词", "悼詞", "献词", "献辞", "答谢词", "答谢辞", "欢迎词", "欢迎辞",
      "欢送词", "寄语",
    ]
    let core = withoutBracketedEnd(title)
    return !isHostLine(core) && words.contains { ends(core, with: $0) }
  }

  /// A title without what stands in brackets at its end: 在…上的讲话（摘要）.
  func withoutBracketedEnd(_ title: Range<Int>) -> Range<Int> {
    guard scalar(before: title.upperBound).folded == ")" else { return title }
    let opening = title.last { has("（", at: $0) || has("(", at: $0) }
    guard let opening, opening > title.lowerBound else { return title }
    return trimmed(title.lowerBound..<opening)
  }

  /// Whether a line calls on the next to speak, or thanks the last: 下面请×××讲话.
  private func isHostLine(_ line: Range<Int>) -> Bool {
    let beginnings: [StaticString] = [
      "下面", "现在", "現在", "接下来", "接下來", "首先", "最后", "最後", "请", "請", "有请", "有請", "让我们", "感谢", "感謝", "刚才", "剛才", "今天",
      "掌声", "大会进行", "会议进行",
    ]
    return beginnings.contains { begins(line, with: $0) } || contains(line, "，请") || contains(line, ",请")
      || contains(line, "，有请")
  }

  private func namesSpeechInEnglish(_ title: Range<Int>) -> Bool {
    let words: [StaticString] = [
      "Address", "ADDRESS", "Speech", "SPEECH", "Remarks", "REMARKS", "Statement", "STATEMENT", "Lecture", "LECTURE",
      "Message", "MESSAGE", "Toast", "TOAST", "Eulogy", "EULOGY", "Keynote", "KEYNOTE", "Sermon", "SERMON",
    ]
    return words.contains { contains(title, $0) }
  }
}
