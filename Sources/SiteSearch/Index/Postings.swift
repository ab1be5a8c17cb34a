import SiteBase

/// For each term, in the order of their UTF-8, the pages that have it, as the files of an index have them.
public struct Postings: Sendable {
  /// The UTF-8 of all terms, one after another.
  private(set) var bytes: [UInt8] = []
  /// Where each term begins in `bytes`, and the end of the last.
  private var termStarts: [Int] = [0]
  /// The texts in which the pages of the terms stand, and for each term where: a list as `ListCursor` reads it.
  private var texts: [[UInt8]] = []
  private var places: [(text: Int, range: Range<Int>)] = []

  /// The pages with traditional characters that have simplified forms, as a list.
  var variants: [UInt8] = []

  /// No term.
  init() {}

  /// How many terms there are.
  public var count: Int { termStarts.count - 1 }

  /// The UTF-8 of a term.
  func term(_ number: Int) -> ArraySlice<UInt8> { bytes[termStarts[number]..<termStarts[number + 1]] }

  /// The pages of a term.
  func list(_ number: Int) -> ArraySlice<UInt8> { texts[places[number].text][places[number].range] }

  /// How many bytes the pages of a term have.
  func listSize(_ number: Int) -> Int { places[number].range.count }

  /// Appends a text in which the pages of terms stand, and gives its number.
  mutating func append(text: [UInt8]) -> Int {
    texts.append(text)
    return texts.count - 1
  }

  /// Appends a term that comes after all others, with its pages in a part of a text.
  mutating func append(term: ArraySlice<UInt8>, _ range: Range<Int>, ofText text: Int) {
    bytes += term
    termStarts.append(bytes.count)
    places.append((text, range))
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
