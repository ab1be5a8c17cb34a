import SiteBase

extension UTF8Text {
  /// Whether a line could be the title of a speech.
  func mayBeTitle(_ line: Range<Int>) -> Bool {
    let quotes: [StaticString] = ["“", "「", "『", "\"", ">", "#", "|", "附", "【"]
    guard !quotes.contains(where: { begins(line, with: $0) }), !endsSentence(line), !isClosing(line),
      !namesCollection(line)
    else {
      return false
    }
    return isTitle(line) || namesSpeech(line) && endsInFullDate(line)
  }

  /// Whether a title is that of a compilation: 讲话选编, 讲话、发言-20篇.
  private func namesCollection(_ title: Range<Int>) -> Bool {
    let words: [StaticString] = [
      "篇", "选编", "選編", "汇编", "彙編", "选集", "選集", "文集", "全集", "合集", "汇总", "讲话集", "讲话选", "发言集", "演讲集", "演讲选", "致辞集",
    ]
    return words.contains { ends(title, with: $0) }
  }

  /// What a line below a title is; nil if it belongs to the speech.
  func headSign(_ line: Range<Int>, before next: Range<Int>?) -> Opening.Signs? {
    guard line.count <= 360 else { return nil }
    if isDateLine(line) || nameAndDate(line) != nil {
      return namesSpeech(withoutOuterBrackets(line)) ? [.date, .speechWord] : .date
    }
    if isSalutation(line, opensSpeech: false) { return .salutation }
    if isSalutation(line, opensSpeech: true) { return .cry }
    if isByline(line, isBeforeSalutation: next.map { isSalutation($0, opensSpeech: true) } ?? false) {
      return isPlainName(line) ? .name : .speaker
    }
    guard line.count <= 240, beginsWithDash(line) || isBracketed(line), !isStageNote(line) else { return nil }
    return namesSpeech(withoutOuterBrackets(line)) ? .speechWord : []
  }

  /// Whether the words of a line follow a salutation on it: 同志们：今天我们开会。
  func beginsWithSalutation(_ line: Range<Int>) -> Bool {
    let head = line.lowerBound..<min(line.upperBound, line.lowerBound + 120)
    guard let colon = head.first(where: { has("：", at: $0) || has(":", at: $0) }) else { return false }
    return isSalutation(line.lowerBound..<(colon + scalar(at: colon).length), opensSpeech: false)
  }

  private func withoutOuterBrackets(_ line: Range<Int>) -> Range<Int> {
    guard isBracketed(line) else { return line }
    let start = firstScalar(of: line).end
    let last = scalar(before: line.upperBound).utf8.count
    return line.upperBound - start > last ? trimmed(start..<(line.upperBound - last)) : line
  }

  /// Whether a name has nothing that tells it from other short words.
  private func isPlainName(_ line: Range<Int>) -> Bool {
    if isEnglishName(line) { return true }
    let signs: [StaticString] = [" ", "\u{3000}", "×", "*", "X", "·"]
    return isHanName(line) && !signs.contains { contains(line, $0) }
  }

  /// Whether a line is words and a date with its day: … Thursday, April 30, 1789; …讲话（2023年4月3日）.
  func endsInFullDate(_ line: Range<Int>) -> Bool {
    guard let last = line.last, bytes[last] >= 0x80 || (0x30...0x39).contains(bytes[last]) || bytes[last] == 0x29 else {
      return false
    }
    let tail = max(line.lowerBound + 1, line.upperBound - 48)..<max(line.lowerBound + 1, line.upperBound)
    return tail.contains { offset in
      guard whiteSpace(at: offset) > 0 || has("（", at: offset) || has("(", at: offset) else { return false }
      var cursor = FoldedCursor(self, offset..<line.upperBound)
      cursor.skipWhiteSpace()
      let isBracketed = cursor.take("(")
      guard cursor.takeDate() else { return false }
      return (!isBracketed || cursor.take(")")) && cursor.isAtEnd
    }
  }
}
