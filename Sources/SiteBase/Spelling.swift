/// The word of `known` that `word` was probably meant to be: at most a third of it differs.
public func closest(to word: String, in known: some Sequence<String>) -> String? {
  let limit = max(1, word.count / 3)
  return known.map { (word: $0, distance: editDistance(word, $0)) }
    .filter { $0.distance <= limit }
    .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?.word
}

/// How many letters must be put in, taken out, replaced or swapped with their neighbour.
private func editDistance(_ a: String, _ b: String) -> Int {
  let a = Array(a.unicodeScalars)
  let b = Array(b.unicodeScalars)
  var before = [Int](repeating: 0, count: b.count + 1)
  var above = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1] + [Int](repeating: 0, count: b.count)
    for j in b.indices {
      row[j + 1] = a[i] == b[j] ? above[j] : min(above[j], above[j + 1], row[j]) + 1
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], before[j - 1] + 1) }
    }
    (before, above) = (above, row)
  }
  return above[b.count]
}
