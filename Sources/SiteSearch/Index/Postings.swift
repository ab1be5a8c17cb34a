import SiteBase

/// For each term, in the order of their UTF-8, the pages that have it, as the files of an index have them.
public struct Postings: Sendable {
  /// The UTF-8 of all terms, one after another.
  private(set) var bytes: [UInt8] = []
  /// Where each term begins in `bytes`, and the end of the last.
  private var termStarts: [Int] = [0]
  /// The pages of all terms, one list after another, each as `ListCursor` reads it.
  private(set) var lists: [UInt8] = []
  /// Where the pages of each term begin in `lists`, and the end of the last.
  private var listStarts: [Int] = [0]

  /// The pages with traditional characters that have simplified forms, as a list.
  var variants: [UInt8] = []

  /// No term.
  init() {}

  /// How many terms there are.
  public var count: Int { termStarts.count - 1 }

  /// The UTF-8 of a term.
  func term(_ number: Int) -> ArraySlice<UInt8> { bytes[termStarts[number]..<termStarts[number + 1]] }

  /// Where the pages of a term stand in `lists`.
  func list(of number: Int) -> Range<Int> { listStarts[number]..<listStarts[number + 1] }

  /// Makes place for terms, and for lists of some bytes.
  mutating func reserve(terms: Int, lists: Int) {
    termStarts.reserveCapacity(terms + 1)
    listStarts.reserveCapacity(terms + 1)
    self.lists.reserveCapacity(lists)
  }

  /// Appends a term that comes after all others.
  mutating func append(term: ArraySlice<UInt8>) {
    bytes += term
    termStarts.append(bytes.count)
  }

  /// Appends the pages of the next terms that have none, one list after another.
  mutating func append(lists: [UInt8], sizes: some Sequence<Int>) {
    var end = self.lists.count
    if end == 0 && self.lists.capacity == 0 { self.lists = lists } else { self.lists += lists }
    for size in sizes {
      end += size
      listStarts.append(end)
    }
  }

  /// Appends the pages of the next term that has none.
  mutating func append(list: ArraySlice<UInt8>) {
    lists += list
    listStarts.append(lists.count)
  }
}

/// The terms of pages, worked on by `jobs` threads at once.
///
/// - Parameters:
///   - pages: How many pages there are.
///   - cut: Hands the texts of a range of pages to a cutter, page by page.
public func postings(
  ofPages pages: Int, jobs: Int, _ cut: @Sendable @escaping (Range<Int>, inout PageCutter) throws -> Void
) async throws -> Postings {
  let shares = max(1, min(jobs, pages))
  let parts = try await concurrentMap(count: shares, jobs: jobs) { share in
    let range = pages * share / shares..<pages * (share + 1) / shares
    var cutter = PageCutter()
    try cut(range, &cutter)
    return (postings: cutter.postings(), pages: PageMap(shifting: range.count, by: range.lowerBound))
  }
  return parts.count == 1 ? parts[0].postings : try await Postings(joining: parts, jobs: jobs)
}
