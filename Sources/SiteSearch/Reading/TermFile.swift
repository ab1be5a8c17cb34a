/// One file of terms: `{"BEGINNING":[[REST, …],[[posting, …], …]], …}`.
struct TermFile: Decodable {
  /// A term, and the pages that have it.
  struct Term {
    let scalars: [UInt32]
    fileprivate let postings: [UInt32]
  }

  /// The terms of the file.
  let terms: [Term]

  init(from decoder: any Decoder) throws {
    let object = try decoder.singleValueContainer()
    var terms: [Term] = []
    for (beginning, group) in try object.decode([String: Group].self) {
      guard group.rests.count == group.postings.count else {
        throw DecodingError.dataCorruptedError(
          in: object, debugDescription: "there are not as many terms as lists of pages below \(beginning)")
      }
      let head = beginning.unicodeScalars.map(\.value)
      for (rest, postings) in zip(group.rests, group.postings) {
        terms.append(Term(scalars: head + rest.unicodeScalars.map(\.value), postings: postings))
      }
    }
    self.terms = terms
  }

  private struct Group: Decodable {
    let rests: [String]
    let postings: [[UInt32]]

    init(from decoder: any Decoder) throws {
      var array = try decoder.unkeyedContainer()
      rests = try array.decode([String].self)
      postings = try array.decode([[UInt32]].self)
    }
  }
}

extension TermFile.Term {
  /// The pages, by their numbers in the index, with the weight of the term in each; nil if a page is beyond `count`.
  func pages(of count: Int) -> [(page: Int, weight: Int)]? {
    var page = 0
    var pages: [(page: Int, weight: Int)] = []
    for posting in postings {
      page += Int(posting >> 2)
      guard page < count else { return nil }
      pages.append((page, Int(posting & 3)))
    }
    return pages
  }
}
