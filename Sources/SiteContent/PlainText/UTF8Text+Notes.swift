import SiteBase

extension UTF8Text {
  /// Whether a paragraph tells what happened, in brackets: （热烈鼓掌）, (Applause.), [Laughter].
  func isStageNote(_ range: Range<Int>) -> Bool {
    guard range.count <= 240 else { return false }
    var cursor = FoldedCursor(self, range)
    let closing: Unicode.Scalar
    switch cursor.next() {
    case "(": closing = ")"
    case "[": closing = "]"
    case "〔": closing = "〕"
    case "【": closing = "】"
    case "<": closing = ">"
    default: return false
    }
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
