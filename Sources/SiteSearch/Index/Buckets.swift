import SiteBase

/// The terms of an index, cut into files of about one size, so that a reader fetches only those that a query needs.
///
/// A file is found from a term alone: it belongs to the longest of the `nodes` that the term begins with, and there to one
/// of its parts, by a hash of the scalar after it. So all terms with a beginning in common stand in few files, and an edit
/// changes only the files of its own terms.
struct Buckets: Sendable {
  /// A beginning of terms, and how many files hold the terms that have no longer one.
  struct Node: Sendable {
    var prefix: ArraySlice<UInt8>
    var parts = 1
    /// The place of its first file.
    var first = 0
  }

  /// The beginnings, the empty one first.
  private(set) var nodes: [Node] = []
  /// For each file, the place of its node.
  private var owners: [Int32] = []
  private let target: Int
  private let postings: Postings
  /// The size of all terms before each, in bytes of JSON.
  private let sizes: [Int]
  /// For each term, the place of its file.
  private var places: [Int32]
  /// The terms of each file, one after another, and where those of each file begin.
  private var terms: [Int32] = []
  private var starts: [Int] = []

  /// Cuts into files of about `target` bytes of JSON, or larger ones if there would be more than `limit`; into one if all
  /// have no more than `single` bytes.
  init(_ postings: Postings, target: Int, single: Int, limit: Int) {
    let sizes = postings.sizes()
    let size = sizes[postings.count]
    var target = size <= single ? size + 1 : max(target, size / max(1, limit))
    self.init(postings, sizes: sizes, target: target)
    while count > max(1, limit), target <= size {
      target += target / 4
      self.init(postings, sizes: sizes, target: target)
    }
  }

  private init(_ postings: Postings, sizes: [Int], target: Int) {
    self.postings = postings
    self.sizes = sizes
    self.target = target
    places = [Int32](repeating: 0, count: postings.count)
    split(0..<postings.count, below: 0)
    starts = [Int](repeating: 0, count: count + 1)
    for place in places { starts[Int(place) + 1] += 1 }
    for place in 0..<count { starts[place + 1] += starts[place] }
    terms = [Int32](repeating: 0, count: places.count)
    var next = starts
    for (term, place) in places.enumerated() {
      terms[next[Int(place)]] = Int32(term)
      next[Int(place)] += 1
    }
  }

  /// How many files there are.
  var count: Int { owners.count }

  /// Gives the terms of a range, which all begin with the same `length` bytes, their files.
  private mutating func split(_ range: Range<Int>, below length: Int) {
    let prefix = range.isEmpty ? [] : postings.term(range.lowerBound).prefix(length)
    let node = nodes.count
    nodes.append(Node(prefix: prefix))
    var light: [(terms: Range<Int>, next: ArraySlice<UInt8>)] = []
    var lightSize = 0
    var start = range.lowerBound
    while start < range.upperBound {
      let next = postings.term(start).scalar(at: length)
      let end = end(ofTermsWith: next, after: length, from: start, in: range)
      let size = sizes[end] - sizes[start]
      if size > target, !next.isEmpty {
        split(start..<end, below: beginning(of: start..<end))
      } else {
        light.append((start..<end, next))
        lightSize += size
      }
      start = end
    }
    nodes[node].parts = max(1, (lightSize + target - 1) / target)
    nodes[node].first = count
    owners += [Int32](repeating: Int32(node), count: nodes[node].parts)
    for (terms, next) in light {
      let part = IndexFormat.part(ofTermsGoingOnWith: next, among: nodes[node].parts)
      for term in terms { places[term] = Int32(nodes[node].first + part) }
    }
  }

  /// How many bytes all terms of a range begin with alike, in whole scalars.
  private func beginning(of range: Range<Int>) -> Int {
    let first = postings.term(range.lowerBound)
    var length = zip(first, postings.term(range.upperBound - 1)).prefix { $0 == $1 }.count
    while length < first.count, first[first.startIndex + length] & 0xC0 == 0x80 { length -= 1 }
    return length
  }

  /// The end of the terms that have a scalar at an offset.
  private func end(
    ofTermsWith next: ArraySlice<UInt8>, after length: Int, from start: Int, in range: Range<Int>
  ) -> Int {
    var end = start + 1
    while end < range.upperBound {
      let other = postings.term(end)
      guard other.count >= length + next.count, !next.isEmpty,
        other[(other.startIndex + length)...].starts(with: next)
      else { break }
      end += 1
    }
    return end
  }

  /// The name of a file, without `.json`.
  func name(of file: Int) -> String {
    let node = node(of: file)
    return IndexFormat.fileOfTerms(
      beginningWith: String(decoding: node.prefix, as: UTF8.self).unicodeScalars, part: file - node.first)
  }

  /// The fingerprint of a file.
  func fingerprint(of file: Int) -> Fingerprint { earlier(file)?.fingerprint ?? Fingerprint(json(of: file)) }

  /// A file as it was when its terms were read from it; nil if it is another now.
  private func earlier(_ file: Int) -> Postings.TermFile? {
    postings.file(ofAll: terms[starts[file]..<starts[file + 1]]).flatMap { $0.name == name(of: file) ? $0 : nil }
  }

  /// A file: `{"BEGINNING":[[REST, …],[[posting, …], …]], …}`, a posting being the gap to the page before, times four,
  /// plus the weight.
  func json(of file: Int) -> [UInt8] {
    let prefix = node(of: file).prefix
    var json: [UInt8] = []
    json.reserveCapacity(terms[starts[file]..<starts[file + 1]].reduce(64) { $0 + size(of: Int($1)) })
    json.append("{")
    var index = starts[file]
    while index < starts[file + 1] {
      let first = postings.term(Int(terms[index]))
      let head = prefix.isEmpty ? first.scalar(at: 0) : prefix
      var end = index + 1
      while end < starts[file + 1], postings.term(Int(terms[end])).starts(with: head) { end += 1 }
      if json.count > 1 { json.append(",\n") }
      json.append("\"")
      json.appendJSONContents(head)
      json.append("\":[[")
      for place in index..<end {
        json.append(place > index ? ",\"" : "\"")
        json.appendJSONContents(postings.term(Int(terms[place])).dropFirst(head.count))
        json.append("\"")
      }
      json.append("],[")
      for place in index..<end {
        json.append(place > index ? ",[" : "[")
        json += postings.list(Int(terms[place]))
        json.append("]")
      }
      json.append("]]")
      index = end
    }
    json.append("}\n")
    return json
  }

  /// The size of a term with its pages, in bytes of JSON.
  private func size(of term: Int) -> Int { sizes[term + 1] - sizes[term] }

  private func node(of file: Int) -> Node { nodes[Int(owners[file])] }
}

extension Postings {
  /// The size of all terms before each, and of all, in bytes of JSON.
  fileprivate func sizes() -> [Int] {
    var sizes = [0]
    sizes.reserveCapacity(count + 1)
    for number in 0..<count { sizes.append(sizes[number] + term(number).count + listSize(number) + 6) }
    return sizes
  }
}

extension ArraySlice<UInt8> {
  /// The UTF-8 of the scalar at an offset; empty at the end.
  fileprivate func scalar(at offset: Int) -> ArraySlice<UInt8> {
    let rest = dropFirst(offset)
    guard let lead = rest.first else { return [] }
    return rest.prefix(lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4)
  }
}
