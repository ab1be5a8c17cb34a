extension PlainText {
  /// Which paragraphs of a text are headings, and which are numbered points.
  struct Outline {
    /// What a paragraph is in the outline.
    enum Role: Sendable, Equatable {
      case text
      case heading(depth: Int)
      case runIn(RunIn)
      case point(number: Int)
    }

    /// The longest heading, in Han characters; two ASCII letters count as one.
    static let headingLength = 40
    /// The longest heading if at least half of its run keep to `headingLength`.
    static let lenientHeadingLength = 80

    /// The role of each paragraph.
    private(set) var roles: [Role]
    /// What looks wrong with the numbers, at most `Finding.limit`.
    private(set) var findings: [Finding] = []

    private let numbered: [NumberedParagraph]

    /// The outline of the paragraphs of a text, which may be a part of a longer one.
    init(_ paragraphs: [Paragraph], isFragment: Bool, of text: UTF8Text) {
      roles = [Role](repeating: .text, count: paragraphs.count)
      numbered = paragraphs.indices.compactMap { NumberedParagraph(paragraphs[$0], at: $0, of: text) }
      guard !numbered.isEmpty else { return }
      let flow = Flow(paragraphs, numbered, of: text)
      let succeeded = numbered.haveSuccessors
      let numbering = Numbering(numbered, in: flow) { [numbered] item in
        if numbered[item].mark.number > 1 || succeeded[item] { return true }
        return flow.standsOverBody(numbered[item]) && (isFragment || numbered.hasRun(below: item, succeeded))
      }
      assignRoles(numbering, flow)
      collectFindings(numbering, flow, isFragment: isFragment)
    }

    private mutating func assignRoles(_ numbering: Numbering, _ flow: Flow) {
      let used = Set(numbering.runs.filter { divides($0, flow) }.map(\.form))
      let forms = Mark.Form.allCases.filter(used.contains).sorted { numbering.encloses($0, $1) }
      for run in numbering.runs where run.items.count > 1 || divides(run, flow) {
        let depth = divides(run, flow) ? forms.firstIndex(of: run.form).map { $0 + 1 } : nil
        for item in run.items { roles[numbered[item].index] = role(of: numbered[item], depth: depth) }
      }
    }

    /// Whether the items of a run are headings: at least half of them look it.
    private func divides(_ run: Numbering.Run, _ flow: Flow) -> Bool {
      guard run.items.count > 1 else { return run.form.mayStandAlone && flow.standsOverBody(numbered[run.items[0]]) }
      let headings = run.items.count { numbered[$0].isHeading }
      return run.isOutline && headings * 2 >= run.items.count
    }

    private func role(of paragraph: NumberedParagraph, depth: Int?) -> Role {
      guard let depth, paragraph.length <= Outline.lenientHeadingLength else {
        return .point(number: paragraph.mark.number)
      }
      switch paragraph.shape {
      case .heading: return .heading(depth: depth)
      case .runIn(let end): return .runIn(RunIn(range: paragraph.mark.range.lowerBound..<end, depth: depth))
      case .sentences: return .point(number: paragraph.mark.number)
      }
    }

    private mutating func collectFindings(_ numbering: Numbering, _ flow: Flow, isFragment: Bool) {
      for run in numbering.runs {
        let first = numbered[run.items[0]]
        guard roles[first.index].isHeading || run.isOutline else { continue }
        if first.mark.number > 1, !isFragment { report(.beginsMidway(first.mark)) }
      }
      for slip in numbering.slips where numbering.runs[slip.run].isOutline || roles[numbered[slip.item].index].isHeading
      {
        report(.wrongNumber(numbered[slip.item].mark, due: slip.due, isTaken: slip.isTaken))
      }
      for item in lone(flow) where !numbering.repeats.contains(item) { report(.lone(numbered[item].mark)) }
      for item in numbering.repeats where !numbered[item].mark.form.isArabic {
        report(.beginsAgain(numbered[item].mark))
      }
    }

    /// The headings of a high rank that stand alone under another, where others of their form are headings.
    private func lone(_ flow: Flow) -> [Int] {
      let used = Set(numbered.filter { roles[$0.index].isHeading }.map(\.mark.form))
      return numbered.indices.filter { item in
        let mark = numbered[item].mark
        return mark.number == 1 && !mark.mayBeList && !mark.form.isArabic && used.contains(mark.form)
          && roles[numbered[item].index] == .text && flow.standsOverBody(numbered[item])
      }
    }

    private mutating func report(_ problem: Finding.Problem) {
      if findings.count < Finding.limit { findings.append(Finding(problem: problem)) }
    }
  }
}

extension PlainText.Outline.Role {
  /// Whether a section begins.
  var isHeading: Bool {
    switch self {
    case .heading, .runIn: true
    case .text, .point: false
    }
  }
}

extension PlainText.Mark.Form {
  /// Whether a mark of this form alone can show that a text is a part of a longer one.
  fileprivate var mayStandAlone: Bool {
    switch self {
    case .volume, .chapter, .section, .division, .han, .hanBracketed: true
    default: false
    }
  }
}

extension [PlainText.NumberedParagraph] {
  /// Whether the next mark is the first of several of a lower rank.
  fileprivate func hasRun(below item: Int, _ succeeded: [Bool]) -> Bool {
    let next = item + 1
    return next < count && self[next].mark.number == 1 && succeeded[next]
      && self[next].mark.form.rawValue > self[item].mark.form.rawValue
  }

  /// For each paragraph with a number 1, whether one of its form with the number 2 or 3 comes before the next 1.
  fileprivate var haveSuccessors: [Bool] {
    var result = [Bool](repeating: false, count: count)
    var follows = [Bool](repeating: false, count: PlainText.Mark.Form.allCases.count)
    for index in indices.reversed() {
      let mark = self[index].mark
      if mark.number == 1 {
        result[index] = follows[mark.form.rawValue]
        follows[mark.form.rawValue] = false
      } else if mark.number <= 3 {
        follows[mark.form.rawValue] = true
      }
    }
    return result
  }
}
