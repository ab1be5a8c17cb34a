/// What stands in square brackets in a source and is not plainly a link: found by its shape, so some of it may be code.
struct Brackets {
  /// `[^label]`.
  struct Reference {
    let range: Range<Int>
    let label: String
  }

  /// `[^label]:` at the start of a line, maybe after three spaces.
  private(set) var noteMarkers: [Reference] = []
  /// `[^label]` elsewhere.
  private(set) var references: [Reference] = []
  /// `[label]: destination` where a link definition may stand.
  private(set) var definitions: [LinkDefinition] = []
  /// Whether `]（` occurs, or `](` with a space in the parenthesis.
  private(set) var hasBrokenLinks = false

  /// None at all.
  init() {}

  init(in source: Source) {
    let bytes = source.bytes
    var at = source.body.lowerBound
    var markerEnd = -1
    while let open = bytes.offset(of: UInt8(ascii: "["), in: at..<source.body.upperBound) {
      at = open + 1
      guard !bytes.isEscaped(open), let end = source.bracketEnd(from: open) else { continue }
      if source.mayBeBrokenLink(end) { hasBrokenLinks = true }
      let isBeforeColon = end < source.body.upperBound && bytes[end] == UInt8(ascii: ":")
      if let label = source.noteLabel(open..<end) {
        let reference = Reference(range: open..<end, label: label)
        if isBeforeColon, source.isIndented(open) {
          noteMarkers.append(reference)
          markerEnd = end + 1
          continue
        }
        references.append(reference)
      }
      if isBeforeColon, source.isAfterPrefix(open, markerEnd: markerEnd),
        let definition = LinkDefinition(open..<end, in: source)
      {
        definitions.append(definition)
      }
    }
  }
}

extension Source {
  /// The offset after the `]` that ends the bracket at `open`, or nil if there is none or another begins before.
  func bracketEnd(from open: Int) -> Int? {
    guard bytes[open] == UInt8(ascii: "[") else { return nil }
    var at = open + 1
    let limit = min(body.upperBound, open + 1000)
    while at < limit {
      switch bytes[at] {
      case UInt8(ascii: "]"): return at + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): at += 2
      default: at += 1
      }
    }
    return nil
  }

  /// Whether the parenthesis at `offset` looks as if it made no link.
  fileprivate func mayBeBrokenLink(_ offset: Int) -> Bool {
    if bytes.has("（", at: offset) { return true }
    guard bytes.has("(", at: offset) else { return false }
    return bytes[offset..<min(offset + 200, body.upperBound)].prefix { $0 != UInt8(ascii: ")") }.contains(
      where: \.isBlank)
  }

  /// The label of a note in a bracket, folded so that labels can be compared.
  fileprivate func noteLabel(_ bracket: Range<Int>) -> String? {
    guard bracket.count > 3, bytes[bracket.lowerBound + 1] == UInt8(ascii: "^") else { return nil }
    let words = bytes.part(bracket.lowerBound + 2..<bracket.upperBound - 1)
    guard words.count <= 200, !words.contains(where: \.isLineEnd), !words.allSatisfy(\.isBlank) else { return nil }
    return String(decoding: words, as: UTF8.self).lowercased()
  }

  /// Whether at most three spaces stand before `offset` on its line.
  fileprivate func isIndented(_ offset: Int) -> Bool {
    var start = offset
    while start > body.lowerBound, offset - start <= 3, bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
    return offset - start <= 3 && (start == body.lowerBound || bytes[start - 1].isLineEnd)
  }

  /// Whether only what may be markers of lists and quotations stands before `offset`, on its line or in the note
  /// whose marker ends at `markerEnd`.
  fileprivate func isAfterPrefix(_ offset: Int, markerEnd: Int) -> Bool {
    var start = offset
    while start > body.lowerBound, bytes[start - 1].isPrefix { start -= 1 }
    return start == body.lowerBound || start == markerEnd || bytes[start - 1].isLineEnd
  }
}

extension UInt8 {
  /// Whether it may stand before the words of a line in a list or quotation.
  fileprivate var isPrefix: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
