import Testing

@testable import SiteImport

@Suite struct EndOfTagTests {
  @Test(arguments: [
    ("<p>a>", "<p>"), ("<p title=\"a>b\">c>", "<p title=\"a>b\">"), ("<p title = 'a>b'>c>", "<p title = 'a>b'>"),
    ("<p title='\">'>c", "<p title='\">'>"), ("<p it's>c>", "<p it's>"), ("<p title=\"a>", nil), ("<p", nil),
  ])
  func `A tag ends at the first bracket outside of values`(markup: String, tag: String?) {
    let bytes = Array(markup.utf8)
    #expect(bytes.endOfTag(from: 1).map { String(decoding: bytes[..<$0], as: UTF8.self) } == tag)
  }
}
