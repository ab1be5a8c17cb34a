extension Node {
  /// What is suspect in emphasis: mostly that two gaps in a text, as in `**市、**县`, have made it between them.
  var suspectEmphasis: Suspect? {
    guard let outer = firstChild else { return nil }
    if outer.kind == kind {
      let isRun = kind == .strong && outer.next == nil
      return Suspect(isRun ? .longAsterisks : .gapEmphasis, mark: mark + mark, outer.firstChild?.ownWords)
    }
    let isTriple = outer.isEmphasis && outer.next == nil
    let mark = isTriple ? "***" : mark
    guard let inside = isTriple ? outer.firstChild : outer, let words = inside.ownWords, let after = next?.ownWords
    else {
      return nil
    }
    if words.beginsWithPause || words.beginsAfterGap && (after.beginsAfterGap || words.endsBeforeGap) {
      return Suspect(.gapEmphasis, mark: mark, words)
    }
    guard let before = previous?.ownWords, let first = words.scalar(at: 0) else { return nil }
    let neighbors = [before.scalar(before: before.count), after.scalar(at: 0)]
    let isBetweenHan = neighbors.allSatisfy { $0?.isHan == true }
    if inside.next == nil, UTF8.width(first) == words.count {
      let isGap = isBetweenHan && (words.beginsAfterGap || words.has("某", at: 0))
      let isFactor = first.isASCIIAlphanumeric && neighbors.allSatisfy { $0?.isASCIIAlphanumeric == true }
      return isGap || isFactor ? Suspect(.characterEmphasis, mark: mark, words) : nil
    }
    guard kind == .strong, isBetweenHan, words.hasSentenceEndInside else { return nil }
    return Suspect(.sentenceEmphasis, mark: mark, words)
  }

  private var isEmphasis: Bool { kind == .emphasis || kind == .strong }

  /// What stands before emphasis and after it.
  private var mark: String { kind == .strong ? "**" : "*" }

  /// The words of a text node.
  private var ownWords: Bytes? { kind == .text ? literal : nil }
}

extension Suspect {
  /// Emphasis that begins with a mark and such words.
  fileprivate init(_ rule: Rule, mark: String, _ words: Bytes?) {
    self.rule = rule
    self.words = Array(mark.utf8) + (words?.firstCharacters(8) ?? [])
    spot = self.words.indices
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Words that go on after the name of a place, an office or a person.
  private static let afterNames: [StaticString] = [
    "省委", "省政", "省长", "市委", "市政", "市长", "市区", "县委", "县政", "县长", "区委", "区政", "区长", "镇委", "镇政", "镇长",
    "乡党", "乡政", "乡长", "村委", "村支", "农村", "公司", "集团", "同志", "先生", "女士", "书记", "局长", "厅长", "部长", "大学",
    "中学", "小学", "医院", "银行", "省長", "市長", "縣委", "縣政", "縣長", "區委", "區政", "區長", "鎮委", "鎮政", "鎮長", "鄉政",
    "鄉長", "農村", "集團", "書記", "局長", "廳長", "部長", "大學", "中學", "小學", "醫院", "銀行",
  ]

  /// Those of one character, which must be whole words.
  private static let afterName: [StaticString] = [
    "省", "市", "县", "區", "区", "镇", "乡", "村", "州", "厂", "局", "厅", "部", "路", "街", "号", "縣", "鎮", "鄉", "廠", "廳", "號",
  ]

  /// Marks that only come after words.
  private static let pauses: [StaticString] = ["、", "，", "。", "；", "：", "！", "？", "）", "》", "”"]

  /// Whether it begins as a text does after a name, or after a gap that was left for the name.
  fileprivate var beginsAfterGap: Bool {
    guard let first, first >= 0x80 else { return false }
    return Self.afterNames.contains { has($0, at: 0) }
      || Self.afterName.contains { has($0, at: 0) && scalar(at: $0.utf8CodeUnitCount)?.isHan != true }
  }

  /// Whether its last word is one that a name comes after.
  fileprivate var endsBeforeGap: Bool {
    scalar(before: count).map { "在对對向到从從与與和及由给給把将將于於赴往".unicodeScalars.contains($0) } ?? false
  }

  /// Whether a mark comes first that only comes after words.
  fileprivate var beginsWithPause: Bool {
    first.map { $0 >= 0x80 } == true && Self.pauses.contains { has($0, at: 0) }
  }

  /// Whether a sentence ends before the last character.
  fileprivate var hasSentenceEndInside: Bool {
    ["。", "！", "？", "；"].contains { mark in
      range(of: Array(mark.utf8), in: 0..<count).map { $0.upperBound < count } ?? false
    }
  }

  /// The first so many characters.
  fileprivate func firstCharacters(_ number: Int) -> [UInt8] {
    var end = 0
    for _ in 0..<number { end += scalar(at: end).map(UTF8.width) ?? 0 }
    return Array(part(0..<end))
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIAlphanumeric: Bool { isASCII && properties.isAlphabetic || "0"..."9" ~= self }
}
