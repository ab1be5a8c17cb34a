import Foundation

/// Searches a built site, as its own search page does.
public struct Searcher {
  /// What comes first.
  public enum Order: String, Sendable, CaseIterable {
    /// What is most about the words.
    case relevance
    /// What is newest.
    case date
  }

  private var reader: IndexReader
  private var foldTable = FoldTable()

  /// The search of a site whose files `read` gives the bytes of, by their paths below its root; nil for those that are not
  /// there.
  public init(_ read: @escaping (String) throws -> [UInt8]?) throws { reader = try IndexReader(read) }

  /// The speeches that hold all words of a query, of which the first `limit` are read; none if it has no words.
  public mutating func search(
    _ query: Query, _ filter: Filter = Filter(), order: Order = .relevance, limit: Int
  ) throws -> SearchResults {
    let candidates = try candidates(query.words, reader.speeches(filter), order)
    let matchers = query.words.map(WordMatcher.init)
    var speeches: [FoundSpeech] = []
    var dropped = 0
    for candidate in candidates where speeches.count < limit {
      if let found = try read(candidate, matchers) { speeches.append(found) } else { dropped += 1 }
    }
    let isRead = speeches.count + dropped == candidates.count
    return SearchResults(
      total: candidates.count - dropped, isAbout: !isRead && !query.words.allSatisfy(\.isCertain), speeches: speeches)
  }

  private mutating func candidates(_ words: [Word], _ chosen: Set<Int>?, _ order: Order) throws -> [Candidate] {
    var candidates: [Int: Candidate]?
    for word in words {
      let pages = try reader.pages(with: word)
      let pagesOfSpeech = Dictionary(grouping: pages) { reader.speechOfPage[$0.key] }
      let rarity = rarity(pagesOfSpeech.count)
      candidates = pagesOfSpeech.reduce(into: [:]) { next, found in
        guard chosen?.contains(found.key) ?? true else { return }
        guard var candidate = candidates.map({ $0[found.key] }) ?? Candidate(speech: found.key) else { return }
        candidate.score += rarity * (3 + (found.value.map(\.value).max() ?? 0))
        for (page, _) in found.value { candidate.wordsOfPage[page, default: 0] += 1 }
        next[found.key] = candidate
      }
    }
    return (candidates ?? [:]).values.sorted { a, b in
      order == .relevance && a.score != b.score ? a.score > b.score : a.speech > b.speech
    }
  }

  /// How much a word that stands in `count` speeches tells them from others.
  private func rarity(_ count: Int) -> Int {
    1 + Int(4 * log2(1 + Double(reader.meta.pages.count) / Double(max(1, count))))
  }

  /// The passages of a speech; nil if it does not hold all words.
  private mutating func read(_ candidate: Candidate, _ matchers: [WordMatcher]) throws -> FoundSpeech? {
    let entry = try reader.entry(of: candidate.speech)
    var missing = Set(matchers.indices)
    var passages: [PassageMatch] = []
    for page in candidate.pagesToRead where !missing.isEmpty {
      let number = page - reader.firstPages[candidate.speech]
      for text in try pageTexts(reader.files.page(entry.path(ofPage: number))) {
        let matches = allMatches(FoldedText(text.text, &foldTable), matchers)
        if matches.isEmpty { continue }
        missing.subtract(matches.map(\.word))
        passages.append(PassageMatch(page: number, order: passages.count, text: text, matches: matches))
      }
    }
    guard missing.isEmpty else { return nil }
    return FoundSpeech(
      title: entry.title, path: entry.path(ofPage: 0), date: entry.date, speakers: entry.speakers.map(\.name),
      passages: best(passages).map { $0.passage(entry) })
  }

  private func best(_ passages: [PassageMatch]) -> [PassageMatch] {
    passages.sorted { ($1.words, $0.page, $0.order) < ($0.words, $1.page, $1.order) }
      .prefix(3)
      .sorted { ($0.page, $0.order) < ($1.page, $1.order) }
  }
}

/// A speech whose pages can hold all words.
private struct Candidate {
  let speech: Int
  var score = 0
  /// For each of its pages, how many of the words it can hold.
  var wordsOfPage: [Int: Int] = [:]

  init(speech: Int) { self.speech = speech }

  /// Its pages, those with the most words first.
  var pagesToRead: [Int] { wordsOfPage.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key) }
}

/// A text that holds words of the query.
private struct PassageMatch {
  let page: Int
  let order: Int
  let text: PageText
  let matches: [Match]

  /// How many different words it holds.
  var words: Int { Set(matches.map(\.word)).count }

  func passage(_ entry: SpeechEntry) -> FoundPassage {
    FoundPassage(
      anchor: text.anchor, page: page + 1, path: entry.path(ofPage: page),
      snippet: Snippet(Array(text.text.unicodeScalars), withoutOverlaps(matches)))
  }
}
