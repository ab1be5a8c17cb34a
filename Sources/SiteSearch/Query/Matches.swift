/// A place in a text that holds a word.
struct Match: Sendable, Hashable {
  /// Which of the words.
  let word: Int
  /// Where it stands, in scalars of the source of the folded text.
  let range: Range<Int>
}

/// Where words stand in a text, in its order.
func allMatches(_ text: FoldedText, _ words: [WordMatcher]) -> [Match] {
  words.enumerated()
    .flatMap { word, matcher in matcher.matches(in: text).map { Match(word: word, range: text.source(of: $0)) } }
    .sorted {
      ($0.range.lowerBound, -$0.range.upperBound, $0.word) < ($1.range.lowerBound, -$1.range.upperBound, $1.word)
    }
}

/// Of matches that overlap the first, and the longest of those.
func withoutOverlaps(_ matches: [Match]) -> [Match] {
  var reached = 0
  return matches.filter { match in
    guard match.range.lowerBound >= reached else { return false }
    reached = match.range.upperBound
    return true
  }
}
