import SiteBase

extension UTF8Text {
  /// Whether a paragraph tells what happened, in brackets: （热烈鼓掌）, (Applause.), [Laughter].
  func isStageNote(_ range: Range<Int>) -> Bool {
    guard range.count <= 240 else { return false }
    var cursor = FoldedCursor(self, range)
    guard let closing = cursor.next()?.closing else { return false }
    let start = cursor.offset
    var end = start
    while let scalar = cursor.next() {
      if scalar == closing {
        return cursor.isAtEnd && tellsWhatHappened(String(decoding: bytes[start..<end], as: UTF8.self))
      }
      end = cursor.offset
    }
    return false
  }

  /// Whether a paragraph is a note on the speech: ※这是…同志在…讲话的一部分。（本文是…）
  func isNote(_ range: Range<Int>) -> Bool {
    let signs: [StaticString] = ["※", "*", "①", "[1]", "〔1〕", "注:", "("]
    let openings: [StaticString] = [
      "这是", "這是", "本文", "此文", "这篇", "這篇", "本篇", "原题", "原載", "原载", "这里", "此件", "该文", "這個", "这个",
    ]
    let works: [StaticString] = [
      "讲话", "講話", "报告", "報告", "文章", "发言", "發言", "谈话", "談話", "演讲", "演講", "致辞", "致辭", "讲稿", "全文", "书信", "批示", "发表",
    ]
    guard range.count <= 900 else { return false }
    var cursor = FoldedCursor(self, range)
    guard signs.contains(where: { cursor.takeFolded($0) }) else { return false }
    cursor.skipWhiteSpace()
    return cursor.takeWord(oneOf: openings) && works.contains { contains(range, $0) }
  }

  /// The sign at the end of a title that a note could begin with.
  func noteSign(atEndOf title: Range<Int>) -> Range<Int>? {
    for sign in ["※", "*", "＊", "①", "[1]", "〔1〕"] as [StaticString] where ends(title, with: sign) {
      let start = title.upperBound - sign.utf8CodeUnitCount
      let words = trimmed(title.lowerBound..<start)
      if !words.isEmpty, !ends(words, with: sign) { return start..<title.upperBound }
    }
    return nil
  }

  /// Whether a paragraph is a line of signs that divides the text: ———, * * *.
  func isRule(_ range: Range<Int>) -> Bool {
    guard range.count >= 3, range.count <= 600 else { return false }
    let sign = scalar(at: range.lowerBound).scalar
    guard "-=_—─━*~#＊".unicodeScalars.contains(sign) else { return false }
    var signs = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = scalar(at: offset)
      if scalar == sign { signs += 1 } else if whiteSpace(at: offset) == 0 { return false }
      offset += length
    }
    let isSpaced = signs * sign.utf8.count < range.count
    return signs >= 3 && (isSpaced || (sign != "*" && sign != "＊"))
  }
}
