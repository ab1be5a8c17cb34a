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
  private let keepsPages: Bool
  /// The texts of pages, by path, if they are kept.
  private var pages: [String: [SearchedText]] = [:]

  /// The search of a site whose files `read` gives the bytes of, by their paths below its root; nil for those that are not
  /// there. For many queries it can keep the pages that it reads, in memory of some 30 bytes a character.
  public init(keepingPages keepsPages: Bool = false, _ read: @escaping (String) throws -> [UInt8]?) throws {
    self.keepsPages = keepsPages
    reader = try IndexReader(read)
  }

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
    for (place, word) in words.enumerated() {
      let pages = try reader.pages(with: word)
      let pagesOfSpeech = Dictionary(grouping: pages) { reader.speechOfPage[$0.key] }
      let rarity = rarity(pagesOfSpeech.count)
      candidates = pagesOfSpeech.reduce(into: [:]) { next, found in
        guard chosen?.contains(found.key) ?? true else { return }
        guard var candidate = candidates.map({ $0[found.key] }) ?? Candidate(speech: found.key) else { return }
        candidate.score += rarity * (3 + (found.value.map(\.value).max() ?? 0))
        for (page, _) in found.value { candidate.wordsOfPage[page, default: []].insert(place) }
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
    var pages = candidate.pagesToRead
    var missing = Set(matchers.indices)
    var passages: [PassageMatch] = []
    while !missing.isEmpty {
      guard let batch = takePages(from: &pages, for: missing) else { return nil }
      for page in batch {
        let found = try self.passages(of: entry, page - reader.firstPages[candidate.speech], matchers)
        for passage in found { missing.subtract(passage.words) }
        passages += found
      }
    }
    let best = best(passages)
    return FoundSpeech(
      title: entry.title, path: entry.path(ofPage: 0), date: entry.date, speakers: entry.speakers.map(\.name),
      passages: best.map { $0.passage(entry) }, more: passages.count - best.count)
  }

  private mutating func passages(
    of entry: SpeechEntry, _ page: Int, _ matchers: [WordMatcher]
  ) throws -> [PassageMatch] {
    try texts(ofPage: entry.path(ofPage: page)).enumerated().compactMap { order, text in
      let matches = allMatches(text.folded, matchers)
      return matches.isEmpty ? nil : PassageMatch(page: page, order: order, text: text.seen, matches: matches)
    }
  }

  private mutating func texts(ofPage path: String) throws -> [SearchedText] {
    if let known = pages[path] { return known }
    let texts = try pageTexts(reader.files.page(path)).map { SearchedText($0, &foldTable) }
    if keepsPages { pages[path] = texts }
    return texts
  }

  private func best(_ passages: [PassageMatch]) -> [PassageMatch] {
    passages.sorted { ($1.words.count, $0.page, $0.order) < ($0.words.count, $1.page, $1.order) }
      .prefix(3)
      .sorted { ($0.page, $0.order) < ($1.page, $1.order) }
  }
}

/// A speech whose pages can hold all words.
private struct Candidate {
  let speech: Int
  var score = 0
  /// For each of its pages, which of the words it can hold.
  var wordsOfPage: [Int: Set<Int>] = [:]

  init(speech: Int) { self.speech = speech }

  /// Its pages, those with the most words first.
  var pagesToRead: [PageToRead] {
    wordsOfPage.map { PageToRead(page: $0.key, words: $0.value) }
      .sorted { ($1.words.count, $0.page) < ($0.words.count, $1.page) }
  }
}

/// A page, and which of the words it can hold.
private struct PageToRead {
  let page: Int
  let words: Set<Int>
}

/// Takes pages, in order, that can hold all words that are missing; nil if there are none.
private func takePages(from pages: inout [PageToRead], for missing: Set<Int>) -> [Int]? {
  var missing = missing
  var taken: [Int] = []
  pages.removeAll { page in
    if page.words.isDisjoint(with: missing) { return false }
    missing.subtract(page.words)
    taken.append(page.page)
    return true
  }
  return missing.isEmpty ? taken : nil
}

/// A text as it stands on its page, and as it is searched.
private final class SearchedText {
  let seen: PageText
  let folded: FoldedText

  init(_ text: PageText, _ table: inout FoldTable) {
    seen = text
    folded = FoldedText(text.text, &table)
  }
}

/// A text that holds words of the query.
private struct PassageMatch {
  let page: Int
  let order: Int
  let text: PageText
  let matches: [Match]

  /// The words that it holds.
  var words: Set<Int> { Set(matches.map(\.word)) }

  func passage(_ entry: SpeechEntry) -> FoundPassage {
    FoundPassage(
      anchor: text.anchor, page: page + 1, path: entry.path(ofPage: page),
      snippet: Snippet(Array(text.text.unicodeScalars), withoutOverlaps(matches)))
  }
}
