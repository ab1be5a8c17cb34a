extension Revision {
  /// Looks at a paragraph or heading that has been gone through, and warns of what is probably not meant.
  mutating func inspect(_ node: Node) {
    let lines = lines(of: node)
    inspect(suspects, in: lines)
    if !emphases.isEmpty {
      inspect(Array(emphases.lazy.compactMap(\.suspectEmphasis).prefix(Suspect.limit)), in: lines)
    }
    if node.kind == .heading, node.headingLevel == 2, lines.count > 1 { inspect(underlined: node, in: lines) }
  }

  /// Looks for suspects, one after another, in some lines of the source.
  private mutating func inspect(_ suspects: [Suspect], in lines: ClosedRange<Int>) {
    guard !suspects.isEmpty else { return }
    let source = manuscript.source
    var rest = findings.range(of: lines)
    for suspect in suspects {
      guard let found = source.bytes.range(of: suspect.words, in: rest) else { continue }
      rest = found.upperBound..<rest.upperBound
      let start = source.startOfRun(found.lowerBound + suspect.spot.lowerBound)
      let spot = start..<found.lowerBound + suspect.spot.upperBound
      if !source.bytes.isEscaped(spot.lowerBound) { warn(of: suspect.rule, at: spot) }
    }
  }

  private mutating func warn(of rule: Suspect.Rule, at spot: Range<Int>) {
    let words = String(decoding: manuscript.source.bytes[spot], as: UTF8.self)
    switch rule {
    case .looseReference where manuscript.isRemark(at: spot.lowerBound): return
    case .heading where !manuscript.source.isFirst(spot.lowerBound): return
    default: findings.warn(rule.code, at: .range(spot), "`\(words)` \(rule.summary)", fix: rule.fix(words))
    }
  }

  private mutating func inspect(underlined heading: Node, in lines: ClosedRange<Int>) {
    let words = heading.words.withUnsafeBufferPointer { words in
      (last: words.scalar(before: words.count), count: words.visibleCharacters)
    }
    guard let last = words.last, last.isHan || last.isCJK || last.isSharedMark,
      lines.count > 2 || words.count > 40 || last.isMarkdownPunctuation
    else { return }
    findings.warn(
      "underlined-text", at: .line(lines.upperBound), "The line of `-` makes a heading of the text above it",
      fix: "Put an empty line before it if it is meant to be a line across the page")
  }

  /// Warns of prose that is code only because four spaces stand before it.
  mutating func inspectCode(_ node: Node) {
    let firstLine = node.literal.prefix { !$0.isLineEnd }
    let words = Bytes(rebasing: firstLine.drop(while: \.isBlank))
    guard let first = words.scalar(at: 0), first.isCJK || first.isSharedMark, words.isMostlyCJK else { return }
    let line = line(of: node)
    let isFence = manuscript.source.bytes[findings.range(of: line...line)].contains {
      $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~")
    }
    guard !isFence else { return }
    findings.warn(
      "indented-text", at: .line(line), "Four spaces before this line make it a block of code",
      fix: "Take away the spaces; paragraphs are indented by the style of the page")
  }

  /// Warns of the lines that would have vanished as link definitions.
  mutating func warnOfRemarks() {
    for remark in manuscript.remarks {
      let label = String(decoding: manuscript.source.bytes[remark.label], as: UTF8.self)
      let isLooseNote = label.hasPrefix("^")
      let lacksAddress = remark.isRemark && !isLooseNote
      findings.warn(
        "unused-definition", at: .range(remark.line),
        lacksAddress
          ? "What follows `[\(label)]:` is no address of a link, so the line is kept as text"
          : "`[\(label)]:` defines a link that nothing uses, so the line is kept as text",
        fix: isLooseNote
          ? "Put the note at the left margin, with an empty line before it"
          : "Write `[^\(label)]:` for a note, `\\[\(label)]:` if it is text, or "
            + (lacksAddress ? "`[\(label)]: <…>` around an address" : "use it as `[words][\(label)]`"))
    }
  }
}

extension Suspect.Rule {
  fileprivate var code: String {
    switch self {
    case .loneAsterisks: "lone-asterisks"
    case .spacedAsterisks: "spaced-asterisks"
    case .longAsterisks: "long-asterisks"
    case .wideAsterisks: "wide-asterisks"
    case .gapEmphasis: "gap-emphasis"
    case .sentenceEmphasis: "sentence-emphasis"
    case .characterEmphasis: "one-character-emphasis"
    case .looseReference: "unknown-note"
    case .wideParenthesis: "wide-parenthesis"
    case .brokenLink: "broken-link"
    case .heading: "heading-without-space"
    }
  }

  fileprivate var summary: String {
    switch self {
    case .loneAsterisks: "has no partner, so it is shown as it is"
    case .spacedAsterisks: "beside a space makes nothing bold"
    case .longAsterisks: "is probably a gap, which Markdown may take for emphasis"
    case .wideAsterisks: "is full-width and makes nothing bold"
    case .gapEmphasis: "begins emphasis, but looks like a gap"
    case .sentenceEmphasis: "makes the end of one sentence bold, and the beginning of another"
    case .characterEmphasis: "is emphasis on one character"
    case .looseReference: "refers to a note that is not there"
    case .wideParenthesis: "makes no link, because the parenthesis is full-width"
    case .brokenLink: "makes no link, because there is a space in the address"
    case .heading: "without a space after it makes no heading"
    }
  }

  fileprivate func fix(_ words: String) -> String {
    let escaped = words.prefix { $0 == "*" }.map { "\\\($0)" }.joined()
    return switch self {
    case .loneAsterisks:
      "Write `\(escaped)` if the asterisks stand for themselves, or put the other `\(words)` where it belongs"
    case .spacedAsterisks: "Take away the spaces between `\(words)` and the words that it goes round"
    case .longAsterisks: "Write `\(escaped)`"
    case .wideAsterisks: "Write `**` if the words between are to be bold"
    case .gapEmphasis, .sentenceEmphasis, .characterEmphasis:
      "Write `\(escaped)` wherever the asterisks stand for something left out"
    case .looseReference: "Write the note on a line of its own, as `\(words): …`"
    case .wideParenthesis: "Write `](…)` with ASCII parentheses"
    case .brokenLink: "Write `](<…>)`, with the address in angle brackets"
    case .heading: "Write `\(words) ` for a heading, or `\\\(words)` if it is meant to be seen"
    }
  }
}

extension Source {
  /// Where the run of `*` begins that goes on at `offset`.
  fileprivate func startOfRun(_ offset: Int) -> Int {
    guard bytes[offset] == UInt8(ascii: "*") else { return offset }
    var start = offset
    while start > body.lowerBound, bytes[start - 1] == UInt8(ascii: "*"), !bytes.isEscaped(start - 1) { start -= 1 }
    return start
  }

  /// Whether only blanks and markers of quotations stand before `offset` on its line.
  fileprivate func isFirst(_ offset: Int) -> Bool {
    var start = offset
    while start > body.lowerBound, bytes[start - 1].isBlank || bytes[start - 1] == UInt8(ascii: ">") { start -= 1 }
    return start == body.lowerBound || bytes[start - 1].isLineEnd
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether more than half of its visible characters are CJK.
  fileprivate var isMostlyCJK: Bool {
    var at = 0
    var found = 0
    while let scalar = scalar(at: at) {
      if scalar.isCJK { found += 1 }
      at += UTF8.width(scalar)
    }
    return found * 2 > visibleCharacters
  }
}
