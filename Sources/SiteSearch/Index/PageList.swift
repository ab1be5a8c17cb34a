/// Reads the pages of a term from their text, `POSTING,POSTING,…`, and gives them their new numbers; a posting is the gap
/// to the page before, times four, plus the weight.
struct ListCursor {
  private let map: PageMap
  private var list: ArraySlice<UInt8> = []
  /// The offset of the posting after the one at hand.
  private var next = 0
  /// The page of the posting at hand.
  private var page = 0
  private(set) var weight = 0
  /// The new number of the page at hand; nil after the last.
  private(set) var number: Int?

  /// A cursor over no pages yet.
  init(_ map: PageMap) { self.map = map }

  /// Goes to the first page of a list that stays.
  mutating func start(_ list: ArraySlice<UInt8>) {
    self.list = list
    (next, page) = (0, 0)
    step()
  }

  /// Goes on to the next page that stays.
  private mutating func step() {
    number = nil
    while next < list.count, number == nil {
      let (posting, after) = list.withUnsafeBufferPointer { $0.posting(at: next) }
      page += posting >> 2
      weight = posting & 3
      next = after
      if map.numbers[page] >= 0 { number = Int(map.numbers[page]) }
    }
  }

  /// Whether the list, which was begun just now, stays as it is: no page of it is gone, and none has a new number.
  var isInPlace: Bool {
    guard map.isInPlace, let number, number == page else { return false }
    return list.withUnsafeBufferPointer { list in
      var (next, page) = (next, page)
      guard next == list.posting(at: 0).next else { return false }
      while true {
        (next, page) = list.skip(from: next, page, before: Int(map.runEnds[page]))
        guard next < list.count else { return true }
        let (posting, after) = list.posting(at: next)
        page += posting >> 2
        next = after
        if map.numbers[page] < 0 { return false }
      }
    }
  }

  /// Goes on behind all pages that still follow the one at hand, and gives their text; `last` is the new number of the
  /// last of them, or nil if they were not looked through since they are all that is left.
  mutating func skipRun() -> (text: ArraySlice<UInt8>, last: Int?) {
    let (start, runEnd) = (next, Int(map.runEnds[page]))
    if runEnd == map.numbers.count {
      next = list.count
      number = nil
      return (list.dropFirst(start), nil)
    }
    (next, page) = list.withUnsafeBufferPointer { $0.skip(from: start, page, before: runEnd) }
    let (last, stop) = (Int(map.numbers[page]), next - 1)
    step()
    return (list.prefix(stop).dropFirst(start), last)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The posting at an offset of a list, and where the next begins.
  @inline(__always)
  func posting(at offset: Int) -> (posting: Int, next: Int) {
    var (posting, offset) = (0, offset)
    while offset < count, self[offset] != UInt8(ascii: ",") {
      posting = posting &* 10 &+ Int(self[offset] & 0x0F)
      offset += 1
    }
    return (posting, offset + 1)
  }

  /// Where the first posting of a page from `limit` on begins, and the page before it, which is `page` or a later one.
  func skip(from start: Int, _ page: Int, before limit: Int) -> (next: Int, page: Int) {
    var (offset, page) = (start, page)
    while offset < count {
      let (posting, next) = posting(at: offset)
      if page + posting >> 2 >= limit { break }
      page += posting >> 2
      offset = next
    }
    return (offset, page)
  }
}

/// Writes the pages of terms as text, one list after another.
struct ListWriter {
  private(set) var text: [UInt8] = []
  private var start = 0
  /// The last page, but for the gaps of the postings from `unread` on.
  private var page = 0
  private var unread: Int?

  /// A writer with place for some bytes.
  init(capacity: Int) { text.reserveCapacity(capacity) }

  /// Appends the page of a cursor, and all that still follow it.
  mutating func takeRun(from cursor: inout ListCursor) {
    guard let number = cursor.number else { return }
    if let unread {
      page = text.withUnsafeBufferPointer { $0.skip(from: unread, page, before: .max).page }
    }
    if text.count > start { text.append(UInt8(ascii: ",")) }
    text.append(decimal: UInt32((number - page) << 2 | cursor.weight))
    let run = cursor.skipRun()
    if !run.text.isEmpty {
      text.append(UInt8(ascii: ","))
      text += run.text
    }
    page = run.last ?? number
    unread = run.last == nil ? text.count - run.text.count : nil
  }

  /// Ends a list, and gives its place in the text.
  mutating func endList() -> Range<Int> {
    defer { (start, page, unread) = (text.count, 0, nil) }
    return start..<text.count
  }
}

extension [UInt8] {
  /// The list of pages, ascending, all of weight 0.
  init(list pages: [Int]) {
    self = []
    var last = 0
    for page in pages {
      if !isEmpty { append(UInt8(ascii: ",")) }
      append(decimal: UInt32(page - last) << 2)
      last = page
    }
  }

  /// Appends a number as decimal digits.
  fileprivate mutating func append(decimal number: UInt32) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a number as decimal digits that end before an offset.
  @inline(__always)
  func write(_ number: UInt32, before end: Int) {
    var (number, offset) = (number, end)
    repeat {
      offset -= 1
      self[offset] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
      number /= 10
    } while number > 0
  }
}

/// How many decimal digits a number has.
@inline(__always)
func digits(in number: UInt32) -> Int {
  var (digits, limit) = (1, 10 as UInt64)
  while UInt64(number) >= limit {
    digits += 1
    limit *= 10
  }
  return digits
}
