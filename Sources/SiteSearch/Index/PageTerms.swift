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

  /// The pages with traditional characters.
  private var variants: [Int] = []

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

  /// Ends the page at hand, which can have traditional characters that have simplified forms.
  mutating func endPage(hasVariants: Bool) {
    if hasVariants { variants.append(ends.count) }
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

  /// The pages of each term, numbered from 0.
  func postings() -> Postings {
    let order = lexicon.sorted()
    var sizes = [Int](repeating: -1, count: lexicon.count)
    forEachPosting { term, posting in sizes[term] += digits(in: posting) + 1 }
    var postings = Postings()
    let text = postings.append(Postings.Text(bytes: lists(order, sizes)))
    var start = 0
    for number in order {
      let end = start + sizes[Int(number)]
      postings.append(term: lexicon.term(number), at: Postings.Place(text: text, range: start..<end))
      start = end
    }
    postings.variants = [UInt8](list: variants)
    return postings
  }

  /// The lists of all terms in an order, one after another.
  private func lists(_ order: [UInt32], _ sizes: [Int]) -> [UInt8] {
    var places = [Int](repeating: 0, count: order.count)
    var size = 0
    for number in order {
      places[Int(number)] = size
      size += sizes[Int(number)]
    }
    var isBegun = [Bool](repeating: false, count: order.count)
    return [UInt8](unsafeUninitializedCapacity: size) { lists, count in
      forEachPosting { term, posting in
        if isBegun[term] {
          lists[places[term]] = UInt8(ascii: ",")
          places[term] += 1
        }
        isBegun[term] = true
        places[term] += digits(in: posting)
        lists.write(posting, before: places[term])
      }
      count = size
    }
  }

  /// Gives each term of each page to a function, page by page, with what stands for the page in the term's list.
  @inline(__always)
  private func forEachPosting(_ take: (_ term: Int, _ posting: UInt32) -> Void) {
    var last = [UInt32](repeating: 0, count: lexicon.count)
    var start = 0
    for (page, end) in ends.enumerated() {
      for entry in entries[start..<end] {
        let term = Int(entry >> 2)
        take(term, (UInt32(page) - last[term]) << 2 | entry & 3)
        last[term] = UInt32(page)
      }
      start = end
    }
  }
}
