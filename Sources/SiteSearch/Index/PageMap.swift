/// Where the pages of some postings stand in others that are made from them; those that stay keep their order.
public struct PageMap: Sendable {
  /// For each page its new number, or −1 if it is gone.
  let numbers: [Int32]
  /// For each page, the end of those from it on that still follow one another.
  let runEnds: [Int32]

  /// Whether all that stay keep their numbers.
  let isInPlace: Bool

  /// Pages with new numbers, ascending; −1 for those that are gone.
  public init(_ numbers: [Int32]) {
    self.numbers = numbers
    var ends = [Int32](repeating: Int32(numbers.count), count: numbers.count)
    for page in numbers.indices.dropLast().reversed() {
      let isFollowed = numbers[page] >= 0 && numbers[page + 1] == numbers[page] + 1
      ends[page] = isFollowed ? ends[page + 1] : Int32(page + 1)
    }
    runEnds = ends
    isInPlace = numbers.enumerated().allSatisfy { $1 < 0 || Int($1) == $0 }
  }

  /// `count` pages that all stay, with larger numbers.
  init(shifting count: Int, by distance: Int) { self.init((0..<count).map { Int32($0 + distance) }) }
}
