/// Cuts the texts of pages into the terms of an index, page by page.
public struct PageCutter {
  private var cutter = TermCutter()
  private var terms = PageTerms()

  /// No page yet.
  init() {}

  /// Takes in a text of the page at hand, as UTF-8; no phrase goes on from one text to the next.
  public mutating func add(_ text: UnsafeBufferPointer<UInt8>, isHeading: Bool) {
    cutter.cut(text) { terms.add($0, isHeading: isHeading) }
  }

  /// Ends the page at hand.
  public mutating func endPage() {
    terms.endPage(hasVariants: cutter.hasVariants)
    cutter.hasVariants = false
  }

  /// The pages of each term, numbered from 0.
  func postings() -> Postings { terms.postings() }
}
