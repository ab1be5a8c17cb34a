/// A piece of raw HTML that is not to be passed on.
enum RawHTML {
  /// `<br>`, `<br/>` or `<br />`.
  case lineBreak
  /// `<!-- … -->`.
  case comment
  /// Anything else, which is shown as it is.
  case text

  init(_ html: Bytes) {
    if html.lineBreak(at: 0) == html.count {
      self = .lineBreak
    } else {
      self = html.comment(at: 0) == html.count ? .comment : .text
    }
  }

  /// The lines of a block without its comments and without empty lines at its ends; `<br>` ends a line.
  static func lines(of html: Bytes) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var at = 0
    let commentsEnd = html.lastOffset(of: "-->")
    while at < html.count {
      if at < commentsEnd, let end = html.comment(at: at) {
        at = end
      } else if let end = html.lineBreak(at: at) {
        lines.append([])
        at = end < html.count && html[end].isLineEnd ? end + 1 : end
      } else if html[at].isLineEnd {
        lines.append([])
        at += 1
      } else {
        lines[lines.count - 1].append(html[at])
        at += 1
      }
    }
    let isEmpty: ([UInt8]) -> Bool = { $0.allSatisfy(\.isBlank) }
    while lines.last.map(isEmpty) == true { lines.removeLast() }
    return Array(lines.drop(while: isEmpty))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The end of the comment at `offset`.
  fileprivate func comment(at offset: Int) -> Int? {
    guard has("<!--", at: offset) else { return nil }
    return range(of: Array("-->".utf8), in: offset + 4..<count)?.upperBound
  }

  /// Where `text` begins for the last time, or 0.
  fileprivate func lastOffset(of text: StaticString) -> Int { indices.last { has(text, at: $0) } ?? 0 }

  /// The end of the `<br>` at `offset`.
  fileprivate func lineBreak(at offset: Int) -> Int? {
    guard offset + 4 <= count, self[offset] == UInt8(ascii: "<"), self[offset + 1] | 0x20 == UInt8(ascii: "b"),
      self[offset + 2] | 0x20 == UInt8(ascii: "r")
    else { return nil }
    let end = self[(offset + 3)...].prefix(8).firstIndex { !$0.isBlank && $0 != UInt8(ascii: "/") }
    return end.flatMap { self[$0] == UInt8(ascii: ">") ? $0 + 1 : nil }
  }

  /// How many visible characters stand outside its tags.
  fileprivate var visibleCharactersOutsideTags: Int {
    var visible = 0
    var at = 0
    while let open = offset(of: UInt8(ascii: "<"), in: at..<count) {
      visible += part(at..<open).visibleCharacters
      guard let close = offset(of: UInt8(ascii: ">"), in: open..<count) else { return visible }
      at = close + 1
    }
    return visible + part(at..<count).visibleCharacters
  }
}

extension Revision {
  /// Raw HTML in a line.
  mutating func html(_ node: Node) {
    if let words = restored(node.literal) { node.setLiteral(words) }
    let line = leaf.line
    leaf.line += node.literal.lineCount
    guard !options.rawHTML else { return }
    switch RawHTML(node.literal) {
    case .comment: break
    case .lineBreak:
      Node(.lineBreak).insertBefore(node)
      lineBreak()
      leaf.line -= 1
    case .text:
      findings.noteRawHTML(node.literal, line: line)
      Node(text: Array(node.literal)).insertBefore(node)
      if enclosing.images == 0 { characters += node.literal.visibleCharacters }
      leaf.isAtStart = false
    }
    node.remove()
  }

  /// A block of raw HTML.
  mutating func htmlBlock(_ node: Node) {
    if let words = restored(node.literal) { node.setLiteral(words) }
    if options.rawHTML {
      begin(.html, at: node)
      characters += node.literal.visibleCharactersOutsideTags
      end(at: node)
    } else {
      let lines = RawHTML.lines(of: node.literal)
      if !lines.isEmpty { show(lines, at: node) }
      node.remove()
    }
  }

  /// Puts a paragraph of such lines before a block of raw HTML.
  private mutating func show(_ lines: [[UInt8]], at node: Node) {
    let line = line(of: node)
    let paragraph = Node(.paragraph)
    paragraph.insertBefore(node)
    begin(.paragraph, at: paragraph, line: line)
    for (index, words) in lines.enumerated() {
      if index > 0 { paragraph.append(Node(.lineBreak)) }
      paragraph.append(Node(text: words))
      characters += words.withUnsafeBufferPointer(\.visibleCharacters)
    }
    if let tag = lines.first(where: { $0.contains(UInt8(ascii: "<")) }) {
      tag.withUnsafeBufferPointer { findings.noteRawHTML($0, line: line) }
    }
    end(at: paragraph)
  }
}
