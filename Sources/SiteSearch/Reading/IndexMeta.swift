/// What is read first of an index: how many speeches there are, and where its terms stand.
struct IndexMeta: Decodable {
  /// More are taken for damage.
  private static let mostPages = 10_000_000
  private static let mostFiles = 1_000_000

  /// How many pages each speech has, the oldest speech first.
  let pages: [Int]
  /// How many speeches each year has, in their order; undated ones have the year 0.
  let years: [(year: Int, count: Int)]
  /// How many files hold the terms that begin with a text and with no longer one of these texts.
  let parts: [[Unicode.Scalar]: Int]

  private enum Key: String, CodingKey {
    case format, pages, years, parts, nodes
  }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    let format = try object.decode(Int.self, forKey: .format)
    guard format == IndexFormat.version else { throw IndexError.otherFormat(format) }
    pages = try object.decode([Int].self, forKey: .pages)
    years = try object.decode([[Int]].self, forKey: .years).map { pair in
      guard pair.count == 2, (0...Self.mostPages).contains(pair[1]) else {
        throw damage(.years, "each must be a year and a number of speeches")
      }
      return (pair[0], pair[1])
    }
    var parts: [[Unicode.Scalar]: Int] = [[]: try object.decode(Int.self, forKey: .parts)]
    for (count, prefixes) in try object.decode([String: String].self, forKey: .nodes) {
      for prefix in prefixes.unicodeScalars.split(separator: " ") { parts[Array(prefix)] = Int(count) ?? 0 }
    }
    self.parts = parts
    let numbers = 1...Self.mostPages
    guard pages.allSatisfy(numbers.contains), pages.reduce(0, +) <= Self.mostPages else {
      throw damage(.pages, "these are no numbers of pages")
    }
    guard parts.values.allSatisfy(numbers.contains), parts.values.reduce(0, +) <= Self.mostFiles else {
      throw damage(.nodes, "these are no numbers of files")
    }
    guard years.reduce(0, { $0 + $1.count }) == pages.count else {
      throw damage(.years, "there are not as many speeches as pages tell of")
    }

    func damage(_ key: Key, _ reason: String) -> DecodingError {
      .dataCorruptedError(forKey: key, in: object, debugDescription: reason)
    }
  }

  /// The longest text with files of its own that a term begins with.
  func node(of term: [Unicode.Scalar]) -> [Unicode.Scalar] {
    for length in stride(from: term.count, to: 0, by: -1) {
      let prefix = Array(term[..<length])
      if parts[prefix] != nil { return prefix }
    }
    return []
  }

  /// The name of the file in which a term stands.
  func file(of term: [Unicode.Scalar]) -> String {
    let node = node(of: term)
    return IndexFormat.fileOfTerms(beginningWith: node, part: part(of: term, below: node))
  }

  /// The names of the files with all terms that begin with a text.
  func files(beginningWith prefix: [Unicode.Scalar]) -> [String] {
    let node = node(of: prefix)
    var names = node == prefix ? [] : [file(of: prefix)]
    for (inner, count) in parts where inner.starts(with: prefix) {
      names += (0..<count).map { IndexFormat.fileOfTerms(beginningWith: inner, part: $0) }
    }
    return names
  }

  private func part(of term: [Unicode.Scalar], below node: [Unicode.Scalar]) -> Int {
    let next = String(String.UnicodeScalarView(term.dropFirst(node.count).prefix(1)))
    return IndexFormat.part(ofTermsGoingOnWith: next.utf8, among: parts[node] ?? 1)
  }
}
