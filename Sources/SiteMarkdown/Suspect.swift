/// Words of a tree that may not be what their author meant; whether they are is seen in the source.
struct Suspect {
  /// What may be wrong.
  enum Rule {
    case loneAsterisks
    case spacedAsterisks
    case longAsterisks
    case wideAsterisks
    case looseReference
    case wideParenthesis
    case brokenLink
    case heading
  }

  let rule: Rule
  /// What to look for in the source.
  let words: [UInt8]
  /// Which part of it to point at.
  let spot: Range<Int>
}

extension Revision {
  private static let limit = 8

  /// Takes note of what is suspect in the words of a text node.
  mutating func suspect(_ words: Bytes, isFirst: Bool) {
    guard leaf.suspects.count < Self.limit else { return }
    if isFirst, words.first == UInt8(ascii: "#") { suspectHeading(words) }
    if manuscript.hasAsterisks { suspectAsterisks(words) }
    if manuscript.hasWideAsterisks { suspectWideAsterisks(words) }
    if manuscript.hasLooseReferences { suspectReferences(words) }
    if manuscript.hasBrokenLinks { suspectLinks(words) }
  }

  private mutating func add(_ rule: Suspect.Rule, _ words: Bytes, _ range: Range<Int>, spot: Range<Int>) {
    let start = range.lowerBound
    leaf.suspects.append(
      Suspect(rule: rule, words: Array(words[range]), spot: spot.lowerBound - start..<spot.upperBound - start))
  }

  /// `#标题` and `##Title`, but not `#话题#`.
  private mutating func suspectHeading(_ words: Bytes) {
    let level = words.prefix { $0 == UInt8(ascii: "#") }.count
    guard level <= 6, let next = words.scalar(at: level), words.part(level..<words.count).offset(of: UInt8(ascii: "#")) == nil
    else { return }
    if next.isHan || next.isCJK && next.isMarkdownPunctuation || level > 1 && next.properties.isAlphabetic {
      add(.heading, words, 0..<level + UTF8.width(next), spot: 0..<level)
    }
  }

  /// `**` and longer that stayed what they are beside Han characters, and `****` beside digits too.
  private mutating func suspectAsterisks(_ words: Bytes) {
    var at = 0
    while leaf.suspects.count < Self.limit, let start = words.offset(of: UInt8(ascii: "*"), in: at..<words.count) {
      at = start
      while at < words.count, words[at] == UInt8(ascii: "*") { at += 1 }
      guard at - start > 1 else { continue }
      let (before, after) = (words.scalar(before: start), words.scalar(at: at))
      let isLong = at - start > 3
      guard [before, after].contains(where: { $0.map { $0.isHan || isLong && $0.isDigit } ?? false }) else { continue }
      let context = start - (before.map(UTF8.width) ?? 0)..<at + (after.map(UTF8.width) ?? 0)
      let isSpaced = before?.isMarkdownSpace == true || after?.isMarkdownSpace == true
      add(isLong ? .longAsterisks : isSpaced ? .spacedAsterisks : .loneAsterisks, words, context, spot: start..<at)
    }
  }

  /// `＊＊words＊＊`.
  private mutating func suspectWideAsterisks(_ words: Bytes) {
    let mark = Array("＊＊".utf8)
    guard let open = words.range(of: mark, in: 0..<words.count),
      let close = words.range(of: mark, in: open.upperBound..<words.count), close.lowerBound > open.upperBound
    else { return }
    add(.wideAsterisks, words, open, spot: open)
  }

  /// `[^label]` without a note.
  private mutating func suspectReferences(_ words: Bytes) {
    var at = 0
    while leaf.suspects.count < Self.limit, let open = words.range(of: Array("[^".utf8), in: at..<words.count) {
      at = open.upperBound
      guard let close = words[at...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }) else { return }
      guard words[close] == UInt8(ascii: "]"), close > at else { continue }
      let range = open.lowerBound..<close + 1
      add(.looseReference, words, range, spot: range)
    }
  }

  /// `[words]（http…）`, and `[words](a b)`.
  private mutating func suspectLinks(_ words: Bytes) {
    guard var at = words.offset(of: UInt8(ascii: "[")) else { return }
    while let close = words.offset(of: UInt8(ascii: "]"), in: at..<words.count) {
      at = close + 1
      if words.has("（http", at: at) || words.has("（/", at: at) {
        return add(.wideParenthesis, words, close..<at + "（".utf8.count, spot: close..<at + "（".utf8.count)
      }
      guard words.has("(", at: at), let end = words.offset(of: UInt8(ascii: ")"), in: at..<words.count) else { continue }
      if words[at..<end].contains(where: \.isBlank) { return add(.brokenLink, words, close..<end + 1, spot: close..<end + 1) }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { "0"..."9" ~= self }
}
