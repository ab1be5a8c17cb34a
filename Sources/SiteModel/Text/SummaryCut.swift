import SiteBase

/// A text cut to a width, at the end of a sentence if one is near, else between words and with an ellipsis.
struct SummaryCut {
  /// The text within the width.
  let text: String

  init(text: String, limit: Int, ellipsis: String) {
    let scalars = Array(text.unicodeScalars)
    let whole = scalars.count(within: limit)
    if whole == scalars.count {
      self.text = text
    } else if let end = scalars.lastSentenceEnd(before: whole, atLeast: limit / 2) {
      let sentences = scalars[..<end]
      self.text = sentences.last == "；" ? sentences.withoutTrailingPauses + ellipsis : String(sentences)
    } else {
      let room = scalars.count(within: max(limit - ellipsis.width, 1))
      self.text = scalars[..<scalars.wordBorder(before: room)].withoutTrailingPauses + ellipsis
    }
  }
}

extension Unicode.Scalar {
  /// How much room it takes on a line: 2 for a Han character, 1 for anything else.
  var width: Int { isWide ? 2 : 1 }

  fileprivate var isInWord: Bool { !isWide && (isLetterOrNumber || self == "%") }

  fileprivate var joinsWord: Bool {
    switch self {
    case "'", "’", "-", "\u{2011}", ".", ",", "%": true
    default: false
    }
  }

  fileprivate var closesQuotation: Bool {
    switch self {
    case "”", "’", "」", "』", "）", "》", ")", "\"", "'": true
    default: false
    }
  }

  fileprivate var isTrailingPause: Bool {
    switch self {
    case " ", "，", "、", "；", "：", "（", "《", "“", "「", "『", "【", "‘", "—", ",", ";", ":", "(": true
    default: false
    }
  }
}

extension [Unicode.Scalar] {
  /// How many scalars at the front are together not wider than `limit`.
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
      let closed = self[(index + 1)...].firstIndex { !$0.closesQuotation } ?? count
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
    self[index...].first { !$0.closesQuotation }.map { $0 == " " } ?? true
  }

  /// Whether a capital and at most two letters stand before the full stop, as in Mr. and J.
  private func isAbbreviation(before index: Int) -> Bool {
    let word = self[..<index].suffix(4).reversed().prefix { $0.properties.isAlphabetic }
    return word.count < 4 && word.last?.properties.isUppercase == true
  }

  /// The nearest place at or before `index` that is not inside a Latin word, a number or an accented letter; `index` if
  /// there is none.
  fileprivate func wordBorder(before index: Int) -> Int {
    var border = index
    while border > 0, isInsideWord(border) { border -= 1 }
    return border > 0 ? border : index
  }

  private func isInsideWord(_ index: Int) -> Bool {
    guard index < count else { return false }
    let (before, after) = (self[index - 1], self[index])
    if after.isCombiningMark { return true }
    if before.isInWord { return after.isInWord || after.joinsWord && index + 1 < count && self[index + 1].isInWord }
    return before.joinsWord && index > 1 && self[index - 2].isInWord && after.isInWord
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The text without pause marks, opening marks and spaces at its end.
  fileprivate var withoutTrailingPauses: String {
    String(self[..<((lastIndex { !$0.isTrailingPause } ?? startIndex - 1) + 1)])
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }
}
