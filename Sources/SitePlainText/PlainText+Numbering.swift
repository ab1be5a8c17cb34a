extension PlainText {
  /// The runs of marks that rise by one, found in one pass over the numbered paragraphs of a text.
  struct Numbering {
    /// Numbered paragraphs of one form that rise by one.
    struct Run {
      /// How they are numbered.
      let form: Mark.Form
      /// Which of the numbered paragraphs they are.
      var items: [Int] = []
      /// The number of the last.
      var last = 0
      /// Whether a number was left out in it.
      var hasGap = false
      /// The last number of its repetition, which is no part of it; 0 if there is none.
      var repeated = 0
      /// Whether they divide the text, and are not merely listed.
      var isOutline = false
    }

    /// An item with another number than the one that was due.
    struct Slip {
      /// Which of the numbered paragraphs it is.
      let item: Int
      /// The number that was due.
      let due: Int
      /// The run in which it was due.
      let run: Int
      /// Whether it stands in the run all the same.
      let isTaken: Bool
    }

    /// Every run, in order of its first item.
    private(set) var runs: [Run] = []
    /// The items that begin at 1 while a run of their form is not at its end.
    private(set) var repeats: [Int] = []
    /// The items with a wrong number, in order.
    private(set) var slips: [Slip] = []
    /// How often a run of one form was enclosed in a run of another: `inner * formCount + outer`.
    private var enclosures = [Int](repeating: 0, count: formCount * formCount)
    /// The runs that may go on, the outermost first; no two are of one form.
    private var open: [Int] = []
    private var seen = [Bool](repeating: false, count: formCount)
    private let numbered: [NumberedParagraph]
    private let flow: Flow

    private static let formCount = Mark.Form.allCases.count

    /// The runs of the numbered paragraphs of a text; `accepts` says which of them may stand in a run at all.
    init(_ numbered: [NumberedParagraph], in flow: Flow, accepts: (Int) -> Bool) {
      self.numbered = numbered
      self.flow = flow
      for item in numbered.indices {
        if accepts(item) { take(item) }
        seen[numbered[item].mark.form.rawValue] = true
      }
    }

    /// Whether runs of a form stand within runs of another.
    func encloses(_ outer: Mark.Form, _ inner: Mark.Form) -> Bool {
      let inside = enclosures[inner.rawValue * Numbering.formCount + outer.rawValue]
      let outside = enclosures[outer.rawValue * Numbering.formCount + inner.rawValue]
      return inside == outside ? outer.rawValue < inner.rawValue : inside > outside
    }

    private mutating func take(_ item: Int) {
      let mark = numbered[item].mark
      guard let level = open.lastIndex(where: { runs[$0].form == mark.form }) else {
        if mark.number > 1 { beginMidway(item) } else if !mark.mayBeList { begin(item) }
        return
      }
      let run = open[level]
      let last = runs[run].last
      if runs[run].repeated > 0, mark.number == runs[run].repeated + 1 {
        runs[run].repeated += 1
      } else if mark.number == last + 1 {
        goOn(with: item, at: level)
      } else if mark.mayBeList {
        return
      } else if mark.number == last + 2, !runs[run].hasGap {
        runs[run].hasGap = true
        slips.append(Slip(item: item, due: last + 1, run: run, isTaken: true))
        goOn(with: item, at: level)
      } else if mark.number == 1 {
        beginAgain(item, insteadOf: level)
      } else {
        takeWrong(item, at: level)
      }
    }

    /// Takes a heading whose number was there before, or was left out before, as the next; rejects any other.
    private mutating func takeWrong(_ item: Int, at level: Int) {
      let run = open[level]
      let last = runs[run].last
      let number = numbered[item].mark.number
      guard runs[run].isOutline, isHeading(item, like: runs[run].items[runs[run].items.count - 1]) else { return }
      let isTaken = number == last || number == last - 1 && runs[run].hasGap
      slips.append(Slip(item: item, due: last + 1, run: run, isTaken: isTaken))
      guard isTaken else { return }
      goOn(with: item, at: level)
      runs[run].last = last
    }

    /// Whether an item is surely a heading, and cut as another one is.
    private func isHeading(_ item: Int, like other: Int) -> Bool {
      let isRunIn = numbered[item].shape.isRunIn
      return numbered[item].isHeading && isRunIn == numbered[other].shape.isRunIn
        && (isRunIn || flow.standsOverBody(numbered[item]))
    }

    private mutating func begin(_ item: Int) {
      open.append(runs.count)
      runs.append(Run(form: numbered[item].mark.form))
      append(item)
    }

    /// The first mark of a text may be of any number, as in a page torn from a longer speech.
    private mutating func beginMidway(_ item: Int) {
      let form = numbered[item].mark.form
      let isUnderHigherRank = open.contains { runs[$0].form.rawValue < form.rawValue }
      guard !seen[form.rawValue], !isUnderHigherRank, !numbered[item].mark.mayBeList,
        flow.standsOverBody(numbered[item])
      else { return }
      open.removeAll { runs[$0].form.rawValue > form.rawValue }
      begin(item)
    }

    private mutating func goOn(with item: Int, at level: Int) {
      let form = numbered[item].mark.form
      for inner in open[(level + 1)...] {
        enclosures[runs[inner].form.rawValue * Numbering.formCount + form.rawValue] += 1
      }
      open.removeSubrange((level + 1)...)
      append(item)
    }

    /// Numbers begin again under a mark of a higher rank, under an unnumbered title, and after a mere list.
    private mutating func beginAgain(_ item: Int, insteadOf level: Int) {
      let run = runs[open[level]]
      let previous = numbered[run.items[run.items.count - 1]].index
      if open[(level + 1)...].contains(where: { runs[$0].form.rawValue < run.form.rawValue }) {
        open.remove(at: level)
      } else if !run.isOutline || flow.hasTitle(between: previous, numbered[item].index) {
        open.removeSubrange(level...)
      } else {
        runs[open[level]].repeated = 1
        repeats.append(item)
        return
      }
      begin(item)
    }

    /// Adds an item to the innermost run.
    private mutating func append(_ item: Int) {
      let run = open[open.count - 1]
      let number = numbered[item].mark.number
      if let previous = runs[run].items.last {
        let isHeading = numbered[previous].shape == .heading
        if isHeading, flow.hasBody(between: numbered[previous].index, numbered[item].index) {
          runs[run].isOutline = true
        }
      }
      if numbered[item].isHeading, numbered[item].shape != .heading { runs[run].isOutline = true }
      runs[run].items.append(item)
      runs[run].last = number
    }
  }
}
