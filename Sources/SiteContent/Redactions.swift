import SiteBase
import SiteModel

extension Body {
  /// Marks the signs that stand for words which are left out: `**市`, ××同志, 某某, □□, 201x年.
  ///
  /// The signs stay as they are; a mark only says what they are.
  mutating func markRedactions() {
    let found = html.withUnsafeBufferPointer { bytes -> [Range<Int>] in
      guard bytes.mayHoldRedactions else { return [] }
      return blocks.lazy.filter { $0.kind != .code && $0.kind != .markup }.flatMap { block in
        RedactionFinder(bytes, in: Int(block.html.lowerBound)..<Int(block.html.upperBound)).redactions
      }
    }
    for redaction in found {
      let isWord = html[redaction.lowerBound] == 0xE6
      inserts.append(Insert(.redaction, at: redaction.lowerBound, value: isWord ? 1 : 0))
      inserts.append(Insert(.redactionEnd, at: redaction.upperBound))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether any of the signs is there at all: few texts have one.
  fileprivate var mayHoldRedactions: Bool {
    let signs: [StaticString] = ["**", "×", "某", "□", "○", "█", "Ｘ"]
    if signs.contains(where: { contains($0) }) { return true }
    return hasLetterBesideHan(UInt8(ascii: "x")) || hasLetterBesideHan(UInt8(ascii: "X"))
  }

  private func hasLetterBesideHan(_ letter: UInt8) -> Bool {
    var offset = firstIndex(ofByte: letter, from: 0)
    while offset < count {
      if offset > 0, self[offset - 1] >= 0x80 { return true }
      if offset + 1 < count, self[offset + 1] >= 0xE3 { return true }
      offset = firstIndex(ofByte: letter, from: offset + 1)
    }
    return false
  }
}

/// Finds signs that stand for words which are left out, in HTML without looking into its tags.
private struct RedactionFinder {
  /// Where such signs stand, in order.
  private(set) var redactions: [Range<Int>] = []
  private let html: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>

  init(_ html: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.html = html
    self.range = range
    var offset = range.lowerBound
    while offset < range.upperBound {
      if html[offset] == UInt8(ascii: "<") {
        offset = min(html.firstIndex(ofByte: UInt8(ascii: ">"), from: offset) + 1, range.upperBound)
      } else if let sign = sign(at: offset) {
        let end = endOfRun(of: sign, from: offset)
        if isRedaction(sign, offset..<end) { redactions.append(offset..<end) }
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
      return touchesHan && (count > 1 || after?.isPlaceOrTime == true)
    case .letter:
      guard count <= 4, touchesHan, !(before?.isLatin ?? false), !(after?.isLatin ?? false), !isBesideSpace(run) else {
        return false
      }
      return after.map { !"光射轴线染型片".unicodeScalars.contains($0) } ?? true
    case .someone:
      return count > 1 || after?.isPlaceOrTime == true
    case .square: return touchesHan
    case .circle:
      return count > 1 && touchesHan && ![before, after].contains { $0?.isChineseDigit == true }
    case .block: return true
    }
  }

  private func isBesideSpace(_ run: Range<Int>) -> Bool {
    let space = UInt8(ascii: " ")
    return run.lowerBound > range.lowerBound && html[run.lowerBound - 1] == space
      || run.upperBound < range.upperBound && html[run.upperBound] == space
  }

  /// The scalar before an offset, one space left out.
  private func scalar(before offset: Int) -> Unicode.Scalar? {
    var end = offset
    if end > range.lowerBound, html[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end > range.lowerBound else { return nil }
    var start = end - 1
    while start > range.lowerBound, html[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(in: start..<end)
  }

  /// The scalar from an offset on, one space left out.
  private func scalar(from offset: Int) -> Unicode.Scalar? {
    var start = offset
    if start < range.upperBound, html[start] == UInt8(ascii: " ") { start += 1 }
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

  /// Whether it follows the name of a place, an office or a person, or a number in a date.
  fileprivate var isPlaceOrTime: Bool {
    "省市县區区镇鎮乡鄉村州盟旗局厅廳部委办辦校院厂廠公企集队隊同先女年月日书書".unicodeScalars.contains(self)
  }
}
