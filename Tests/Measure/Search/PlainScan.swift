import SiteBase

/// Something to search for, with the texts that hold it.
struct SampleQuery: Sendable {
  /// What kind of thing it is.
  enum Kind: String, CaseIterable {
    case two = "2 Han characters"
    case four = "4 Han characters"
    case eight = "8 Han characters"
    case word = "English word"
    case phrase = "English phrase"
  }

  let kind: Kind
  /// What a reader types.
  let text: String
  /// The letters of it, folded.
  let letters: [UInt32]
}

/// Samples to search for, and a search for all of them at once in plain texts, letter by letter.
struct PlainScan {
  private let queries: [SampleQuery]
  /// The Han queries, by their first two characters, and the phrases, by their first word.
  private var byBeginning: [[UInt32]: [Int]] = [:]
  /// The words, with their stems.
  private var words: [(query: Int, word: String, stem: String)] = []
  private var known: [[UInt32]: [Int]] = [:]

  init(_ queries: [SampleQuery]) {
    self.queries = queries
    for (number, query) in queries.enumerated() {
      switch query.kind {
      case .two, .four, .eight: byBeginning[Array(query.letters.prefix(2)), default: []].append(number)
      case .phrase: byBeginning[Array(query.letters.prefix { $0 != 0x20 }), default: []].append(number)
      case .word:
        let word = Self.word(query.letters[...])
        words.append((number, word, plainStem(word)))
      }
    }
  }

  /// The queries of which a text holds an instance.
  mutating func found(in text: PlainText, _ folding: inout PlainFolding) -> Set<Int> {
    var found: Set<Int> = []
    let letters = text.letters
    var index = 0
    while index < letters.count {
      var end = index + 1
      switch folding.kind(of: letters[index]) {
      case .unspaced:
        found.formUnion(standing(at: index, beginning: letters[index...].prefix(2), in: letters))
      case .word:
        while end < letters.count, folding.kind(of: letters[end]) == .word { end += 1 }
        found.formUnion(matching(letters[index..<end]))
        for query in standing(at: index, beginning: letters[index..<end], in: letters) {
          let after = index + queries[query].letters.count
          if after == letters.count || folding.kind(of: letters[after]) != .word { found.insert(query) }
        }
      default: break
      }
      index = end
    }
    return found
  }

  private func standing(at index: Int, beginning: ArraySlice<UInt32>, in letters: [UInt32]) -> [Int] {
    byBeginning[Array(beginning)]?.filter { letters[index...].starts(with: queries[$0].letters) } ?? []
  }

  private mutating func matching(_ letters: ArraySlice<UInt32>) -> [Int] {
    let letters = Array(letters)
    if let known = known[letters] { return known }
    let run = Self.word(letters[...])
    let stem = plainStem(run)
    let matching = words.filter { query, word, wordStem in
      run == word || (word.count >= 3 && (wordStem == stem || run.hasPrefix(word)))
    }
    known[letters] = matching.map(\.query)
    return matching.map(\.query)
  }

  private static func word(_ letters: ArraySlice<UInt32>) -> String {
    String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
  }
}
