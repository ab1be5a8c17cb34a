import SiteBase

extension PlainText.Head {
  /// The title on one line.
  public func title(in file: SourceFile) -> String? {
    words(of: title, in: file) { text, title in
      let lines = text.lines.map(\.range).filter { !$0.isEmpty }
      return zip(lines, [nil] + lines).map { line, previous in
        let join = previous.map {
          LineJoin.soft(text.scalar(before: $0.upperBound), text.scalar(at: line.lowerBound).scalar)
        }
        return (join == .space ? " " : "") + text.words(line)
      }.joined()
    }
  }

  /// The date itself, without what stands around it: 2031年3月5日 of （2031年3月5日在…上的讲话）.
  public func date(in file: SourceFile) -> String? {
    words(of: dateLine, in: file) { text, line in
      for offset in line {
        var cursor = FoldedCursor(text, offset..<line.upperBound)
        if cursor.takeDate() || offset == line.lowerBound && cursor.takeYear() {
          return text.words(offset..<cursor.offset)
        }
      }
      return nil
    }
  }

  /// The name of the first speaker, without office and label: 李四 of 市长　李　四, Ansa Kellow of By Ansa Kellow.
  public func speaker(in file: SourceFile) -> String? { speakers(in: file).first }

  /// The names of all speakers.
  public func speakers(in file: SourceFile) -> [String] {
    let lines = [byline].compactMap { $0 } + otherBylines
    return lines.flatMap { line in
      file.bytes.withUnsafeBufferPointer { bytes in
        let text = UTF8Text(bytes, in: line)
        let names = text.names(in: line)
        return (names.isEmpty ? [text.name(inByline: line)] : names).map(text.unspacedName)
      }
    }
  }

  private func words(
    of range: Range<Int>?, in file: SourceFile, _ words: (UTF8Text, Range<Int>) -> String?
  ) -> String? {
    guard let range else { return nil }
    return file.bytes.withUnsafeBufferPointer { words(UTF8Text($0, in: range), range) }
  }
}

extension UTF8Text {
  fileprivate func words(_ range: Range<Int>) -> String {
    let start = startOfWords(range)
    return String(decoding: bytes[start..<range.upperBound], as: UTF8.self)
  }

  fileprivate func unspacedName(_ name: Range<Int>) -> String {
    containsHan(name) ? String(words(name).filter { !$0.isWhitespace }) : words(name)
  }

  /// The name within a line that is a byline.
  fileprivate func name(inByline line: Range<Int>) -> Range<Int> {
    var cursor = FoldedCursor(self, line)
    while cursor.take(where: { "(【 ".unicodeScalars.contains($0) }) != nil {}
    if !cursor.takeWord("By "), let label = endOfLabel(in: cursor.offset..<line.upperBound) {
      cursor = FoldedCursor(self, label..<line.upperBound)
    }
    var end = line.upperBound
    while end > cursor.offset, scalar(before: end).folded == ")" { end -= scalar(before: end).utf8.count }
    let words = trimmed(cursor.offset..<end)
    guard containsHan(words), !isHanName(words), !isSpelledApart(words) else { return words }
    return startOfName(afterOffice: words).map { trimmed($0..<words.upperBound) } ?? words
  }

  /// Where 致辞人】 or 发言人： ends.
  private func endOfLabel(in line: Range<Int>) -> Int? {
    line.first { has("】", at: $0) || has("：", at: $0) || has(":", at: $0) }.map { $0 + scalar(at: $0).length }
  }

  /// Where a name begins after an office, or after any words and a wide space.
  private func startOfName(afterOffice words: Range<Int>) -> Int? {
    startOfName(in: words, apart: true) ?? startOfName(in: words, apart: false)
      ?? words.first { whiteSpace(at: $0) > 0 && isHanName(trimmed($0..<words.upperBound)) }
  }
}
