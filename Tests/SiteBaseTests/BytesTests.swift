import SiteBase
import Testing

@Suite("HTML and JSON as bytes")
struct BytesTests {
  @Test(arguments: ["", "plain", "a & b < c > \"d\" 'e'", "**<b>中文</b>**", "&amp;"])
  func whatIsEscapedReadsBackAsItWas(text: String) {
    var html: [UInt8] = Array("<p class=\"x\">".utf8)
    html.appendEscaped(text)
    html.append("</p>")
    #expect(String(decoding: plainText(html[...]), as: UTF8.self) == text)
    #expect(!escapedHTML(text).contains { "<>\"".contains($0) })
  }

  @Test(arguments: [
    ("a\"b", #""a\"b""#), ("\\", #""\\""#), ("\n\t\u{1}", #""\n\t\u0001""#), ("中文/😀", "\"中文/😀\""),
  ])
  func jsonStringsAreEscaped(text: String, json: String) {
    var bytes: [UInt8] = []
    bytes.appendJSON(text)
    #expect(String(decoding: bytes, as: UTF8.self) == json)
  }

  @Test func concurrentMapKeepsTheOrderAndThrowsTheFirstError() async throws {
    let squares = try await concurrentMap(count: 1_000, jobs: 4) { $0 * $0 }
    #expect(squares == (0..<1_000).map { $0 * $0 })
    struct Odd: Error {}
    await #expect(throws: Odd.self) {
      try await concurrentMap(count: 1_000, jobs: 4) { if $0 == 501 { throw Odd() } }
    }
  }
}
