/// Words of a tree that may not be what their author meant; whether they are is seen in the source.
struct Suspect {
  /// What may be wrong.
  enum Rule {
    case loneAsterisks, spacedAsterisks, longAsterisks, wideAsterisks
    case gapEmphasis, sentenceEmphasis, characterEmphasis
    case looseReference, wideParenthesis, brokenLink, heading
  }

  /// How many are looked for in one paragraph.
  static let limit = 8

  let rule: Rule
  /// What to look for in the source.
  let words: [UInt8]
  /// Which part of that to point at.
  let spot: Range<Int>
}

extension Revision {
  /// Takes note of what is suspect in the words of a text node.
  mutating func suspect(_ words: Bytes, isFirst: Bool) {
    guard suspects.count < Suspect.limit else { return }
    if isFirst, words.first == UInt8(ascii: "#") { suspectHeading(words) }
    if manuscript.hasAsterisks { suspectAsterisks(words) }
    if manuscript.hasWideAsterisks { suspectWideAsterisks(words) }
    if manuscript.hasLooseReferences { suspectReferences(words) }
    if manuscript.hasBrokenLinks { suspectLinks(words) }
  }

  /// Takes note of a part of the words; what stands around it is looked for with it, if that is given.
  private mutating func add(_ rule: Suspect.Rule, _ words: Bytes, _ spot: Range<Int>, around: Range<Int>? = nil) {
    let context = around ?? spot
    let start = context.lowerBound
    suspects.append(
      Suspect(rule: rule, words: Array(words[context]), spot: spot.lowerBound - start..<spot.upperBound - start))
  }

  /// `#标题` and `##Title`, but not `#话题#`.
  private mutating func suspectHeading(_ words: Bytes) {
    let level = words.prefix { $0 == UInt8(ascii: "#") }.count
    guard level <= 6, let next = words.scalar(at: level),
      words.offset(of: UInt8(ascii: "#"), in: level..<words.count) == nil
    else { return }
    if next.isHan || next.isCJK && next.isMarkdownPunctuation || level > 1 && next.properties.isAlphabetic {
      add(.heading, words, 0..<level, around: 0..<level + UTF8.width(next))
    }
  }

  /// `**` and longer that stayed what they are beside Han characters, and `****` beside digits too.
  private mutating func suspectAsterisks(_ words: Bytes) {
    var at = 0
    while suspects.count < Suspect.limit, let start = words.offset(of: UInt8(ascii: "*"), in: at..<words.count) {
      at = start
      while at < words.count, words[at] == UInt8(ascii: "*") { at += 1 }
      let (before, after) = (words.scalar(before: start), words.scalar(at: at))
      let isLong = at - start > 3
      let isBeside = { (scalar: Unicode.Scalar?) in scalar.map { $0.isHan || isLong && "0"..."9" ~= $0 } == true }
      guard at - start > 1, isBeside(before) || isBeside(after) else { continue }
      let isSpaced = before?.isMarkdownSpace == true || after?.isMarkdownSpace == true
      let around = start - (before.map(UTF8.width) ?? 0)..<at + (after.map(UTF8.width) ?? 0)
      add(isLong ? .longAsterisks : isSpaced ? .spacedAsterisks : .loneAsterisks, words, start..<at, around: around)
    }
  }

  /// `＊＊words＊＊`.
  private mutating func suspectWideAsterisks(_ words: Bytes) {
    let mark = Array("＊＊".utf8)
    guard let open = words.range(of: mark, in: 0..<words.count),
      let close = words.range(of: mark, in: open.upperBound..<words.count), close.lowerBound > open.upperBound
    else { return }
    add(.wideAsterisks, words, open)
  }

  /// `[^label]` without a note.
  private mutating func suspectReferences(_ words: Bytes) {
    var at = 0
    while suspects.count < Suspect.limit, let open = words.range(of: Array("[^".utf8), in: at..<words.count) {
      at = open.upperBound
      let isBracket = { (byte: UInt8) in byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") }
      guard let close = words[at...].firstIndex(where: isBracket) else { return }
      if words[close] == UInt8(ascii: "]"), close > at { add(.looseReference, words, open.lowerBound..<close + 1) }
    }
  }

  /// `[words]（http…）`, and `[words](a b)`.
  private mutating func suspectLinks(_ words: Bytes) {
    guard var at = words.offset(of: UInt8(ascii: "[")) else { return }
    while let close = words.offset(of: UInt8(ascii: "]"), in: at..<words.count) {
      at = close + 1
      if words.has("（http", at: at) || words.has("（/", at: at) {
        return add(.wideParenthesis, words, close..<at + "（".utf8.count)
      }
      guard words.has("(", at: at) else { continue }
      guard let end = words.offset(of: UInt8(ascii: ")"), in: at..<words.count) else { return }
      if end - at < 200, words[at..<end].contains(where: \.isBlank) { return add(.brokenLink, words, close..<end + 1) }
    }
  }
}
