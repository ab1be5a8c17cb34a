/// Which terms of the index a word needs.
enum Lookup: Sendable, Hashable {
  /// One term.
  case term(String)
  /// All terms that begin with a text.
  case prefix(String)
  /// The terms that begin with one of some texts, as far as the word matches them.
  case range([String])
}

extension Word {
  /// The longest term of a word of letters, in scalars.
  private static let longestTerm = 40
  /// How many pairs of a long run are looked up.
  private static let mostPairs = 8

  /// What to look up; a page that lacks one of them cannot hold the word.
  var lookups: [Lookup] {
    if isExact { return exactLookups }
    let start = term(Array(text.unicodeScalars)[...])
    return start.unicodeScalars.count < 3 ? [.term(start)] : [.range(beginnings(ofFormsOf: start))]
  }

  /// Whether each page that has the terms holds the word.
  var isCertain: Bool {
    let scalars = text.unicodeScalars
    return !isExact || scalars.count <= 2 && scalars.allSatisfy { TextClass($0) == .unspaced }
  }

  /// What stands in the index for a word of letters.
  var indexedWord: Word { Word(text: term(Array(text.unicodeScalars)[...]), isExact: isExact) }

  private var exactLookups: [Lookup] {
    var lookups: [Lookup] = []
    var singles: [Lookup] = []
    for run in runs {
      if TextClass(run[run.startIndex]) == .word {
        lookups.append(.term(term(run)))
      } else if run.count == 1 {
        singles.append(.prefix(term(run)))
      } else {
        lookups += pairs(of: run)
      }
    }
    return lookups.isEmpty ? singles : lookups
  }

  /// The runs of letters of one class.
  private var runs: [ArraySlice<Unicode.Scalar>] {
    let scalars = Array(text.unicodeScalars)
    var runs: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    while start < scalars.count {
      let kind = TextClass(scalars[start])
      let end = scalars[start...].firstIndex { TextClass($0) != kind } ?? scalars.count
      if kind == .word || kind == .unspaced { runs.append(scalars[start..<end]) }
      start = end
    }
    return runs
  }

  private func pairs(of run: ArraySlice<Unicode.Scalar>) -> [Lookup] {
    let last = run.count - 2
    let offsets =
      last < Self.mostPairs ? Array(0...last) : (0..<Self.mostPairs).map { ($0 * last * 2 + 7) / 14 }
    return offsets.map { .term(term(run.dropFirst($0).prefix(2))) }
  }

  private func term(_ run: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(run.prefix(Self.longestTerm)))
  }
}
