import Testing

@testable import SiteMarkdown

@Suite struct ScalarTests {
  /// Latin, Greek and Cyrillic; symbols; Chinese, Japanese and Korean. Other scripts have marks that are newer than
  /// the parser's tables.
  @Test(arguments: [0x21...0x52F, 0x2000...0x2BFF, 0x2E80...0xA4CF, 0xAC00...0xFEFE, 0xFF00...0xFFFD])
  func punctuationIsWhatTheParserTakesForIt(_ range: ClosedRange<UInt32>) {
    let scalars = range.compactMap(Unicode.Scalar.init).filter {
      $0 != "*" && !$0.isMarkdownSpace && !(0x7F...0x9F ~= $0.value)
    }
    let text = scalars.map { "a**\($0)b**\n\n" }.joined()
    let document = read(text, MarkdownOptions(extensions: false))
    #expect(document.blocks.count == scalars.count)
    for (scalar, block) in zip(scalars, document.blocks) {
      let isStrong = document.html[block.html].contains(Array("<strong>".utf8))
      #expect(scalar.isMarkdownPunctuation == !isStrong, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func standInsArePunctuationToTheParser() {
    let candidates = StandIn.candidates
    #expect(candidates.count >= 8)
    for candidate in candidates {
      #expect(html("a**\(candidate)b**", MarkdownOptions(extensions: false)).contains("a**"))
    }
  }
}
