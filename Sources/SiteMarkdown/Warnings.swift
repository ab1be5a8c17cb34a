import SiteBase

extension Revision {
  /// Looks at a paragraph or heading that has been gone through, and warns of what is probably not meant.
  mutating func inspect(_ node: Node) {
    let lines = lines(of: node)
    for suspect in leaf.suspects { inspect(suspect, in: lines) }
    for emphasis in leaf.emphases { inspect(emphasis: emphasis, in: lines) }
    if node.kind == .heading, node.headingLevel == 2, lines.count > 1 { inspect(underlined: node, in: lines) }
  }

  private mutating func inspect(_ suspect: Suspect, in lines: ClosedRange<Int>) {
    guard let place = findings.range(of: suspect.words, in: lines) else { return }
    let spot = place.lowerBound + suspect.spot.lowerBound..<place.lowerBound + suspect.spot.upperBound
    guard !manuscript.source.bytes.isEscaped(spot.lowerBound) else { return }
    let words = String(decoding: manuscript.source.bytes[spot], as: UTF8.self)
    let escaped = words.map { "\\\($0)" }.joined()
    switch suspect.rule {
    case .loneAsterisks:
      findings.warn(
        "lone-asterisks", "`\(words)` has no partner, so it is shown as it is", at: spot,
        fix: "Write `\(escaped)` if the asterisks stand for themselves, or put the other `\(words)` where it belongs")
    case .spacedAsterisks:
      findings.warn(
        "spaced-asterisks", "`\(words)` beside a space makes nothing bold", at: spot,
        fix: "Take away the spaces between `\(words)` and the words that it goes round")
    case .longAsterisks:
      findings.warn(
        "long-asterisks", "`\(words)` is probably a gap, which Markdown may take for emphasis", at: spot,
        fix: "Write `\(escaped)`")
    case .wideAsterisks:
      findings.warn(
        "wide-asterisks", "`\(words)` is full-width and makes nothing bold", at: spot,
        fix: "Write `**` if the words between are to be bold")
    case .looseReference:
      guard !manuscript.isRemark(at: spot.lowerBound) else { return }
      findings.warn(
        "unknown-note", "`\(words)` refers to a note that is not there", at: spot,
        fix: "Write the note on a line of its own, as `\(words): …`")
    case .wideParenthesis:
      findings.warn(
        "wide-parenthesis", "`\(words)` makes no link, because the parenthesis is full-width", at: spot,
        fix: "Write `](…)` with ASCII parentheses")
    case .brokenLink:
      findings.warn(
        "broken-link", "`\(words)` makes no link, because there is a space in the address", at: spot,
        fix: "Write `](<…>)`, with the address in angle brackets")
    case .heading:
      guard manuscript.source.isFirst(spot.lowerBound) else { return }
      findings.warn(
        "heading-without-space", "`\(words)` without a space after it makes no heading", at: spot,
        fix: "Write `\(words) ` for a heading, or `\\\(words)` if it is meant to be seen")
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
      "underlined-text", "The line of `-` makes a heading of the text above it", at: findings.range(line: lines.upperBound),
      fix: "Put an empty line before it if it is meant to be a line across the page")
  }

  /// Warns of prose that is code only because four spaces stand before it.
  mutating func inspectCode(_ node: Node) {
    let words = node.literal
    let firstLine = words.part(0..<(words.firstIndex(where: \.isLineEnd) ?? words.count))
    guard let first = firstLine.scalar(at: firstLine.prefix(while: \.isBlank).count), first.isCJK || first.isSharedMark,
      firstLine.share(of: \.isCJK) > 0.5
    else { return }
    let place = findings.range(line: line(of: node))
    let source = manuscript.source.bytes
    guard !source[place].contains(UInt8(ascii: "`")), !source[place].contains(UInt8(ascii: "~")) else { return }
    findings.warn(
      "indented-text", "Four spaces before this line make it a block of code", at: place,
      fix: "Take away the spaces; paragraphs are indented by the style of the page")
  }

  /// Warns of the lines that would have vanished as link definitions.
  mutating func warnOfRemarks() {
    for remark in manuscript.remarks {
      let words = String(decoding: manuscript.source.bytes[remark.line].prefix(80), as: UTF8.self)
      let label = words.prefix { $0 != "]" }.dropFirst()
      findings.warn(
        "unused-definition", "`[\(label)]:` defines a link that nothing uses, so the line is kept as text",
        at: remark.line,
        fix: label.hasPrefix("^")
          ? "Put the note at the left margin, with an empty line before it"
          : "Write `[^\(label)]:` for a note, `\\[\(label)]:` if it is text, or use it as `[words][\(label)]`")
    }
  }
}

extension Findings {
  /// Warns of a link that could run something; its words are kept.
  mutating func unsafeLink(_ destination: String, line: Int) {
    let place = range(of: Array(destination.utf8), in: line...line + 20) ?? range(line: line)
    warn(
      "unsafe-link", "`\(destination.prefix(60))` is no link that can be followed safely, so only its words are shown",
      at: place, fix: "Link to an http, https, mailto or tel address, or to a page of the site")
  }
}

extension Source {
  /// Whether only blanks and markers of quotations stand before `offset` on its line.
  fileprivate func isFirst(_ offset: Int) -> Bool {
    var start = offset
    while start > body.lowerBound, bytes[start - 1].isBlank || bytes[start - 1] == UInt8(ascii: ">") { start -= 1 }
    return start == body.lowerBound || bytes[start - 1].isLineEnd
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Which share of its visible characters is so.
  fileprivate func share(of isSo: (Unicode.Scalar) -> Bool) -> Double {
    var at = 0
    var found = 0
    while let scalar = scalar(at: at) {
      if isSo(scalar) { found += 1 }
      at += UTF8.width(scalar)
    }
    return Double(found) / Double(Swift.max(visibleCharacters, 1))
  }
}
