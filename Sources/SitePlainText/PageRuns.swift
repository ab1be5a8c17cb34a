/// Page numbers that could be something else, such as `— 14 —`, and those of them that form runs.
struct PageRuns {
  private struct Run {
    var label: PageLabel
    var lines: [Int]
    /// Whether a sentence runs across one of its numbers.
    var isWithinSentence: Bool

    /// Bare numbers need more of their kind than others.
    var isAccepted: Bool { label.form == .bare ? lines.count > 2 && isWithinSentence : lines.count > 1 }
  }

  /// The lines of the numbers that stand in a run.
  private(set) var accepted: Set<Int> = []
  private var open: [Run] = []

  /// Takes the number on the next line that has one.
  mutating func take(_ label: PageLabel, at line: Int, afterWords: Bool, withinSentence: Bool) {
    guard let index = open.firstIndex(where: { $0.label.form == label.form }) else {
      open.append(Run(label: label, lines: [line], isWithinSentence: withinSentence))
      return
    }
    let last = open[index].label
    if afterWords, label.total == last.total, (1...2).contains(label.number - last.number) {
      open[index].label = label
      open[index].lines.append(line)
      open[index].isWithinSentence = open[index].isWithinSentence || withinSentence
    } else {
      close(open[index])
      open[index] = Run(label: label, lines: [line], isWithinSentence: withinSentence)
    }
  }

  /// Ends all runs.
  mutating func finish() {
    open.forEach { close($0) }
    open = []
  }

  private mutating func close(_ run: Run) {
    if run.isAccepted { accepted.formUnion(run.lines) }
  }
}
