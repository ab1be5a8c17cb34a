/// What is read first of an index: how many speeches there are, and where its terms stand.
struct IndexMeta: Decodable {
  private static let format = 1
  /// More are taken for damage.
  private static let mostPages = 10_000_000

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
    guard format == Self.format else { throw IndexError.otherFormat(format) }
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
    guard parts.values.allSatisfy(numbers.contains) else { throw damage(.nodes, "these are no numbers of parts") }
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
    return fileName(node, part: part(of: term, below: node))
  }

  /// The names of the files with all terms that begin with a text.
  func files(beginningWith prefix: [Unicode.Scalar]) -> [String] {
    let node = node(of: prefix)
    var names = node == prefix ? [] : [fileName(node, part: part(of: prefix, below: node))]
    for (inner, count) in parts where inner.starts(with: prefix) {
      names += (0..<count).map { fileName(inner, part: $0) }
    }
    return names
  }

  private func part(of term: [Unicode.Scalar], below node: [Unicode.Scalar]) -> Int {
    guard let count = parts[node], count > 1 else { return 0 }
    let next = term.dropFirst(node.count).first.map { Array(String($0).utf8) } ?? []
    return Int(fnv1a(next) % UInt32(count))
  }

  private func fileName(_ node: [Unicode.Scalar], part: Int) -> String {
    "i/\(node.map { String($0.value, radix: 16) }.joined(separator: "."))-\(part)"
  }
}

/// A 32-bit FNV-1a hash.
private func fnv1a(_ bytes: [UInt8]) -> UInt32 {
  bytes.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
}
