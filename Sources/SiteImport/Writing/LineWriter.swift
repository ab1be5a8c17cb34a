import SiteBase

/// A line of Markdown in the making, without what makes it a block.
struct LineWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []
  private let isHeading: Bool
  private let escapesBrackets: Bool
  private var link: String?
  /// The last character within emphasis that ends here, and whether it ends right here.
  private var closed: Unicode.Scalar?

  /// A line of a block; brackets are escaped if they could make links in it.
  init(isHeading: Bool, escapesBrackets: Bool) {
    self.isHeading = isHeading
    self.escapesBrackets = escapesBrackets
  }

  /// Writes all words of the line.
  mutating func write(_ line: [LineRun]) {
    for (index, words) in line.enumerated() {
      turn(to: words.link, from: index > 0 ? line[index - 1] : nil)
      let isBeforeLink = index + 1 < line.count && line[index + 1].link != nil && line[index + 1].link != words.link
      put(words, isBeforeLink: isBeforeLink, isAfterNote: index > 0 && !line[index - 1].notes.isEmpty)
      if !words.notes.isEmpty { turn(to: nil, from: words) }
      for note in words.notes { put(Array("[^\(note)]".utf8)) }
    }
    turn(to: nil, from: nil)
    if isHeading, bytes.last == UInt8(ascii: "#"), !bytes.endsWithEscape {
      bytes.insert(UInt8(ascii: "\\"), at: bytes.count - 1)
    }
  }

  /// Ends the link that is open, and begins another, unless they are one.
  private mutating func turn(to next: String?, from words: LineRun?) {
    guard next != link || words?.notes.isEmpty == false else { return }
    if let link { put(Array("](<".utf8) + address(link) + Array(">)".utf8)) }
    if next != nil { put([UInt8(ascii: "[")]) }
    link = next
  }

  private mutating func put(_ words: LineRun, isBeforeLink: Bool, isAfterNote: Bool) {
    guard !words.words.isEmpty else { return }
    if words.style.isEmpty {
      var text = MarkdownWords(words.words)
      text.isAtLineStart = bytes.isEmpty
      text.isHeading = isHeading
      text.isInLink = words.link != nil
      text.escapesBrackets = escapesBrackets
      text.isBeforeLink = isBeforeLink
      text.isAfterNote = isAfterNote
      put(text.escaped)
    } else {
      putStyled(words)
    }
  }

  private mutating func putStyled(_ words: LineRun) {
    var inside: [UInt8]
    if words.style.contains(.code) {
      inside = codeSpan(words.words)
    } else {
      var text = MarkdownWords(words.words)
      text.isInLink = words.link != nil
      text.escapesBrackets = escapesBrackets
      inside = text.escaped
    }
    let width = (words.style.contains(.emphasis) ? 1 : 0) + (words.style.contains(.strong) ? 2 : 0)
    guard width > 0 else { return put(inside) }
    if closed != nil || !isFlanking(inner: inside.firstScalar, outer: bytes.lastScalar) { bytes.append(guardMark) }
    closed = nil
    let marks = [UInt8](repeating: UInt8(ascii: "*"), count: width)
    put(marks + inside + marks)
    closed = inside.lastScalar
  }

  /// Writes what is no emphasis, after what may have been.
  private mutating func put(_ part: [UInt8]) {
    if let inner = closed, !isFlanking(inner: inner, outer: part.firstScalar) { bytes.append(guardMark) }
    if !part.isEmpty { closed = nil }
    bytes += part
  }
}

/// A comment, which no reader sees: beside it, `*` begins or ends emphasis that it could not begin or end beside words.
private let guardMark = "<!-- -->"

/// Whether a run of `*` begins or ends emphasis between a character within it and one outside of it.
private func isFlanking(inner: Unicode.Scalar?, outer: Unicode.Scalar?) -> Bool {
  guard let inner, inner.mayBeMarkdownPunctuation, let outer else { return true }
  return outer.properties.isWhitespace || outer.isMarkdownPunctuation || inner.isWide || outer.isWide
}

/// Words as a code span.
private func codeSpan(_ words: [UInt8]) -> [UInt8] {
  var (run, longest) = (0, 0)
  for byte in words {
    run = byte == UInt8(ascii: "`") ? run + 1 : 0
    longest = max(longest, run)
  }
  let fence = [UInt8](repeating: UInt8(ascii: "`"), count: longest + 1)
  let space = words.first == UInt8(ascii: "`") || words.last == UInt8(ascii: "`") ? [UInt8(ascii: " ")] : []
  return fence + space + words + space + fence
}

/// A link's address between angle brackets.
private func address(_ link: String) -> [UInt8] {
  let bytes = Array(link.utf8)
  var escaped: [UInt8] = []
  for (index, byte) in bytes.enumerated() {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"): escaped += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "&") where bytes.beginsEntity(at: index): escaped.append("&amp;")
    case ..<0x20: escaped.append("%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true))
    default: escaped.append(byte)
    }
  }
  return escaped
}

extension [UInt8] {
  fileprivate var firstScalar: Unicode.Scalar? { String(decoding: prefix(4), as: UTF8.self).unicodeScalars.first }

  fileprivate var lastScalar: Unicode.Scalar? { String(decoding: suffix(4), as: UTF8.self).unicodeScalars.last }

  /// Whether its last byte is escaped.
  fileprivate var endsWithEscape: Bool {
    (dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }.count) % 2 == 1
  }
}

extension Unicode.Scalar {
  /// Whether every version of CommonMark takes it for punctuation.
  fileprivate var isMarkdownPunctuation: Bool {
    if isASCII { return properties.generalCategory != .control && !properties.isAlphabetic && !("0"..."9" ~= self) }
    return switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  /// Whether some version of CommonMark does.
  fileprivate var mayBeMarkdownPunctuation: Bool {
    if isMarkdownPunctuation { return true }
    return switch properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
    default: false
    }
  }
}
