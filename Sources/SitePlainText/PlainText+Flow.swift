import SiteBase

extension PlainText {
  /// What stands between the numbered paragraphs of a text.
  struct Flow {
    /// How many of the paragraphs before each are body, not headings.
    private var bodies: [Int] = [0]
    /// How many of the paragraphs before each look like a title.
    private var titles: [Int] = [0]

    /// The flow of the paragraphs of a text.
    init(_ paragraphs: [Paragraph], _ numbered: [NumberedParagraph], of text: UTF8Text) {
      var next = 0
      for (index, paragraph) in paragraphs.enumerated() {
        let isNumbered = next < numbered.count && numbered[next].index == index
        let isHeading = isNumbered && numbered[next].shape == .heading && !text.isItem(numbered[next], paragraph)
        bodies.append(bodies[index] + (isHeading ? 0 : 1))
        titles.append(titles[index] + (!isNumbered && text.looksLikeTitle(paragraph) ? 1 : 0))
        if isNumbered { next += 1 }
      }
    }

    /// Whether body stands between two paragraphs.
    func hasBody(between first: Int, _ second: Int) -> Bool { bodies[second] > bodies[first + 1] }

    /// Whether an unnumbered title stands between two paragraphs.
    func hasTitle(between first: Int, _ second: Int) -> Bool { titles[second] > titles[first + 1] }

    /// Whether a paragraph is a heading that stands over body.
    func standsOverBody(_ paragraph: NumberedParagraph) -> Bool {
      let next = paragraph.index + 1
      return paragraph.shape == .heading && paragraph.length <= Outline.headingLength && next + 1 < bodies.count
        && bodies[next + 1] > bodies[next]
    }
  }
}

extension UTF8Text {
  /// Whether a numbered paragraph of a low rank is a sentence, as short items are: （1）坚持学习。
  fileprivate func isItem(_ numbered: PlainText.NumberedParagraph, _ paragraph: PlainText.Paragraph) -> Bool {
    numbered.mark.form.isArabic && scalar(before: paragraph.range.upperBound) == "。"
  }

  /// Whether a paragraph is one short line of words that ends without punctuation.
  fileprivate func looksLikeTitle(_ paragraph: PlainText.Paragraph) -> Bool {
    let range = paragraph.range
    guard paragraph.lines.count == 1, range.count <= 180 else { return false }
    let last = scalar(before: range.upperBound)
    guard last.properties.isAlphabetic || last.folded == ")" || last == "》" || last == "”" else { return false }
    return !contains(range, "。") && !isStageNote(range)
  }
}
