import SiteBase

/// For each term, in the order of their UTF-8, the pages that have it, as the files of an index have them.
public struct Postings: Sendable {
  /// The UTF-8 of all terms, one after another.
  private(set) var bytes: [UInt8] = []
  /// Where each term begins in `bytes`, and the end of the last.
  private var termStarts: [Int] = [0]
  /// The texts in which the pages of the terms stand, and for each term where: a list as `ListCursor` reads it.
  private var texts: [Text] = []
  private var places: [Place] = []

  /// A text in which the pages of terms stand.
  struct Text: Sendable {
    let bytes: [UInt8]
    /// The file of an index that it is; nil if it is none.
    var file: TermFile?
  }

  /// A file of an index, as it was when its terms were read from it.
  struct TermFile: Sendable {
    /// Its name, without `.json`.
    let name: String
    let fingerprint: Fingerprint
    /// How many terms it has.
    let terms: Int
  }

  /// Where the pages of a term stand.
  struct Place: Sendable {
    /// The number of a text.
    let text: Int
    let range: Range<Int>
  }

  /// The pages with traditional characters that have simplified forms, as a list.
  var variants: [UInt8] = []

  /// No term, but the texts that others have.
  init(textsOf others: Postings? = nil) { texts = others?.texts ?? [] }

  /// How many terms there are.
  public var count: Int { termStarts.count - 1 }

  /// The UTF-8 of a term.
  func term(_ number: Int) -> ArraySlice<UInt8> { bytes[termStarts[number]..<termStarts[number + 1]] }

  /// The pages of a term.
  func list(_ number: Int) -> ArraySlice<UInt8> { texts[places[number].text].bytes[places[number].range] }

  /// How many bytes the pages of a term have.
  func listSize(_ number: Int) -> Int { places[number].range.count }

  /// Where the pages of a term stand.
  func place(of number: Int) -> Place { places[number] }

  /// Whether they were read from files of an index.
  var areOfFiles: Bool { texts.first?.file != nil }

  /// The file of an index that has some terms and no others; nil if there is none.
  func file(ofAll terms: some Collection<Int32>) -> TermFile? {
    guard let text = terms.first.map({ places[Int($0)].text }), texts[text].file?.terms == terms.count,
      terms.allSatisfy({ places[Int($0)].text == text })
    else { return nil }
    return texts[text].file
  }

  /// Appends a text in which the pages of terms stand, and gives its number.
  mutating func append(_ text: Text) -> Int {
    texts.append(text)
    return texts.count - 1
  }

  /// Appends a term that comes after all others, with its pages in a part of a text.
  mutating func append(term: ArraySlice<UInt8>, at place: Place) {
    bytes += term
    termStarts.append(bytes.count)
    places.append(place)
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
