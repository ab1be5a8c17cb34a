extension PlainText {
  /// A line of the file, or the part of a long line between two paragraph marks.
  struct Line {
    /// Its text, without the white space around it.
    var range: Range<Int>
    /// How many columns of white space stand before it.
    var indent: Int
    /// How many columns its text fills; a Han character fills two.
    var width: Int
    /// Whether a paragraph mark stands before it, on the same line of the file.
    var followsMark = false
    /// Whether a form feed stands before it.
    var followsFormFeed = false
    /// The page border before it, if there is one.
    var pageBreak: PageBreak?

    var isBlank: Bool { range.isEmpty }

    /// Where two pages meet.
    enum PageBreak {
      /// Between two lines of the file.
      case betweenLines
      /// Within a line of the file.
      case withinLine
    }
  }
}

extension UTF8Text {
  /// The lines of the text, cut at LF, CRLF, CR, form feeds and the paragraph marks within long lines.
  var lines: [PlainText.Line] {
    var lines: [PlainText.Line] = []
    var start = has("\u{FEFF}", at: start) ? start + 3 : start
    var followsFormFeed = false
    while start < count {
      var end = start
      while end < count, !endsLine(bytes[end]) { end += 1 }
      let first = lines.count
      cutLine(start..<end, into: &lines)
      lines[first].followsFormFeed = followsFormFeed
      followsFormFeed = end < count && bytes[end] == 0x0C
      start = has("\r\n", at: end) ? end + 2 : end + 1
    }
    return lines
  }

  private func endsLine(_ byte: UInt8) -> Bool {
    byte <= 0x0D && (byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == 0x0C)
  }

  /// How many columns of white space stand before the words of a line.
  func indent(of words: Range<Int>) -> Int {
    var start = words.lowerBound
    while start > self.start, !endsLine(bytes[start - 1]) {
      let length = whiteSpace(before: start)
      if length == 0 { return 0 }
      start -= length
    }
    return columns(ofWhiteSpace: start..<words.lowerBound)
  }

  /// How many columns a range fills; a Han character fills two.
  func columns(of range: Range<Int>) -> Int { size(of: range).columns }

  private func cutLine(_ range: Range<Int>, into lines: inout [PlainText.Line]) {
    let body = trimmed(range)
    let indent = columns(ofWhiteSpace: range.lowerBound..<body.lowerBound)
    if body.count <= 800 {
      let size = size(of: body)
      if size.characters <= 200 {
        lines.append(PlainText.Line(range: body, indent: indent, width: size.columns))
        return
      }
    }
    var start = body.lowerBound
    while let mark = nextParagraphMark(in: start..<body.upperBound) {
      append(start..<mark.lowerBound, indent: indent, in: body, to: &lines)
      start = mark.upperBound
    }
    append(start..<body.upperBound, indent: indent, in: body, to: &lines)
  }

  private func append(_ part: Range<Int>, indent: Int, in line: Range<Int>, to lines: inout [PlainText.Line]) {
    let isFirst = part.lowerBound == line.lowerBound
    lines.append(
      PlainText.Line(range: part, indent: isFirst ? indent : 0, width: columns(of: part), followsMark: !isFirst))
  }

  private func size(of range: Range<Int>) -> (characters: Int, columns: Int) {
    var characters = 0
    var wide = 0
    for byte in bytes[range] {
      if byte & 0xC0 != 0x80 { characters += 1 }
      if byte >= 0xE3 { wide += 1 }
    }
    return (characters, characters + wide)
  }

  private func columns(ofWhiteSpace range: Range<Int>) -> Int {
    var columns = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = scalar(at: offset)
      columns += scalar == "\t" ? 4 : scalar == "\u{3000}" || scalar == "\u{A0}" ? 2 : 1
      offset += length
    }
    return columns
  }

  /// The next run of white space within a long line that separates two paragraphs.
  private func nextParagraphMark(in line: Range<Int>) -> Range<Int>? {
    var offset = line.lowerBound
    while offset < line.upperBound {
      guard bytes[offset] == UInt8(ascii: "\t") || has("\u{3000}", at: offset) else {
        offset += 1
        continue
      }
      let run = whiteSpaceRun(around: offset, in: line)
      if isParagraphMark(run), !isInsideName(run, in: line) { return run }
      offset = run.upperBound
    }
    return nil
  }

  private func whiteSpaceRun(around offset: Int, in line: Range<Int>) -> Range<Int> {
    var start = offset
    while start > line.lowerBound {
      let length = whiteSpace(before: start)
      if length == 0 { break }
      start -= length
    }
    return start..<skipWhiteSpace(from: offset, to: line.upperBound)
  }

  /// A TAB is one; so are two U+3000, of which one may be a no-break space.
  private func isParagraphMark(_ run: Range<Int>) -> Bool {
    var spaces = 0
    var offset = run.lowerBound
    while offset < run.upperBound {
      let (scalar, length) = scalar(at: offset)
      if scalar == "\t" { return true }
      if scalar == "\u{3000}" || scalar == "\u{A0}" { spaces += 1 }
      offset += length
    }
    return spaces > 1
  }

  /// Whether white space stands before the last character of a name: 李　　强.
  private func isInsideName(_ run: Range<Int>, in line: Range<Int>) -> Bool {
    guard run.lowerBound > line.lowerBound, run.upperBound < line.upperBound else { return false }
    let (next, length) = scalar(at: run.upperBound)
    let end = run.upperBound + length
    guard scalar(before: run.lowerBound).isHan, next.isHan, !next.isHanNumeral else { return false }
    return end == line.upperBound || whiteSpace(at: end) > 0
  }
}
