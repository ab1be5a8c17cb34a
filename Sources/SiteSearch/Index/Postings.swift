import SiteBase

/// For each term, in the order of their UTF-8, the pages that have it.
public struct Postings: Sendable {
  /// The UTF-8 of all terms, one after another.
  private(set) var bytes: [UInt8] = []
  /// Where each term begins in `bytes`, and the end of the last.
  private(set) var termStarts: [Int] = [0]
  /// Where the pages of each term begin in `entries`, and the end of the last.
  var starts: [Int] = [0]
  /// Pages, ascending for each term: `page << 2 | weight`, the weight from 0 to 3.
  var entries: [UInt32] = []

  /// Whether the texts have traditional characters that have simplified forms.
  var hasVariants = false

  /// How many terms there are.
  public var count: Int { termStarts.count - 1 }

  /// The UTF-8 of a term.
  func term(_ number: Int) -> ArraySlice<UInt8> { bytes[termStarts[number]..<termStarts[number + 1]] }

  /// The pages of a term.
  func pages(of number: Int) -> ArraySlice<UInt32> { entries[starts[number]..<starts[number + 1]] }

  mutating func append(term: ArraySlice<UInt8>) {
    bytes += term
    termStarts.append(bytes.count)
  }
}

/// The terms of pages, worked on by `jobs` threads at once.
///
/// - Parameters:
///   - pages: How many pages there are.
///   - read: Hands each text of a page to a function, as UTF-8, and says whether it is a heading. No phrase goes on from
///     one text to the next.
public func postings(
  ofPages pages: Int, jobs: Int,
  _ read: @Sendable @escaping (Int, (UnsafeBufferPointer<UInt8>, _ isHeading: Bool) -> Void) -> Void
) async throws -> Postings {
  let shares = max(1, min(jobs, pages))
  let parts = try await concurrentMap(count: shares, jobs: jobs) { share in
    var cutter = TermCutter()
    var terms = PageTerms()
    let range = pages * share / shares..<pages * (share + 1) / shares
    for page in range {
      read(page) { text, isHeading in cutter.cut(text) { terms.add($0, isHeading: isHeading) } }
      terms.endPage()
    }
    var postings = terms.postings(first: range.lowerBound)
    postings.hasVariants = cutter.hasVariants
    return postings
  }
  return parts.count == 1 ? parts[0] : merged(parts)
}

/// The postings of parts, each of which has later pages than the one before.
private func merged(_ parts: [Postings]) -> Postings {
  var merged = Postings()
  merged.hasVariants = parts.contains { $0.hasVariants }
  merged.entries.reserveCapacity(parts.reduce(0) { $0 + $1.entries.count })
  var next = [Int](repeating: 0, count: parts.count)
  while true {
    var first: ArraySlice<UInt8>?
    for part in parts.indices where next[part] < parts[part].count {
      let term = parts[part].term(next[part])
      if first.map({ term.lexicographicallyPrecedes($0) }) ?? true { first = term }
    }
    guard let first else { return merged }
    for part in parts.indices where next[part] < parts[part].count {
      guard parts[part].term(next[part]).elementsEqual(first) else { continue }
      merged.entries += parts[part].pages(of: next[part])
      next[part] += 1
    }
    merged.append(term: first)
    merged.starts.append(merged.entries.count)
  }
}
