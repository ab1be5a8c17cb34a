/// The borders of speeches as one rule sees them.
struct Reading {
  /// A place where a speech begins.
  struct Border {
    /// The index of its first line, its marker's or its own.
    var line: Int
    /// The index after the last line of its head.
    var headEnd: Int
    /// Where the words of the speech begin.
    var textStart: Int
    /// How it is known.
    var rule: Compilation.Rule
    /// What only marks it.
    var marker: Range<Int>?
    /// The title of the speech.
    var title: Range<Int>?
    /// The title in the contents list.
    var entry: Range<Int>?
    /// The title of the whole, if the marker begins with it.
    var series: Range<Int>?
    /// What shows it, in words.
    var evidence: String
    /// Which of the editor's cuts speaks of it.
    var editorCut: Int?
    /// Whether its words are left out.
    var isOmission = false
  }

  /// The borders, in order.
  var borders: [Border]
  /// What the rule leaves open.
  var doubts: [Compilation.Doubt] = []
  /// The index of the first line after the last speech, if the rule knows it.
  var backLine: Int?
  /// How many speeches the rule knows there to be, if it does.
  var expectedCount: Int?
  /// The editor's cuts, by number, that speak of a line of which an earlier one has spoken.
  var doubleCuts: [(first: Int, second: Int)] = []
  /// The lines where an editor says that no speech begins, with the number of the cut.
  var droppedLines: [Int: Int] = [:]
  /// The lines of which an editor has spoken.
  var settledLines: Set<Int> = []
  /// Whether nothing in the file speaks against the rule.
  var isWhole = true

  /// Where speeches begin that are not left out.
  var speeches: [Border] { borders.filter { !$0.isOmission } }
}

extension Reading.Border {
  /// The border at an opening.
  init(_ opening: Opening, rule: Compilation.Rule, of manuscript: Manuscript) {
    self.init(
      line: opening.line, headEnd: opening.end, textStart: manuscript.lines[opening.line].range.lowerBound, rule: rule,
      marker: opening.number, title: opening.title, evidence: opening.evidence)
    if let number = opening.number, let title = opening.title, number.lowerBound == textStart {
      textStart = title.lowerBound
    }
  }

  /// The border at a line that an editor named, or that nothing but its place shows.
  init(atLine index: Int, rule: Compilation.Rule, evidence: String, of manuscript: Manuscript) {
    let opening = manuscript.opening(at: index)
    let start = manuscript.lines[index].range.lowerBound
    self.init(
      line: index, headEnd: opening?.end ?? index + 1, textStart: start, rule: rule,
      title: opening?.isSupport == true ? opening?.title : nil, evidence: evidence)
  }
}

extension Manuscript {
  /// The reading of the strongest rule that explains the whole file, or else the one with the most borders.
  var reading: Reading? {
    var best: Reading?
    for read in [numberedPieces, repeatedTitles, contentsReading, separators, records, extracts, titles, datedTitles] {
      guard let reading = read() else { continue }
      if reading.isWhole { return reading }
      if reading.borders.count > best?.borders.count ?? 0 { best = reading }
    }
    return best
  }

  /// A doubt about a line.
  func doubt(_ index: Int, _ reason: String) -> Compilation.Doubt {
    Compilation.Doubt(range: lines[index].range, line: lines[index].number, reason: reason)
  }

  /// Titles with a date, a speaker or a salutation after them; two at least.
  func titles() -> Reading? {
    var borders = openings.filter { $0.strength == .certain }.map {
      Reading.Border($0, rule: .titleAndOpening, of: self)
    }
    guard borders.count > 1 else { return nil }
    if let first = openingAtHead(before: borders[0].line) {
      borders.insert(Reading.Border(first, rule: .titleAndOpening, of: self), at: 0)
    }
    return Reading(borders: borders, isWhole: false)
  }

  /// A speech at the head of the file, with a less certain opening, before the first border that is certain.
  func openingAtHead(before border: Int) -> Opening? {
    let start = max(body.lowerBound, contents?.lines.upperBound ?? 0)
    guard let first = openings.first, first.line < border, first.line >= start, !hasProse(start..<first.line),
      hasProse(first.end..<border), first.title.map(text.isAttribution) != true
    else { return nil }
    return first
  }
}
