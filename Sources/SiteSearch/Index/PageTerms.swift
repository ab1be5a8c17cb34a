/// The terms of some pages, taken in page by page.
struct PageTerms {
  private var lexicon = Lexicon()
  /// For each term: the page that had it last, and how often, with `heading` added if in a heading.
  private var tallies: [(page: UInt32, count: UInt32)] = []
  /// The terms of the page at hand.
  private var met: [UInt32] = []
  /// How many terms the page at hand has, repeated ones as often as they stand there.
  private var length = 0
  /// The terms of all pages: a term's number and its weight in the page.
  private var entries: [UInt32] = []
  /// Where the entries of each page end.
  private var ends: [Int] = []

  private static let heading: UInt32 = 1 << 31

  /// Takes in a term of the page at hand.
  mutating func add(_ term: UnsafeBufferPointer<UInt8>, isHeading: Bool) {
    let number = lexicon.number(of: term)
    if number == tallies.count { tallies.append((.max, 0)) }
    let page = UInt32(ends.count)
    if tallies[number].page != page {
      tallies[number] = (page, 0)
      met.append(UInt32(number))
    }
    tallies[number].count += 1
    if isHeading { tallies[number].count |= Self.heading }
    length += 1
  }

  /// Ends the page at hand.
  mutating func endPage() {
    for number in met { entries.append(number << 2 | weight(of: tallies[Int(number)].count)) }
    ends.append(entries.count)
    met.removeAll(keepingCapacity: true)
    length = 0
  }

  /// How much a page is about a term: 3 if it stands in a heading, else 0 to 2 by how often it stands there, long pages
  /// needing more.
  private func weight(of count: UInt32) -> UInt32 {
    if count & Self.heading != 0 { return 3 }
    let density = Int(count) * 4_000 / (length + 2_000)
    return density < 2 ? 0 : density < 6 ? 1 : 2
  }

  /// The pages of each term, the first of them being the page `first`.
  func postings(first: Int) -> Postings {
    let order = lexicon.sorted()
    var places = [UInt32](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[Int(number)] = UInt32(place) }
    var next = [Int](repeating: 0, count: order.count + 1)
    for entry in entries { next[Int(places[Int(entry >> 2)]) + 1] += 1 }
    for place in next.indices.dropFirst() { next[place] += next[place - 1] }
    var postings = Postings()
    postings.starts = next
    postings.entries = [UInt32](repeating: 0, count: entries.count)
    var start = 0
    for (page, end) in ends.enumerated() {
      for entry in entries[start..<end] {
        let place = Int(places[Int(entry >> 2)])
        postings.entries[next[place]] = UInt32(first + page) << 2 | entry & 3
        next[place] += 1
      }
      start = end
    }
    for number in order { postings.append(term: lexicon.term(number)) }
    return postings
  }
}
