import SiteBase

extension UTF8Text {
  /// The column that a text's lines are wrapped at; nil if they are not wrapped.
  ///
  /// Wrapped lines end near one column, and most of them in mid-sentence. Lines of less than 30 columns do not count.
  func wrapColumn(of lines: [PlainText.Line]) -> Int? {
    guard lines.contains(where: { $0.isBlank || $0.indent > 0 }) else { return nil }
    var ends = [Int](repeating: 0, count: 112)
    var samples = 0
    var flowing = 0
    for (line, next) in zip(lines, lines.dropFirst()) {
      guard !line.isBlank, !next.isBlank, !next.followsMark, next.pageBreak == nil, next.indent <= line.indent else {
        continue
      }
      let end = line.indent + line.width
      guard end >= 30 else { continue }
      ends[min(end, ends.count - 1)] += 1
      samples += 1
      if flows(line.range, into: next.range) { flowing += 1 }
    }
    guard samples > 0, flowing * 2 >= samples, let column = highDecile(of: ends, samples) else { return nil }
    let near = ends[(column * 3 / 4)...min(column * 9 / 8, ends.count - 1)].reduce(0, +)
    let isUsual = (samples < 5 ? 55 : 30)..<(ends.count - 1) ~= column
    return isUsual && near * 5 >= samples * 3 ? column : nil
  }

  /// The lowest value that nine in ten samples do not exceed.
  private func highDecile(of counts: [Int], _ samples: Int) -> Int? {
    var seen = 0
    return counts.firstIndex { count in
      seen += count
      return seen * 10 >= samples * 9
    }
  }

  /// Whether a line breaks off in mid-sentence.
  private func flows(_ line: Range<Int>, into next: Range<Int>) -> Bool {
    let last = scalar(before: line.upperBound)
    let first = scalar(at: next.lowerBound).scalar
    if first.isWide { return last.isHan || last.isASCIIDigit || last.isASCIISmall || last.isASCIICapital }
    return last.isHan || first.isASCIISmall || (!first.isASCII && first.properties.isLowercase)
  }

  /// Whether a line ends as a sentence does, quotation marks and brackets aside.
  func endsSentence(_ line: Range<Int>) -> Bool {
    var end = line.upperBound
    while end > line.lowerBound {
      let last = scalar(before: end)
      switch last {
      case "”", "’", "」", "』", "）", ")", "]", "\"", "'", "》": end -= last.utf8.count
      case "。", "！", "？", "；", "：", "…", ".", "!", "?", ":", ";": return true
      default: return false
      }
    }
    return false
  }
}
