/// Looks words up in an index, and reads what it tells of speeches: only the files that are needed, each once.
struct IndexReader {
  let files: IndexFiles
  let meta: IndexMeta
  /// For each page of the index, the speech it belongs to.
  let speechOfPage: [Int]
  /// For each speech, the number of its first page; and the number of all pages.
  let firstPages: [Int]
  private var terms: [String: [TermFile.Term]] = [:]
  private var entries: [String: [SpeechEntry]] = [:]

  init(_ read: @escaping (String) throws -> [UInt8]?) throws {
    files = try IndexFiles(read)
    meta = try files.value(IndexMeta.self, of: "meta")
    speechOfPage = meta.pages.enumerated().flatMap { repeatElement($0.offset, count: $0.element) }
    firstPages = meta.pages.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
  }

  /// The pages that can hold a word, and how much each is about it.
  mutating func pages(with word: Word) throws -> [Int: Int] {
    let lookups = word.lookups
    return word.isExact ? try pages(withAll: lookups) : try pages(withFormsOf: word.indexedWord, lookups)
  }

  private mutating func pages(withAll lookups: [Lookup]) throws -> [Int: Int] {
    var common: [Int: Int]?
    for lookup in lookups {
      var found: [Int: Int] = [:]
      for (file, term) in try terms(for: lookup) {
        for (page, weight) in try pages(of: term, in: file) { found[page] = max(found[page] ?? 0, weight) }
      }
      common =
        common.map { common in
          common.reduce(into: [:]) { both, page in both[page.key] = found[page.key].map { min($0, page.value) } }
        } ?? found
    }
    return (common ?? [:]).mapValues { $0 * 2 + 1 }
  }

  private mutating func pages(withFormsOf word: Word, _ lookups: [Lookup]) throws -> [Int: Int] {
    let matcher = WordMatcher(word)
    let own = word.text.unicodeScalars.map(\.value)
    var found: [Int: Int] = [:]
    for lookup in lookups {
      for (file, term) in try terms(for: lookup) {
        if case .range = lookup, !matcher.isMatch(term.scalars) { continue }
        let bonus = term.scalars == own ? 1 : 0
        for (page, weight) in try pages(of: term, in: file) {
          found[page] = max(found[page] ?? 0, weight * 2 + bonus)
        }
      }
    }
    return found
  }

  private func pages(of term: TermFile.Term, in file: String) throws -> [(page: Int, weight: Int)] {
    guard let pages = term.pages(of: speechOfPage.count) else {
      throw IndexError.damaged(files.path(of: file), reason: "it names pages that there are not")
    }
    return pages
  }

  private mutating func terms(for lookup: Lookup) throws -> [(file: String, term: TermFile.Term)] {
    switch lookup {
    case .term(let text):
      let scalars = Array(text.unicodeScalars)
      let file = meta.file(of: scalars)
      return try terms(in: file).filter { $0.scalars == scalars.map(\.value) }.map { (file, $0) }
    case .prefix(let beginning): return try terms(beginningWith: beginning)
    case .range(let beginnings): return try beginnings.flatMap { try terms(beginningWith: $0) }
    }
  }

  private mutating func terms(beginningWith text: String) throws -> [(file: String, term: TermFile.Term)] {
    let scalars = Array(text.unicodeScalars)
    return try meta.files(beginningWith: scalars).flatMap { file in
      try terms(in: file).filter { $0.scalars.starts(with: scalars.map(\.value)) }.map { (file, $0) }
    }
  }

  private mutating func terms(in file: String) throws -> [TermFile.Term] {
    if let known = terms[file] { return known }
    let read = try files.value(TermFile.self, of: file).terms
    terms[file] = read
    return read
  }

  /// What the index tells of a speech.
  mutating func entry(of speech: Int) throws -> SpeechEntry {
    let file = IndexFormat.fileOfSpeech(speech)
    let around = try entries[file] ?? files.value([SpeechEntry].self, of: file)
    entries[file] = around
    let place = speech % IndexFormat.speechesPerFile
    guard around.indices.contains(place) else {
      throw IndexError.damaged(files.path(of: file), reason: "it has not all of its speeches")
    }
    return around[place]
  }

  /// The speakers, topics or collections that speeches can be chosen by.
  func values(of facet: Facet) throws -> [FacetValue] {
    try files.value([FacetValue].self, of: IndexFormat.file(of: facet))
  }
}
