extension PlainText {
  /// The lines of a text without the page numbers among them.
  struct Pages {
    /// The lines; no blank line stands where two pages meet.
    private(set) var lines: [Line] = []
    /// The page numbers, in order.
    private(set) var marks: [PageMark] = []
    /// How each of them is written.
    private(set) var labels: [PageLabel] = []

    private let text: UTF8Text
    private var blanks: [Line] = []
    /// Whether a page border stands before the next words.
    private var beginsPage = false
    /// Where names of other pages begin that belong to the next page number.
    private var pagerStart: Int?

    /// The pages of a text.
    init(_ text: UTF8Text) {
      self.text = text
      let lines = text.lines
      let contents = PageNumbers(lines, of: text).contents
      guard contents.contains(where: \.hasNumber) || lines.contains(where: \.followsFormFeed) else {
        self.lines = lines
        return
      }
      for (line, content) in zip(lines, contents) {
        if line.followsFormFeed { beginsPage = true }
        switch content {
        case .blank: blanks.append(line)
        case .pager: addPager(line.range)
        case .number(let label): add(label, (pagerStart ?? line.range.lowerBound)..<line.range.upperBound)
        case .words(let numbers): add(line, around: numbers)
        }
      }
    }

    private mutating func add(_ label: PageLabel, _ range: Range<Int>) {
      marks.append(PageMark(range: range, number: label.number))
      labels.append(label)
      pagerStart = nil
      beginsPage = true
    }

    /// Adds the names of other pages to the page number before them, or else to the one after them.
    private mutating func addPager(_ range: Range<Int>) {
      if let last = marks.last, last.range.lowerBound >= lines.last?.range.upperBound ?? 0 {
        marks[marks.count - 1].range = last.range.lowerBound..<range.upperBound
      } else if pagerStart == nil {
        pagerStart = range.lowerBound
      }
    }

    /// Adds the parts of a line around the page numbers in it.
    private mutating func add(_ line: Line, around numbers: [PageNumbers.Found]) {
      var start = line.range.lowerBound
      var pageBreak = Line.PageBreak.betweenLines
      for number in numbers {
        if add(start..<number.range.lowerBound, of: line, after: pageBreak) { pageBreak = .withinLine }
        add(number.label, number.range)
        start = number.range.upperBound
      }
      _ = add(start..<line.range.upperBound, of: line, after: pageBreak)
    }

    /// Adds a part of a line; says whether there are words in it.
    private mutating func add(_ range: Range<Int>, of line: Line, after pageBreak: Line.PageBreak) -> Bool {
      let words = text.trimmed(range)
      guard !words.isEmpty else { return false }
      var part = line
      if words != line.range {
        part.range = words
        part.width = text.columns(of: words)
      }
      if !beginsPage {
        lines += blanks
      } else if !lines.isEmpty {
        part.pageBreak = pageBreak
      }
      blanks.removeAll(keepingCapacity: true)
      beginsPage = false
      lines.append(part)
      return true
    }
  }
}
