import TestSupport
import Testing

@testable import SiteSearch

/// How the texts of a page are read from its HTML.
struct PageTextsTests {
  /// A line of `pages.jsonl`: a page, and its texts as `ANCHOR:TEXT`, which the script must read alike.
  struct Vector: Decodable, Sendable {
    let html: String
    let texts: [String]
  }

  @Test(arguments: try vectors("pages.jsonl", of: Vector.self))
  func textsOfAPage(page: Vector) {
    #expect(pageTexts(Array(page.html.utf8)).map { $0.anchor + ":" + $0.text } == page.texts, "\(page.html)")
  }

  @Test(arguments: [
    "<div data-search>", "<", "<p a=\"", "</p>", "&", "<!--", "<script>", "<b>a</i>", "<p data-search>a ",
  ])
  func pagesWithoutEndTakeLinearTime(part: String) {
    let growth = Growth(
      from: 10_000, input: { Array(repeated(part, size: $0).utf8) }, work: { _ = pageTexts($0) })
    #expect(growth.isLinear, "\(growth)")
  }
}
