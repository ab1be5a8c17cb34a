import SiteBase

/// The list of titles at the head of a file: 目录.
struct ContentsList {
  /// A line of the list.
  struct Entry {
    /// The words of the title, without number, leaders and page.
    var title: Range<Int>
    /// What its line in the text may be, folded.
    var keys: [[UInt8]]
    /// Its line.
    var line: Int
    /// Whether it has a number or a page.
    var isDecorated: Bool
  }

  /// Its lines, the heading with them.
  var lines: Range<Int>
  /// Its entries, in order.
  var entries: [Entry]
}

extension Manuscript {
  /// The contents list, from the first heading such as 目录 to the line where its titles return.
  var contentsList: ContentsList? {
    guard let heading = body.first(where: { isContentsHeading(lines[$0].range) }) else { return nil }
    var entries: [ContentsList.Entry] = []
    var seen: Set<[UInt8]> = []
    var index = heading + 1
    while index < body.upperBound, var entry = entry(at: index) {
      if !entry.isDecorated, index + 1 < body.upperBound, lines[index + 1].followsPage,
        let rest = self.entry(at: index + 1), rest.isDecorated
      {
        join(rest, to: &entry)
        index += 1
      }
      let hasPage = entry.title.upperBound < lines[index].range.upperBound
      if !hasPage, entry.keys.contains(where: seen.contains) { break }
      if !entry.isDecorated, opening(at: index)?.hasHead == true, !entries.isEmpty { break }
      seen.formUnion(entry.keys)
      entries.append(entry)
      index += 1
    }
    return ContentsList(lines: heading..<index, entries: entries)
  }

  /// Adds the rest of an entry that a page mark divides.
  private func join(_ rest: ContentsList.Entry, to entry: inout ContentsList.Entry) {
    entry.title = entry.title.lowerBound..<rest.title.upperBound
    entry.keys = entry.keys.flatMap { key in rest.keys.map { key + $0 } }
    entry.isDecorated = true
  }

  private func isContentsHeading(_ line: Range<Int>) -> Bool {
    guard line.count <= 40 else { return false }
    let headings = ["目录", "目錄", "目次", "contents", "tableofcontents"].map { Array($0.utf8) }
    return headings.contains(key(of: line))
  }

  private func entry(at index: Int) -> ContentsList.Entry? {
    let line = lines[index]
    guard line.range.count <= 240, !line.isSeparator, !text.isSalutation(line.range, opensSpeech: false) else {
      return nil
    }
    let numbered = withoutNumber(line.range)
    let title = text.withoutPage(numbered)
    guard !title.isEmpty, !text.endsSentence(title) || title.upperBound < numbered.upperBound else { return nil }
    let keys = Set(
      [key(of: title), key(of: numbered), key(of: text.withoutBracketedEnd(title))].filter { !$0.isEmpty })
    guard !keys.isEmpty else { return nil }
    return ContentsList.Entry(
      title: title, keys: Array(keys), line: index, isDecorated: title.count < line.range.count)
  }

  /// A line without the number it begins with: 三、 第三篇： 3
  func withoutNumber(_ line: Range<Int>) -> Range<Int> {
    if let mark = PlainText.Mark(atStartOf: line, of: text), mark.textStart < line.upperBound {
      return mark.textStart..<line.upperBound
    }
    var cursor = FoldedCursor(text, line)
    let isOrdinal = cursor.take("第") || cursor.take("篇")
    guard cursor.takeOrdinalNumber() != nil else { return line }
    if isOrdinal { _ = cursor.take("篇") }
    let sign = cursor.take { $0 == ":" || $0 == "、" || $0 == "." || $0 == " " }
    guard sign != nil else { return line }
    cursor.skipWhiteSpace()
    return cursor.isAtEnd ? line : cursor.offset..<line.upperBound
  }

  /// Words without white space, signs and the width of letters, to be compared.
  func key(of range: Range<Int>) -> [UInt8] { text.key(of: range) }
}

extension UTF8Text {
  /// Words without white space, signs and the width of letters, to be compared.
  func key(of range: Range<Int>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(range.count)
    var cursor = FoldedCursor(self, range)
    while let scalar = cursor.next() { key.appendKey(scalar) }
    return key
  }

  /// A line of a contents list without its leaders and its page; a year after a single space is no page.
  fileprivate func withoutPage(_ line: Range<Int>) -> Range<Int> {
    var (digitsStart, digits) = (line.upperBound, 0)
    while digitsStart > line.lowerBound, scalar(before: digitsStart).folded.isASCIIDigit {
      digitsStart -= scalar(before: digitsStart).utf8.count
      digits += 1
    }
    var end = digitsStart
    while end > line.lowerBound, scalar(before: end).isLeader { end -= scalar(before: end).utf8.count }
    let hasLeaders = digitsStart - end > 1
    guard (1...(hasLeaders ? 4 : 3)).contains(digits), end < digitsStart, end > line.lowerBound else { return line }
    return line.lowerBound..<end
  }
}

extension [UInt8] {
  fileprivate mutating func appendKey(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      guard scalar.isASCIIDigit || scalar.isASCIISmall || scalar.isASCIICapital else { return }
      append(scalar.isASCIICapital ? UInt8(scalar.value) | 0x20 : UInt8(scalar.value))
    } else if scalar.isHan || scalar.properties.isAlphabetic {
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

extension Unicode.Scalar {
  /// Whether it may stand between a title and its page.
  fileprivate var isLeader: Bool {
    properties.isWhitespace || ".·…．。—–-_－・⋯•(（第".unicodeScalars.contains(self)
  }
}
