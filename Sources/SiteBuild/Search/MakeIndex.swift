import SiteBase
import SiteModel
import SiteSearch

/// A search index, and what the next is made from.
struct MadeIndex: Sendable {
  let index: SearchIndex
  let record: IndexRecord
  let postings: Postings
}

/// An index that is there, from which the next is made.
struct EarlierIndex: Sendable {
  let record: IndexRecord
  /// What its files say; nil if they are not as they were made.
  let postings: @Sendable () async throws -> Postings?
  /// Reads no more of its files.
  let stop: @Sendable () -> Void

  /// An index whose files `read` gives, by their paths in the output; from now on worked on by `jobs` threads at once.
  init(reading record: IndexRecord, jobs: Int, read: @Sendable @escaping (_ path: String) throws -> [UInt8]?) {
    self.record = record
    let reading = Task { try await Postings(of: record, jobs: jobs, read) }
    postings = { try await reading.value }
    stop = { reading.cancel() }
  }

  /// An index that is still in memory.
  init(_ made: MadeIndex) {
    record = made.record
    postings = { made.postings }
    stop = {}
  }
}

/// The search index over the pages of all speeches, of which only those are cut into words that are not in an earlier one.
///
/// - Parameters:
///   - body: The body of a speech with its HTML, asked for by `jobs` threads at once.
func makeIndex(
  of input: SearchInput, after earlier: EarlierIndex?, jobs: Int,
  body: @Sendable @escaping (_ speech: Int) throws -> Body
) async throws -> MadeIndex {
  let postings: Postings
  if let updated = try await updated(earlier, to: input, jobs: jobs, body) {
    postings = updated
  } else {
    postings = try await cut(Array(input.keys.indices), of: input, jobs: jobs, body)
  }
  let index = try await SearchIndex(postings, input.tables, limit: input.fileLimit, jobs: jobs)
  let record = IndexRecord(input: input.fingerprint, keys: input.keys, postings, index)
  return MadeIndex(index: index, record: record, postings: postings)
}

/// The postings of an earlier index with the pages of a new one; nil if too few of the pages are the same.
private func updated(
  _ earlier: EarlierIndex?, to input: SearchInput, jobs: Int, _ body: @Sendable @escaping (Int) throws -> Body
) async throws -> Postings? {
  guard let earlier else { return nil }
  let change = PageChange(from: earlier.record.keys, to: input.keys)
  guard change.added.count <= input.keys.count / 3, let postings = try await earlier.postings() else { return nil }
  let added = try await cut(change.added, of: input, jobs: jobs, body)
  return try await Postings(
    joining: [(postings, change.kept), (added, PageMap(change.added.map { Int32($0) }))], jobs: jobs)
}

/// The postings of some pages, numbered from 0.
private func cut(
  _ pages: [Int], of input: SearchInput, jobs: Int, _ body: @Sendable @escaping (Int) throws -> Body
) async throws -> Postings {
  try await postings(ofPages: pages.count, jobs: jobs) { range, cutter in
    var last: (speech: Int, body: Body)?
    for page in pages[range] {
      let (speech, blocks) = input.order.pages[page]
      let body = try last.flatMap { $0.speech == speech ? $0.body : nil } ?? body(speech)
      input.site.searchedWords(of: speech, body, blocks) { cutter.add($0, isHeading: $1) }
      cutter.endPage()
      last = (speech, body)
    }
  }
}

extension SearchIndex {
  /// The pages that are its files.
  var pages: [Page] { names.indices.map { Page.searchData($0, named: names[$0]) } }
}
