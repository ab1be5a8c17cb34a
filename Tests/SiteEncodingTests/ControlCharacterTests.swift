import SiteBase
import Testing

@testable import SiteEncoding

@Suite("Control characters and padding")
struct ControlCharacterTests {
  @Test(arguments: [
    ("a\nb\u{1B}c", "a.txt:2:2: error: control character U+001B stands at offset 3 [control-character]"),
    ("\u{1}", "a.txt:1:1: error: control character U+0001 stands at offset 0 [control-character]"),
    ("a\u{1A}b", "a.txt:1:2: error: control character U+001A stands at offset 1 [control-character]"),
    ("a\u{0}b", "a.txt:1:2: error: a NUL byte stands at offset 1 [nul-byte]"),
    ("\u{FEFF}a\u{0}b", "a.txt:1:2: error: a NUL byte stands at offset 4 [nul-byte]"),
    ("一二三四五六七八\u{8}", "a.txt:1:9: error: control character U+0008 stands at offset 24 [control-character]"),
  ])
  func withinATextAreErrors(text: String, message: String) {
    let outcome = Outcome(Array(text.utf8))
    #expect(outcome.text == nil)
    #expect(outcome.messages == [message])
  }

  @Test func ofATranscodedTextAreErrors() {
    let outcome = Outcome(Sample.bytes("人民\u{7}大会", .gb18030), as: .gb18030)
    #expect(
      outcome.messages == ["a.txt:1:3: error: control character U+0007 stands in the text [control-character]"])
  }

  @Test func areReportedTwentyTimesAndNULOnce() {
    let outcome = Outcome(Array((String(repeating: "\u{1}\u{0}xy", count: 50)).utf8))
    #expect(outcome.diagnostics.count { $0.code == "control-character" } == 20)
    #expect(outcome.diagnostics.count { $0.code == "nul-byte" } == 1)
    #expect(outcome.diagnostics[0].notes == ["the file has 50 of them"])
  }

  @Test(arguments: [
    (Array("a\n\u{1A}".utf8), TextEncoding?.none, "a\n", "1 byte"),
    (Array("ab\u{0}\u{0}\u{1A}\u{0}".utf8), nil, "ab", "4 bytes"), ([0x1A], nil, "", "1 byte"),
    (Sample.bytes(Sample.simplified, .gb18030) + [0x1A, 0x00], nil, Sample.simplified, "2 bytes"),
    (Sample.bytes(Sample.japanese, .shiftJIS) + [0x1A], .shiftJIS, Sample.japanese, "1 byte"),
    ([0xFF, 0xFE, 0x41, 0x00, 0x1A, 0x00], nil, "A", "1 byte"),
  ])
  func atTheEndAreLeftOut(bytes: [UInt8], named: TextEncoding?, text: String, count: String) {
    let outcome = Outcome(bytes, as: named)
    #expect(outcome.text == text)
    #expect(outcome.diagnostics.map(\.code) == ["padding"])
    #expect(outcome.diagnostics[0].severity == .warning)
    #expect(outcome.diagnostics[0].summary.hasPrefix("\(count) of padding"))
  }
}
