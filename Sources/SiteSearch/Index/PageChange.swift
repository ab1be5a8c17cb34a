import SiteBase

/// What stays of the pages of an index, in their order, and what is new.
public struct PageChange: Sendable {
  /// Where the pages that were there are now.
  public let kept: PageMap
  /// The numbers of the new pages.
  public let added: [Int]

  /// What is to be done so that pages with some fingerprints become those with others; as little as can be.
  public init(from old: [Fingerprint], to new: [Fingerprint]) {
    var numbers = [Int32](repeating: -1, count: old.count)
    var isAdded = [Bool](repeating: true, count: new.count)
    for (page, number) in ascending(places(of: new, in: old)) {
      numbers[page] = Int32(number)
      isAdded[number] = false
    }
    kept = PageMap(numbers)
    added = isAdded.indices.filter { isAdded[$0] }
  }
}

/// For each value that is also among others, its place there, each place once, and its own.
private func places(of values: [Fingerprint], in others: [Fingerprint]) -> [(place: Int, own: Int)] {
  var following = [Int?](repeating: nil, count: others.count)
  var first: [Fingerprint: Int] = [:]
  for (place, value) in others.enumerated().reversed() { following[place] = first.updateValue(place, forKey: value) }
  return values.enumerated().compactMap { own, value in
    guard let place = first[value] else { return nil }
    first[value] = following[place]
    return (place, own)
  }
}

/// As many of the pairs as have ascending places, in their order: patience sorting.
private func ascending(_ pairs: [(place: Int, own: Int)]) -> [(place: Int, own: Int)] {
  /// For each length, the pair with the lowest place that ends a row of that length.
  var ends: [Int] = []
  var before = [Int?](repeating: nil, count: pairs.count)
  for (index, pair) in pairs.enumerated() {
    let length = ends.partitionPoint { pairs[$0].place > pair.place }
    before[index] = length > 0 ? ends[length - 1] : nil
    if length == ends.count { ends.append(index) } else { ends[length] = index }
  }
  var row: [(place: Int, own: Int)] = []
  var next = ends.last
  while let index = next {
    row.append(pairs[index])
    next = before[index]
  }
  return row.reversed()
}
