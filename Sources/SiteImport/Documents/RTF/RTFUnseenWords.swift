/// The words of an RTF file that pages do not show where they show the rest.
struct RTFUnseenWords {
  /// Whether hidden words begin, of which none has been met yet.
  var awaitsHidden = false
  /// Whether the header or footer of pages begins, of which no word has been met yet.
  var awaitsRunningHead = false

  /// Counts the passage that words begin.
  mutating func count(_ words: String, in group: RTFGroup, _ findings: inout OfficeFindings) {
    guard !group.isDestination, words.contains(where: { !$0.isWhitespace }) else { return }
    if group.isRunningHead {
      if awaitsRunningHead { findings.runningHeads += 1 }
      awaitsRunningHead = false
    } else if group.isHidden {
      if awaitsHidden { findings.hiddenRuns += 1 }
      awaitsHidden = false
    }
  }
}
