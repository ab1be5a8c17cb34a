import SiteBase
import Testing

@Suite("The id of a block")
struct BlockIDTests {
  @Test(arguments: ["a", "唐-1.x:2", "a_b_c", "第一", "हिन्दी", "pageant"])
  func isMadeOfLettersDigitsAndAFewSigns(id: String) { #expect(id.isBlockID) }

  @Test(arguments: ["", "1", "-a", "_a", ".a", "a b", "a\tb", "a#b", "a\"b", "a{b", "a}", "a<b", "a&b"])
  func isNothingElse(words: String) { #expect(!words.isBlockID) }

  @Test(arguments: ["main", "notes", "page1", "page14", "p1", "p14a", "p14-2", "s2", "s2-3", "n1", "r12"])
  func mayBelongToPages(id: String) { #expect(id.isPageID) }

  @Test(arguments: [
    "", "p", "page", "pages", "pageant", "page-1", "page1-2", "page1a", "p1-intro", "p1ab", "p1A", "p1é", "s1.2", "q1",
    "mainly", "note",
  ])
  func mayElseBelongToTheText(id: String) { #expect(!id.isPageID) }
}
