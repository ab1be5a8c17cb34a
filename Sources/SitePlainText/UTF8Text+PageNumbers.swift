import SiteBase

extension UTF8Text {
  /// Where page numbers could begin within lines, in order: at 第 or 共 before 页, and at [P.
  var possiblePageLabels: [Int] {
    var starts: [Int] = []
    var offset = bytes.firstIndex(ofByte: 0xE9, from: start)
    while offset < count {
      if has("页", at: offset) || has("頁", at: offset), let start = startOfPageLabel(before: offset) {
        starts.append(start)
      }
      offset = bytes.firstIndex(ofByte: 0xE9, from: offset + 1)
    }
    offset = bytes.firstIndex(ofByte: UInt8(ascii: "["), from: start)
    while offset < count {
      if has("[P", at: offset) || has("[p", at: offset) { starts.append(offset) }
      offset = bytes.firstIndex(ofByte: UInt8(ascii: "["), from: offset + 1)
    }
    return starts.sorted()
  }

  /// Where 第 or 共 stands before the number of pages that ends at an offset.
  private func startOfPageLabel(before end: Int) -> Int? {
    var offset = end
    while offset > max(start, end - 40) {
      offset -= scalar(before: offset).utf8.count
      let (scalar, length) = scalar(at: offset)
      if scalar == "第" || scalar == "共" { return offset }
      let isPart = scalar.folded.isASCIIDigit || scalar.isHanNumeral || scalar.folded == "/"
      guard isPart || whiteSpace(at: offset) == length else { return nil }
    }
    return nil
  }

  /// The page numbers within a line; takes their possible starts away.
  func pageNumbers(in line: Range<Int>, at starts: inout ArraySlice<Int>) -> [PlainText.PageNumbers.Found] {
    var found: [PlainText.PageNumbers.Found] = []
    while let start = starts.first, start < line.upperBound {
      starts.removeFirst()
      guard start >= found.last?.range.upperBound ?? line.lowerBound,
        let (label, end) = pageLabel(within: line, at: start)
      else { continue }
      found.append(PlainText.PageNumbers.Found(label: label, range: withBrackets(start..<end, in: line)))
    }
    return found
  }

  /// A range with the brackets that stand around it.
  private func withBrackets(_ range: Range<Int>, in line: Range<Int>) -> Range<Int> {
    let before = trimmed(line.lowerBound..<range.lowerBound)
    let after = trimmed(range.upperBound..<line.upperBound)
    guard !before.isEmpty, !after.isEmpty else { return range }
    let opening = scalar(before: before.upperBound)
    let (closing, length) = scalar(at: after.lowerBound)
    guard opening.folded.closing == closing.folded else { return range }
    return (before.upperBound - opening.utf8.count)..<(after.lowerBound + length)
  }
}
