import SiteBase

extension PlainText {
  /// A paragraph that begins with a mark, and what it could be.
  struct NumberedParagraph {
    /// How its text is cut.
    enum Shape: Equatable {
      /// A heading on its own: no sentence ends within it.
      case heading
      /// A heading up to the first 。, which stands at this offset; more text follows.
      case runIn(end: Int)
      /// Plain sentences.
      case sentences
    }

    /// Which paragraph of the text it is.
    var index: Int
    /// The mark it begins with.
    var mark: Mark
    /// How its text is cut.
    var shape: Shape
    /// The length of the heading after the mark in Han characters; two ASCII letters count as one.
    var length: Int

    /// The paragraph at an index; nil if it has no mark, or its mark is a cell of a table.
    init?(_ paragraph: Paragraph, at index: Int, of text: UTF8Text) {
      guard let mark = Mark(atStartOf: paragraph.range, of: text) else { return nil }
      self.index = index
      self.mark = mark
      (shape, length) = text.shape(ofNumbered: mark.textStart..<paragraph.range.upperBound, form: mark.form)
      if mark.mayBeList, shape != .heading { return nil }
      if mark.form.isArabic, text.isTableRow(paragraph.lines[0].clamped(to: mark.textStart..<text.count)) { return nil }
    }

    /// Whether it is, or begins with, a heading of the usual length.
    var isHeading: Bool { shape != .sentences && length <= Outline.headingLength }
  }
}

extension PlainText.NumberedParagraph.Shape {
  /// Whether it is a heading with text after it.
  var isRunIn: Bool { if case .runIn = self { true } else { false } }
}

extension PlainText.Mark.Form {
  /// Whether it is of the third rank or below.
  var isArabic: Bool { rawValue >= PlainText.Mark.Form.arabic.rawValue }

  /// Whether its headings always stand on their own.
  fileprivate var standsAlone: Bool { rawValue <= PlainText.Mark.Form.roman.rawValue }
}

extension UTF8Text {
  private typealias Shape = PlainText.NumberedParagraph.Shape

  /// How the text after a mark is cut, and the length of its heading.
  ///
  /// No more is read than a heading may be long.
  fileprivate func shape(
    ofNumbered range: Range<Int>, form: PlainText.Mark.Form
  ) -> (PlainText.NumberedParagraph.Shape, Int) {
    let limit = PlainText.Outline.lenientHeadingLength * 2
    var columns = 0
    var offset = range.lowerBound
    var hasWide = false
    while offset < range.upperBound, columns <= limit {
      let (scalar, length) = scalar(at: offset)
      let end = offset + length
      switch scalar {
      case "。" where end == range.upperBound: return (.heading, columns / 2)
      case "。": return (form.standsAlone ? .sentences : .runIn(end: offset), columns / 2)
      case "？", "！", "?", "!": if end < range.upperBound || !hasWide { return (.sentences, 0) }
      case "；", ";": return (.sentences, 0)
      default: break
      }
      columns += scalar.isWide ? 2 : 1
      hasWide = hasWide || scalar.isWide
      offset = end
    }
    guard offset == range.upperBound, !endsOpen(range, isEnglish: !hasWide) else { return (.sentences, 0) }
    return (.heading, columns / 2)
  }

  /// Whether a text ends as no heading does.
  private func endsOpen(_ range: Range<Int>, isEnglish: Bool) -> Bool {
    guard !range.isEmpty else { return false }
    let last = scalar(before: range.upperBound)
    return last == "，" || last == "、" || last == "," || (isEnglish && endsSentence(range))
  }

  /// Whether a line has cells: TABs, or more than one wide gap.
  fileprivate func isTableRow(_ range: Range<Int>) -> Bool {
    var gaps = 0
    var run = 0
    for byte in bytes[range].prefix(400) {
      if byte == UInt8(ascii: "\t") { return true }
      run = byte == UInt8(ascii: " ") ? run + 1 : 0
      if run == 3 { gaps += 1 }
    }
    return gaps > 1
  }
}
