import SiteBase

/// A text cut to a width, at the end of a sentence if one is near, else between words and with an ellipsis.
struct SummaryCut {
  /// The text within the width.
  let text: String

  init(text: String, limit: Int, ellipsis: String) {
    let clusters = Cluster.all(of: text)
    let whole = clusters.count(within: limit)
    func prefix(_ count: Int) -> String {
      String(text.unicodeScalars.prefix(clusters[..<count].reduce(0) { $0 + $1.scalars }))
    }
    if whole == clusters.count {
      self.text = text
    } else if let end = clusters.lastSentenceEnd(before: whole, atLeast: limit / 2) {
      let isHalf = clusters[end - 1].first == "；"
      self.text = isHalf ? prefix(clusters.withoutTrailingPauses(before: end)) + ellipsis : prefix(end)
    } else {
      let room = clusters.count(within: max(limit - ellipsis.width, 1))
      self.text = prefix(clusters.withoutTrailingPauses(before: clusters.wordBorder(before: room))) + ellipsis
    }
  }
}

/// What a reader takes for one character: a scalar, and what belongs to it.
struct Cluster {
  /// The scalar that it begins with.
  let first: Unicode.Scalar
  /// How many scalars it has.
  let scalars: Int

  /// How much room it takes on a line: 2 for a Han character, 1 for a Latin letter, more for a pile of accents.
  var width: Int { (first.isWide ? 2 : 1) + scalars / 16 }

  /// The clusters of a text; where no scalar can belong to another, each is one.
  static func all(of text: String) -> [Cluster] {
    if text.unicodeScalars.allSatisfy(\.standsAlone) {
      return text.unicodeScalars.map { Cluster(first: $0, scalars: 1) }
    }
    return text.map { Cluster(first: $0.unicodeScalars.first!, scalars: $0.unicodeScalars.count) }
  }
}

extension Unicode.Scalar {
  /// Whether no scalar before or after it can belong to it: true for most Latin letters and Han characters.
  var standsAlone: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xA8, 0xAA...0xAC, 0xB0...0x2FF, 0x2010...0x2027, 0x3000...0x3029, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xFF01...0xFF60:
      true
    default: false
    }
  }

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

extension [Cluster] {
  /// How many clusters at the front are together not wider than `limit`.
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
      let closed = self[(index + 1)...].firstIndex { !$0.first.closesQuotation } ?? count
      if closed <= border { end = closed }
    }
    return end
  }

  private func endsSentence(_ index: Int) -> Bool {
    switch self[index].first {
    case "。", "！", "？", "；": true
    case ".", "!", "?": isBeforeSpace(index + 1) && !(self[index].first == "." && isAbbreviation(before: index))
    default: false
    }
  }

  private func isBeforeSpace(_ index: Int) -> Bool {
    self[index...].first { !$0.first.closesQuotation }.map { $0.first == " " } ?? true
  }

  /// Whether a capital and at most two letters stand before the full stop, as in Mr. and J.
  private func isAbbreviation(before index: Int) -> Bool {
    let word = self[..<index].suffix(4).reversed().prefix { $0.first.properties.isAlphabetic }
    return word.count < 4 && word.last?.first.properties.isUppercase == true
  }

  /// The nearest place at or before `index` that is not inside a Latin word or a number; `index` if there is none.
  fileprivate func wordBorder(before index: Int) -> Int {
    var border = index
    while border > 0, isInsideWord(border) { border -= 1 }
    return border > 0 ? border : index
  }

  private func isInsideWord(_ index: Int) -> Bool {
    guard index < count else { return false }
    let (before, after) = (self[index - 1].first, self[index].first)
    if before.isInWord {
      return after.isInWord || after.joinsWord && index + 1 < count && self[index + 1].first.isInWord
    }
    return before.joinsWord && index > 1 && self[index - 2].first.isInWord && after.isInWord
  }

  /// How many clusters stand before a border without pause marks, opening marks and spaces at their end.
  fileprivate func withoutTrailingPauses(before border: Int) -> Int {
    (self[..<border].lastIndex { !$0.first.isTrailingPause } ?? -1) + 1
  }
}
