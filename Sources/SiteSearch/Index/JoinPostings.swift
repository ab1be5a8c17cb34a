import SiteBase

extension Postings {
  /// Postings made of others, whose pages get new numbers, all different; worked on by `jobs` threads at once.
  public init(joining parts: [(postings: Postings, pages: PageMap)], jobs: Int) async throws {
    let terms = JoinedTerms(parts.map(\.postings))
    let written = parts.firstIndex { $0.postings.areOfFiles }
    let shares = jobs == 1 ? 1 : min(8 * jobs, max(1, terms.count))
    let joined = try await concurrentMap(count: shares, jobs: jobs) { share in
      let share = terms.count * share / shares..<terms.count * (share + 1) / shares
      let size = share.reduce(0) { size, row in parts.indices.reduce(size) { $0 + terms.list(of: row, in: $1).count } }
      var joiner = ListJoiner(parts.map { ListCursor($0.pages) }, keeping: written, capacity: size + size / 16)
      for row in share { joiner.join { terms.list(of: row, in: $0) } }
      return joiner
    }
    self.init(textsOf: written.map { parts[$0].postings })
    var row = 0
    for joiner in joined {
      let text = append(Text(bytes: joiner.text))
      for list in joiner.lists {
        switch list {
        case .written(let range) where range.isEmpty: break
        case .written(let range): append(term: terms.term(row), at: Place(text: text, range: range))
        case .kept(let part): append(term: terms.term(row), at: terms.place(of: row, in: part))
        }
        row += 1
      }
    }
    var joiner = ListJoiner(parts.map { ListCursor($0.pages) })
    joiner.join { parts[$0].postings.variants[...] }
    variants = joiner.text
  }
}

/// The terms of several postings, each once, in the order of their UTF-8.
private struct JoinedTerms: Sendable {
  private let parts: [Postings]
  /// For each term, for each of the postings, its number there, or −1.
  private var numbers: [Int32] = []

  init(_ parts: [Postings]) {
    self.parts = parts
    var next = [Int](repeating: 0, count: parts.count)
    numbers.reserveCapacity((parts.map(\.count).max() ?? 0) * parts.count * 5 / 4)
    while true {
      var first: ArraySlice<UInt8>?
      for part in parts.indices where next[part] < parts[part].count {
        let term = parts[part].term(next[part])
        if first.map({ term.lexicographicallyPrecedes($0) }) ?? true { first = term }
      }
      guard let first else { return }
      for part in parts.indices {
        if next[part] < parts[part].count, parts[part].term(next[part]).elementsEqual(first) {
          numbers.append(Int32(next[part]))
          next[part] += 1
        } else {
          numbers.append(-1)
        }
      }
    }
  }

  /// How many terms there are.
  var count: Int { numbers.count / parts.count }

  /// The UTF-8 of a term.
  func term(_ row: Int) -> ArraySlice<UInt8> {
    let part = parts.indices.first { numbers[row * parts.count + $0] >= 0 }!
    return parts[part].term(Int(numbers[row * parts.count + part]))
  }

  /// Where the pages of a term stand in one of the postings that has it.
  func place(of row: Int, in part: Int) -> Postings.Place {
    parts[part].place(of: Int(numbers[row * parts.count + part]))
  }

  /// The pages of a term in one of the postings.
  func list(of row: Int, in part: Int) -> ArraySlice<UInt8> {
    let number = Int(numbers[row * parts.count + part])
    return number < 0 ? [] : parts[part].list(number)
  }
}

/// Puts lists of pages together, whose pages have new numbers.
private struct ListJoiner {
  /// A list that was put together.
  enum List {
    /// A part of `text`.
    case written(Range<Int>)
    /// The list that a cursor read, to the byte.
    case kept(cursor: Int)
  }

  private var cursors: [ListCursor]
  private let kept: Int?
  private var writer: ListWriter
  private(set) var lists: [List] = []

  /// - Parameter kept: The cursor whose lists need not be written if they are as they were.
  init(_ cursors: [ListCursor], keeping kept: Int? = nil, capacity: Int = 0) {
    self.cursors = cursors
    self.kept = kept
    writer = ListWriter(capacity: capacity)
  }

  /// All lists that were written.
  var text: [UInt8] { writer.text }

  /// Writes the list of all pages of one list for each cursor.
  mutating func join(_ list: (_ cursor: Int) -> ArraySlice<UInt8>) {
    for index in cursors.indices { cursors[index].start(list(index)) }
    if let kept, cursors.indices.allSatisfy({ ($0 == kept) == (cursors[$0].number != nil) }), cursors[kept].isInPlace {
      return lists.append(.kept(cursor: kept))
    }
    while let first { writer.takeRun(from: &cursors[first]) }
    lists.append(.written(writer.endList()))
  }

  /// The cursor with the lowest page.
  private var first: Int? {
    var first: (cursor: Int, number: Int)?
    for (index, cursor) in cursors.enumerated() {
      if let number = cursor.number, number < first?.number ?? .max { first = (index, number) }
    }
    return first?.cursor
  }
}
