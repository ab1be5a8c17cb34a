/// One of the words of a query, all of which a speech must have.
public struct Word: Sendable, Hashable {
  /// Its folded text.
  public let text: String
  /// Whether it is a phrase, or Chinese and the like, which stands in a text letter by letter; else beginnings and other
  /// inflections of the word are found as well.
  public let isExact: Bool

  /// A folded text to search for.
  init(text: String, isExact: Bool) {
    self.text = text
    self.isExact = isExact
  }

  /// Whether two are letter by letter the same; Unicode takes more for equal.
  public static func == (a: Word, b: Word) -> Bool {
    a.isExact == b.isExact && a.text.unicodeScalars.elementsEqual(b.text.unicodeScalars)
  }

  /// Hashes the letters.
  public func hash(into hasher: inout Hasher) { for scalar in text.unicodeScalars { hasher.combine(scalar) } }
}

/// A pattern that finds a word, made once for many texts.
struct WordMatcher {
  private let isExact: Bool
  private let values: [UInt32]
  private let stem: String
  /// What all that is matched begins with: the stem, whose last y can be an i elsewhere.
  private let beginning: [UInt32]
  private let beginsWithLetter: Bool
  private let endsWithLetter: Bool

  init(_ word: Word) {
    isExact = word.isExact
    values = word.text.unicodeScalars.map(\.value)
    stem = SiteSearch.stem(word.text)
    beginning = (stem.hasSuffix("y") ? stem.dropLast() : stem[...]).unicodeScalars.map(\.value)
    beginsWithLetter = word.text.unicodeScalars.first.map { TextClass($0) == .word } ?? false
    endsWithLetter = word.text.unicodeScalars.last.map { TextClass($0) == .word } ?? false
  }

  /// Whether a whole word of a text is meant by this word.
  func isMatch(_ run: some RandomAccessCollection<UInt32>) -> Bool {
    guard run.starts(with: beginning) else { return false }
    if run.elementsEqual(values) { return true }
    if values.count >= 3, run.starts(with: values) { return true }
    let other = String(String.UnicodeScalarView(run.lazy.compactMap(Unicode.Scalar.init)))
    return SiteSearch.stem(other).unicodeScalars.elementsEqual(stem.unicodeScalars)
  }

  /// Where it stands in a text, as ranges of its units.
  func matches(in text: FoldedText) -> [Range<Int>] {
    if isExact { return phrases(in: text.units) }
    return text.runs(of: .word).filter { isMatch(text.units[$0].lazy.map(\.value)) }
  }

  private func phrases(in units: [FoldedText.Unit]) -> [Range<Int>] {
    guard let first = values.first, units.count >= values.count else { return [] }
    var phrases: [Range<Int>] = []
    for start in 0...units.count - values.count where units[start].value == first {
      let range = start..<start + values.count
      if isPhrase(units, range) { phrases.append(range) }
    }
    return phrases
  }

  private func isPhrase(_ units: [FoldedText.Unit], _ range: Range<Int>) -> Bool {
    if beginsWithLetter, range.lowerBound > 0, units[range.lowerBound - 1].class == .word { return false }
    if endsWithLetter, range.upperBound < units.count, units[range.upperBound].class == .word { return false }
    return units[range].lazy.map(\.value).elementsEqual(values)
  }
}
