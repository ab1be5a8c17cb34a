extension PlainText {
  /// What each line of a text is, as far as page numbers go.
  struct PageNumbers {
    /// What a line is.
    enum Content: Equatable {
      case blank
      /// Words, and the page numbers among them.
      case words([Found])
      /// A page number, and nothing else but names of other pages.
      case number(PageLabel)
      /// Names of other pages, beside a page number.
      case pager
    }

    /// A page number within a line.
    struct Found: Equatable {
      /// What it says.
      var label: PageLabel
      /// Its words, with the brackets around them.
      var range: Range<Int>
    }

    /// What each line is.
    private(set) var contents: [Content] = []

    private let text: UTF8Text
    private let lines: [Line]
    /// The first line with words, without its page number.
    private var firstWords: Range<Int>?

    /// The page numbers among the lines of a text.
    init(_ lines: [Line], of text: UTF8Text) {
      self.text = text
      self.lines = lines
      readLines()
      rejectUncertain()
      rejectLonePagers()
    }

    private mutating func readLines() {
      var starts = text.possiblePageLabels[...]
      contents.reserveCapacity(lines.count)
      for (index, line) in lines.enumerated() {
        let isPartOfLine = line.followsMark || index + 1 < lines.count && lines[index + 1].followsMark
        if line.isBlank {
          contents.append(.blank)
        } else if let label = text.pageLabel(line.range), label.isCertain || !isPartOfLine {
          contents.append(.number(label))
        } else if text.isPager(line.range) {
          contents.append(.pager)
        } else {
          contents.append(content(of: line.range, with: text.pageNumbers(in: line.range, at: &starts)))
        }
      }
    }

    /// What a line with words is: where the first line returns with a page number at its end, no words but that number.
    private mutating func content(of line: Range<Int>, with numbers: [Found]) -> Content {
      if numbers.isEmpty, firstWords != nil { return .words([]) }
      let words = text.trimmed(line.lowerBound..<(numbers.first?.range.lowerBound ?? line.upperBound))
      guard let firstWords, let number = numbers.first, number.range.upperBound == line.upperBound,
        text.bytes[firstWords].elementsEqual(text.bytes[words])
      else {
        firstWords = firstWords ?? words
        return .words(numbers)
      }
      return .number(number.label)
    }

    /// Takes page numbers that could be something else for words, unless they form a run.
    private mutating func rejectUncertain() {
      guard contents.contains(where: \.isUncertain) else { return }
      let accepted = uncertainRuns.accepted
      let words = contents.indices.filter { contents[$0].isWords }
      let inner = (words.first ?? 0)..<(words.last ?? 0)
      for (index, content) in contents.enumerated() {
        guard case .number(let label) = content, content.isUncertain, !accepted.contains(index) else { continue }
        let isMark = label.form == .fraction && !inner.contains(index)
        let mayBreak = label.form == .fraction || label.form == .dashed
        if !isMark, !mayBreak || !breaksSentence(index, after: inner.lowerBound) { contents[index] = .words([]) }
      }
    }

    /// Whether words below the first end in mid-sentence before a line, and go on after it.
    private func breaksSentence(_ index: Int, after first: Int) -> Bool {
      guard let before = contents[..<index].lastIndex(where: { $0 != .blank }), contents[before].isWords,
        let after = contents[(index + 1)...].firstIndex(where: { $0 != .blank }), contents[after].isWords
      else { return false }
      return lines[before].width >= 8 && before > first
        && text.breaksOff(lines[before].range) && lines[after].indent < 2 && text.continues(lines[after].range)
    }

    /// The runs of page numbers that could be something else.
    private var uncertainRuns: PageRuns {
      var runs = PageRuns()
      var hasWordsBetween = false
      var endsSentence = true
      for (index, content) in contents.enumerated() {
        switch content {
        case .number(let label) where !label.isCertain:
          runs.take(label, at: index, afterWords: hasWordsBetween, withinSentence: !endsSentence)
          hasWordsBetween = false
        case .words:
          hasWordsBetween = true
          endsSentence = text.endsSentence(lines[index].range)
        default: break
        }
      }
      runs.finish()
      return runs
    }

    /// Takes names of other pages for words, unless a page number stands beside them.
    private mutating func rejectLonePagers() {
      guard contents.contains(.pager) else { return }
      var isBeside = false
      var lone: Set<Int> = []
      for index in contents.indices {
        switch contents[index] {
        case .blank: break
        case .number: isBeside = true
        case .pager: if !isBeside { lone.insert(index) }
        case .words(let numbers): isBeside = numbers.last?.range.upperBound == lines[index].range.upperBound
        }
      }
      isBeside = false
      for index in contents.indices.reversed() {
        switch contents[index] {
        case .blank: break
        case .number: isBeside = true
        case .pager: if isBeside { lone.remove(index) }
        case .words: isBeside = false
        }
      }
      for index in lone { contents[index] = .words([]) }
    }
  }
}

extension PlainText.PageNumbers.Content {
  /// Whether a page number is in it.
  var hasNumber: Bool {
    switch self {
    case .blank, .pager: false
    case .words(let numbers): !numbers.isEmpty
    case .number: true
    }
  }

  fileprivate var isWords: Bool { if case .words = self { true } else { false } }

  /// Whether it is a page number that could be something else.
  fileprivate var isUncertain: Bool { if case .number(let label) = self { !label.isCertain } else { false } }
}

extension UTF8Text {
  /// Whether a line ends in mid-sentence, and is no title, date or name.
  fileprivate func breaksOff(_ line: Range<Int>) -> Bool {
    let last = scalar(before: line.upperBound)
    let isOpen = last.isHan || last.properties.isAlphabetic || "，、,-—“".unicodeScalars.contains(last)
    return isOpen && !isDateLine(line) && !isByline(line) && !namesSpeech(line)
  }

  /// Whether a line could go on with a sentence: it begins with a Han character or a small letter, and as no other
  /// element does.
  fileprivate func continues(_ line: Range<Int>) -> Bool {
    let first = firstScalar(of: line).scalar
    guard first.isHan || first.properties.isLowercase || "，。、；：！？”）》".unicodeScalars.contains(first) else {
      return false
    }
    return PlainText.Mark(atStartOf: line, of: self) == nil && !isSalutation(line, opensSpeech: false)
      && !isDateLine(line)
  }
}
