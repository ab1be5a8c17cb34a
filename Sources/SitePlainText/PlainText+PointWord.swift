extension PlainText {
  /// Words that begin one of several points: 一是, 二要, 第三，, 其次，, 另一方面.
  struct PointWord {
    /// Which words belong together.
    enum Series: Int, CaseIterable {
      /// 一是, 二是
      case areSo
      /// 一要, 二要
      case mustBe
      /// 第一，第二，
      case ordinal
      /// 首先，其次，再次，最后，
      case order
      /// 其一，其二，
      case among
      /// 一方面, 另一方面
      case side
    }

    /// Which words it belongs to.
    var series: Series
    /// Its number; nil for 最后, which is one more than the number before it.
    var number: Int?
  }
}

extension FoldedCursor {
  /// Reads the words that begin a point, which stand here after a sentence or a clause, or begin a paragraph.
  mutating func takePointWord(beginsParagraph: Bool) -> PlainText.PointWord? {
    switch peek {
    case "第": takeOrdinal(beginsParagraph: beginsParagraph)
    case "首", "再", "最", "其": takeOrderWord()
    case "一" where takeWord("一方面"): PlainText.PointWord(series: .side, number: 1)
    case "另" where takeWord("另一方面"): PlainText.PointWord(series: .side, number: 2)
    case let first? where first.isHanNumeral: takeNumberedClause()
    default: nil
    }
  }

  private mutating func takeNumberedClause() -> PlainText.PointWord? {
    let numeral = peek
    guard let number = takeHanNumber() else { return nil }
    if take("要") { return PlainText.PointWord(series: .mustBe, number: number) }
    guard take("是"), peek != numeral else { return nil }
    return PlainText.PointWord(series: .areSo, number: number)
  }

  private mutating func takeOrdinal(beginsParagraph: Bool) -> PlainText.PointWord? {
    _ = next()
    guard let number = takeHanNumber() else { return nil }
    if take("、") {
      guard beginsParagraph, peek != "第", peek?.isHanNumeral != true else { return nil }
    } else if !take(","), !take(":") {
      return nil
    }
    return PlainText.PointWord(series: .ordinal, number: number)
  }

  private mutating func takeOrderWord() -> PlainText.PointWord? {
    let order: [(word: StaticString, number: Int?)] = [("首先", 1), ("其次", 2), ("再次", 3), ("最后", nil), ("最後", nil)]
    for (word, number) in order where takeWord(word) {
      return take(",") ? PlainText.PointWord(series: .order, number: number) : nil
    }
    guard take("其"), let number = takeHanNumber(), take(",") else { return nil }
    return PlainText.PointWord(series: .among, number: number)
  }
}

extension UTF8Text {
  /// Whether the first point of a text is not the first of its fellows, as in a part of a longer text.
  func beginsMidway(_ paragraphs: [PlainText.Paragraph]) -> Bool {
    for paragraph in paragraphs {
      var cursor = FoldedCursor(self, paragraph.range)
      if let number = cursor.takePointWord(beginsParagraph: true)?.number { return number > 1 }
    }
    return false
  }
}
