/// How much the bytes of a text speak for a Chinese encoding.
struct ChineseEvidence: Sendable {
  /// The encoding.
  let encoding: TextEncoding
  /// The points of its characters together.
  private(set) var points = 0
  /// How many characters are not ASCII.
  private(set) var characters = 0
  /// Whether every character is common in Chinese texts.
  private(set) var isCommon = true
  /// How many characters are kana, in GB18030 as in EUC-JP.
  private var kana = 0
  /// Whether ’ “ ” or – stands within ASCII, or two dashes in a row: five points, if nothing is rare beside them.
  private var hasEnglishQuote = false

  /// The evidence of `bytes`; nil if they break the structure of the encoding.
  init?(_ bytes: [UInt8], for table: ChinesePoints) {
    encoding = table.encoding
    let isWhole = bytes.withUnsafeBufferPointer { count($0, table) }
    guard isWhole else { return nil }
    if hasEnglishQuote, isCommon { points += 5 }
  }

  /// Whether there is enough of it: some four common characters, and not outweighed by rare ones.
  var isEnough: Bool { points >= 7 && points * 10 >= characters * 3 }

  /// Whether it is a phrase in kana, which Big5 reads as common characters.
  var isBriefKana: Bool { encoding == .gb18030 && characters <= 24 && kana * 2 > characters }

  /// Whether it is clearly more than another encoding's.
  func outweighs(_ other: ChineseEvidence) -> Bool { points - other.points >= max(7, characters / 2) }

  /// Counts every character; false if the structure is broken.
  private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>, _ table: ChinesePoints) -> Bool {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      guard lead != 0x80, lead != 0xFF, index + 1 < bytes.count else { return false }
      let trail = bytes[index + 1]
      characters += 1
      if encoding == .gb18030, (0x30...0x39).contains(trail) {
        points -= 1
        index += 4
        continue
      }
      guard trail >= 0x40, trail != 0x7F, trail != 0xFF else { return false }
      if lead == 0xA4 || lead == 0xA5 { kana += 1 }
      points += value(bytes, at: index, table)
      index += 2
    }
    return index == bytes.count
  }

  /// The points of the two bytes at an offset, where they stand.
  ///
  /// A character that stands alone at a Latin letter is what an accented letter looks like in another encoding, most of
  /// all if its trail byte is a Latin letter too.
  private mutating func value(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ table: ChinesePoints) -> Int {
    let (lead, trail) = (bytes[index], bytes[index + 1])
    let before = index > 0 ? bytes[index - 1] : 0
    let after = index + 2 < bytes.count ? bytes[index + 2] : 0
    let points = table[lead, trail]
    if points < 0 { isCommon = false }
    if table.isQuote(lead, trail) {
      let isDoubled = after == lead && index + 3 < bytes.count && bytes[index + 3] == trail
      if isDoubled || (before < 0x80 && after < 0x80 && trail >= 0x80) { hasEnglishQuote = true }
    }
    guard before.isLetter || after.isLetter else { return points }
    if trail < 0x80 { return min(points, before.isLetter && after.isLetter ? -2 : 1) }
    return before < 0x80 && after < 0x80 && !table.isMark(lead, trail) ? min(points, 0) : points
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
