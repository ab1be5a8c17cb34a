import SiteBase

/// A text cut to a width, at the end of a sentence if one is near, else between words and with an ellipsis.
struct SummaryCut {
  /// The text within the width.
  let text: String

  init(text: String, limit: Int, ellipsis: String) {
    let characters = Array(text)
    let whole = characters.count(within: limit)
    if whole == characters.count {
      self.text = text
    } else if let end = characters.lastSentenceEnd(before: whole, atLeast: limit / 2) {
      let sentences = characters[..<end]
      self.text = sentences.last == "；" ? String(sentences.withoutTrailingPauses) + ellipsis : String(sentences)
    } else {
      let room = characters.count(within: max(limit - ellipsis.width, 1))
      self.text = String(characters[..<characters.wordBorder(before: room)].withoutTrailingPauses) + ellipsis
    }
  }
}

extension Character {
  /// How much room it takes on a line: 2 for a Han character, 1 for a Latin letter, more for a pile of accents.
  var width: Int {
    let scalars = unicodeScalars
    return (scalars.first?.isWide == true ? 2 : 1) + scalars.count / 16
  }

  fileprivate var isInWord: Bool {
    guard let scalar = unicodeScalars.first, !scalar.isWide else { return false }
    return scalar.isLetterOrNumber || self == "%"
  }

  fileprivate var joinsWord: Bool { "'’-‑.,%".contains(self) }
}

extension [Character] {
  /// How many characters at the front are together not wider than `limit`.
  fileprivate func count(within limit: Int) -> Int {
    var width = 0
    return firstIndex {
      width += $0.width
      return width > limit
    } ?? count
  }

  /// The end of the last sentence that ends before `border`, with its closing quotes, unless it is too near the start.
  fileprivate func lastSentenceEnd(before border: Int, atLeast least: Int) -> Int? {
    var end: Int?
    var width = 0
    for index in 0..<border {
      width += self[index].width
      guard width >= least, endsSentence(index) else { continue }
      let closed = self[(index + 1)...].firstIndex { !"”’」』）》)\"'".contains($0) } ?? count
      if closed <= border { end = closed }
    }
    return end
  }

  private func endsSentence(_ index: Int) -> Bool {
    switch self[index] {
    case "。", "！", "？", "；": true
    case ".", "!", "?": isBeforeSpace(index + 1) && !(self[index] == "." && isAbbreviation(before: index))
    default: false
    }
  }

  private func isBeforeSpace(_ index: Int) -> Bool {
    self[index...].first { !"”’)\"'".contains($0) }.map { $0 == " " } ?? true
  }

  /// Whether a capital and at most two letters stand before the full stop, as in Mr. and J.
  private func isAbbreviation(before index: Int) -> Bool {
    let word = self[..<index].suffix(4).reversed().prefix { $0.isLetter }
    return word.count < 4 && word.last?.isUppercase == true
  }

  /// The nearest place at or before `index` that is not inside a Latin word or a number; `index` if there is none.
  fileprivate func wordBorder(before index: Int) -> Int {
    var border = index
    while border > 0, isInsideWord(border) { border -= 1 }
    return border > 0 ? border : index
  }

  private func isInsideWord(_ index: Int) -> Bool {
    guard index < count else { return false }
    let (before, after) = (self[index - 1], self[index])
    if before.isInWord { return after.isInWord || after.joinsWord && index + 1 < count && self[index + 1].isInWord }
    return before.joinsWord && index > 1 && self[index - 2].isInWord && after.isInWord
  }
}

extension ArraySlice<Character> {
  /// The characters without pause marks, opening marks and spaces at their end.
  fileprivate var withoutTrailingPauses: ArraySlice<Character> {
    self[..<((lastIndex { !" ，、；：（《“「『【‘—,;:(".contains($0) } ?? startIndex - 1) + 1)]
  }
}
