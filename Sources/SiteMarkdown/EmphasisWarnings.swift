extension Revision {
  /// Warns of emphasis that is probably two gaps in a text, such as those before 市 and 县 in `**市、**县`.
  mutating func inspect(emphasis node: Node, in lines: ClosedRange<Int>) {
    guard let inside = node.firstChild else { return }
    if inside.kind == .strong, inside.next == nil, node.kind == .strong {
      return warn("long-asterisks", "is probably a gap, which Markdown takes for emphasis", inside, "****", in: lines)
    }
    guard let words = inside.ownWords, let after = node.next?.ownWords else { return }
    let mark = node.kind == .strong ? "**" : "*"
    if words.beginsWithPause || node.kind == .strong && words.beginsAfterGap && after.beginsAfterGap {
      return warn("gap-emphasis", "begins emphasis, but looks like a gap", inside, mark, in: lines)
    }
    guard let before = node.previous?.ownWords, let last = before.scalar(before: before.count),
      let next = after.scalar(at: 0), let first = words.scalar(at: 0)
    else { return }
    if inside.next == nil, UTF8.width(first) == words.count {
      let isGap = first.isHan && last.isHan && next.isHan && (words.beginsAfterGap || words.has("某", at: 0))
      guard isGap || first.isASCIIAlphanumeric && last.isASCIIAlphanumeric && next.isASCIIAlphanumeric else { return }
      warn("one-character-emphasis", "is emphasis on one character", inside, mark, in: lines)
    } else if node.kind == .strong, last.isHan, next.isHan, words.hasSentenceEndInside {
      warn("sentence-emphasis", "makes the end of one sentence bold, and the beginning of another", inside, mark, in: lines)
    }
  }

  private mutating func warn(
    _ code: String, _ summary: String, _ inside: Node, _ mark: String, in lines: ClosedRange<Int>
  ) {
    let beginning = (inside.ownWords ?? inside.firstChild?.ownWords)?.beginning ?? []
    let place = findings.range(of: Array(mark.utf8) + beginning, in: lines) ?? findings.range(line: lines.lowerBound)
    let escaped = mark.map { "\\\($0)" }.joined()
    findings.warn(
      code, "`\(mark)\(String(decoding: beginning, as: UTF8.self))` \(summary)", at: place,
      fix: "Write `\(escaped)` for every `\(mark)` that stands for left-out words")
  }
}

extension Node {
  /// The words of a text node.
  fileprivate var ownWords: Bytes? { kind == .text ? literal : nil }
}

extension UnsafeBufferPointer<UInt8> {
  /// Words that go on after the name of a place, an office or a person.
  private static let afterNames: [StaticString] = [
    "省委", "省政", "省长", "市委", "市政", "市长", "市区", "县委", "县政", "县长", "区委", "区政", "区长", "镇委", "镇政", "镇长",
    "乡党", "乡政", "乡长", "村委", "村支", "农村", "公司", "集团", "同志", "先生", "女士", "书记", "局长", "厅长", "部长", "大学",
    "中学", "小学", "医院", "银行", "省長", "市長", "縣委", "縣政", "縣長", "區委", "區政", "區長", "鎮委", "鎮政", "鎮長", "鄉政",
    "鄉長", "農村", "集團", "書記", "局長", "廳長", "部長", "大學", "中學", "小學", "醫院", "銀行",
  ]

  private static let afterName: [StaticString] = [
    "省", "市", "县", "區", "区", "镇", "乡", "村", "州", "厂", "局", "厅", "部", "路", "街", "号", "縣", "鎮", "鄉", "廠", "廳", "號",
  ]

  /// Whether the first words are such as stand after a name, as they do after a gap that was left for the name.
  fileprivate var beginsAfterGap: Bool {
    Self.afterNames.contains { has($0, at: 0) }
      || Self.afterName.contains { has($0, at: 0) && scalar(at: $0.utf8CodeUnitCount)?.isHan != true }
  }

  /// Whether a mark comes first that only comes after words.
  fileprivate var beginsWithPause: Bool {
    let pauses: [StaticString] = ["、", "，", "。", "；", "：", "！", "？", "）", "》", "”"]
    return pauses.contains { has($0, at: 0) }
  }

  /// Whether a sentence ends before the last character.
  fileprivate var hasSentenceEndInside: Bool {
    ["。", "！", "？", "；"].contains { mark in
      range(of: Array(mark.utf8), in: 0..<count).map { $0.upperBound < count } ?? false
    }
  }

  /// The first eight characters.
  fileprivate var beginning: [UInt8] {
    var end = 0
    for _ in 0..<8 { end += scalar(at: end).map(UTF8.width) ?? 0 }
    return Array(part(0..<end))
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIAlphanumeric: Bool { isASCII && properties.isAlphabetic || "0"..."9" ~= self }
}
