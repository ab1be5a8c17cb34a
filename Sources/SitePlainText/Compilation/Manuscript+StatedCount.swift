import SiteBase

extension Manuscript {
  /// How many speeches the file's name, its first line or a line of its front says it holds.
  func statedCount(name: String, front: Range<Int>? = nil) -> Compilation.StatedCount? {
    let bytes = Array(name.utf8)
    let inName = bytes.withUnsafeBufferPointer { UTF8Text($0, in: $0.indices).statedCount(in: $0.indices) }
    if let inName { return Compilation.StatedCount(count: inName) }
    let ranges = [firstLine] + (front?.map { lines[$0].range } ?? [])
    for range in ranges where range.count <= 240 && mayCount(range) {
      if let count = text.statedCount(in: range) { return Compilation.StatedCount(count: count, range: range) }
    }
    return nil
  }

  /// Whether a line is a title, or a sentence that says what the file holds.
  private func mayCount(_ line: Range<Int>) -> Bool {
    let words: [StaticString] = ["共", "收", "contain", "hold"]
    return !text.endsSentence(line) || words.contains { text.contains(line, $0) }
  }
}

extension UTF8Text {
  /// How many speeches a title speaks of: …发言-20篇, …(汇总十六篇)篇一, 4 addresses.
  func statedCount(in title: Range<Int>) -> Int? {
    for offset in title {
      let isFirst = offset == title.lowerBound
      let before = isFirst ? nil : scalar(before: offset).folded
      guard bytes[offset] & 0xC0 != 0x80, before?.isASCIIDigit != true, before?.isHanNumeral != true, before != "第"
      else {
        continue
      }
      var cursor = FoldedCursor(self, offset..<title.upperBound)
      if let count = cursor.takeOrdinalNumber(), count > 1, cursor.takeCountedWord() { return count }
    }
    return nil
  }
}

extension FoldedCursor {
  /// Reads what is counted, if it can only be speeches.
  fileprivate mutating func takeCountedWord() -> Bool {
    if takeWord(oneOf: [" addresses", " speeches", " lectures", " sermons", " Addresses", " Speeches"]) {
      return peek?.properties.isAlphabetic != true
    }
    guard take("篇") else { return false }
    if takeWord(oneOf: ["讲话", "发言", "致辞", "演讲", "范文", "汇编", "合集", "汇总", "精选", "篇"]) { return true }
    return isAtEnd || peek?.isHan == false
  }
}
