import SiteBase

/// Finds signs that stand for words which are left out.
struct RedactionFinder {
  /// What is looked through.
  enum Words {
    /// A passage as HTML, whose tags are not looked into.
    case passage
    /// A name as HTML, which may be nothing but such signs.
    case name
    /// A title or a name as text.
    case text
  }

  /// Such signs, in order.
  private(set) var redactions: [Redaction] = []
  private let html: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>

  init(_ html: UnsafeBufferPointer<UInt8>, in range: Range<Int>, as words: Words) {
    self.html = html
    self.range = range
    let isAllSigns = words != .passage && hasOnlySigns
    var offset = range.lowerBound
    while offset < range.upperBound {
      if words != .text, html[offset] == UInt8(ascii: "<") {
        offset = min(html.firstIndex(ofByte: UInt8(ascii: ">"), from: offset) + 1, range.upperBound)
      } else if let sign = sign(at: offset) {
        let end = endOfRun(of: sign, from: offset)
        if isAllSigns || isRedaction(sign, offset..<end) {
          redactions.append(Redaction(range: offset..<end, isWord: sign == .someone))
        }
        offset = end
      } else {
        offset += length(at: offset)
      }
    }
  }

  private enum Sign {
    case star, cross, letter, someone, square, circle, block
  }

  private func sign(at offset: Int) -> Sign? {
    switch html[offset] {
    case UInt8(ascii: "*"): .star
    case UInt8(ascii: "X"), UInt8(ascii: "x"): isInWord(offset) ? nil : .letter
    case 0xC3: has("×", at: offset) ? .cross : nil
    case 0xE2: has("□", at: offset) ? .square : has("○", at: offset) ? .circle : has("█", at: offset) ? .block : nil
    case 0xE6: html[offset + 1] == 0x9F && has("某", at: offset) ? .someone : nil
    case 0xEF: has("Ｘ", at: offset) ? .letter : nil
    default: nil
    }
  }

  /// Whether it is two or more of one sign, and nothing else but spaces.
  private var hasOnlySigns: Bool {
    var signs: [Sign] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let sign = sign(at: offset), sign == signs.first ?? sign {
        signs.append(sign)
      } else if scalar(in: offset..<offset + length(at: offset))?.properties.isWhitespace != true {
        return false
      }
      offset += length(at: offset)
    }
    return signs.count > 1
  }

  /// Whether a letter stands beside another.
  private func isInWord(_ offset: Int) -> Bool {
    offset > range.lowerBound && html[offset - 1] < 0x80 && Unicode.Scalar(html[offset - 1]).isOtherLetter
      || offset + 1 < range.upperBound && html[offset + 1] < 0x80 && Unicode.Scalar(html[offset + 1]).isOtherLetter
  }

  private func has(_ word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset + length <= range.upperBound else { return false }
    return (0..<length).allSatisfy { html[offset + $0] == word.utf8Start[$0] }
  }

  private func endOfRun(of sign: Sign, from start: Int) -> Int {
    var end = start
    while end < range.upperBound, self.sign(at: end) == sign { end += length(at: end) }
    return end
  }

  private func length(at offset: Int) -> Int {
    switch html[offset] {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  private func isRedaction(_ sign: Sign, _ run: Range<Int>) -> Bool {
    let count = run.count / length(at: run.lowerBound)
    let before = scalar(before: run.lowerBound)
    let after = scalar(from: run.upperBound)
    let touchesHan = before?.isHan == true || after?.isHan == true
    switch sign {
    case .star:
      return count > 1 && [before, after].contains { $0.map { $0.isWide || $0.isDigit } ?? false }
    case .cross:
      return touchesHan && (count > 1 || isPlaceOrTime(run.upperBound) || isCutName(run) && after?.isDimension != true)
    case .letter:
      guard count <= 4, touchesHan, !(before?.isLatin ?? false), !(after?.isLatin ?? false), !isBesideSpace(run) else {
        return false
      }
      return after.map { !"光射轴线染型片".unicodeScalars.contains($0) } ?? true
    case .someone:
      return count > 1 || isPlaceOrTime(run.upperBound) || isCutName(run) && after?.isMeasure != true
    case .square: return touchesHan
    case .circle:
      return count > 1 && touchesHan && ![before, after].contains { $0?.isChineseDigit == true }
    case .block: return true
    }
  }

  /// Whether what follows is said of a place, an office or a person, or is part of a date.
  private func isPlaceOrTime(_ offset: Int) -> Bool {
    guard let next = scalar(from: offset), !has("部分", at: offset) else { return false }
    return next == "书" || next == "書" ? has("书记", at: offset) || has("書記", at: offset) : next.isPlaceOrTime
  }

  /// Whether a surname stands before one sign, and no number or Latin letter after it: 李某.
  private func isCutName(_ run: Range<Int>) -> Bool {
    guard run.count == length(at: run.lowerBound), let name = scalar(before: run.lowerBound) else { return false }
    if let after = scalar(from: run.upperBound), after.isDigit || after.isLatin { return false }
    let start = run.lowerBound - spaceLength(before: run.lowerBound) - UTF8.width(name)
    return name.isSurname(after: scalar(endingAt: start))
  }

  private func isBesideSpace(_ run: Range<Int>) -> Bool {
    let space = UInt8(ascii: " ")
    return run.lowerBound > range.lowerBound && html[run.lowerBound - 1] == space
      || run.upperBound < range.upperBound && html[run.upperBound] == space
  }

  /// How many bytes the space before an offset has; 0 if there is none.
  private func spaceLength(before offset: Int) -> Int {
    if offset > range.lowerBound, html[offset - 1] == UInt8(ascii: " ") { return 1 }
    return offset - 3 >= range.lowerBound && has("\u{3000}", at: offset - 3) ? 3 : 0
  }

  /// The scalar before an offset, one space left out.
  private func scalar(before offset: Int) -> Unicode.Scalar? {
    scalar(endingAt: offset - spaceLength(before: offset))
  }

  private func scalar(endingAt end: Int) -> Unicode.Scalar? {
    guard end > range.lowerBound else { return nil }
    var start = end - 1
    while start > range.lowerBound, html[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(in: start..<end)
  }

  /// The scalar from an offset on, one space left out.
  private func scalar(from offset: Int) -> Unicode.Scalar? {
    var start = offset
    if start < range.upperBound, html[start] == UInt8(ascii: " ") {
      start += 1
    } else if has("\u{3000}", at: start) {
      start += 3
    }
    guard start < range.upperBound else { return nil }
    return scalar(in: start..<min(start + length(at: start), range.upperBound))
  }

  /// The scalar that fills a range.
  private func scalar(in range: Range<Int>) -> Unicode.Scalar? {
    var iterator = html[range].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isLatin: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
  fileprivate var isOtherLetter: Bool { isLatin && self != "x" && self != "X" }
  fileprivate var isChineseDigit: Bool { "〇一二三四五六七八九十".unicodeScalars.contains(self) }

  /// Whether 某 before it says that one of several is meant, and not somebody: 某些, 某种.
  fileprivate var isMeasure: Bool { "些种種个個位项項件条條类類样樣款次处處地职職方段".unicodeScalars.contains(self) }

  /// Whether × before it multiplies: 高×宽.
  fileprivate var isDimension: Bool { "长長宽寬高厚深底边邊".unicodeScalars.contains(self) }

  /// Whether it follows the name of a place, an office or a person, or a number in a date.
  fileprivate var isPlaceOrTime: Bool {
    "省市县區区镇鎮乡鄉村州盟旗局厅廳部委办辦校院厂廠公企集队隊同先女年月日".unicodeScalars.contains(self)
  }
}
