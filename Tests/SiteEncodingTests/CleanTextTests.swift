import Testing

@testable import SiteEncoding

@Suite("The cleaning of a text")
struct CleanTextTests {
  @Test(arguments: [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\r\r\nb", "a\n\nb"),
    ("a\u{B}b\u{C}c\u{85}d\u{2028}e\u{2029}f", "a\nb\nc\nd\ne\nf"),
    ("\u{FEFF}中\u{200B}文\u{2060}字\u{AD}", "中文字"), ("a\u{0}b\u{1B}[0m\u{7F}", "ab[0m"), ("a\tb", "a\tb"),
    ("👩\u{200D}👧 क\u{200C}ष", "👩\u{200D}👧 क\u{200C}ष"), ("　“一”——……·", "　“一”——……·"), ("", ""), ("àÂÃé¯ÿ", "àÂÃé¯ÿ"),
    ("a\u{202E}b\u{2066}c", "a\u{202E}b\u{2066}c"), ("锟斤拷 Ã©", "锟斤拷 Ã©"),
  ])
  func leavesWhatAReaderSees(text: String, clean: String) {
    #expect(String(decoding: cleaned(Array(text.utf8)).bytes, as: UTF8.self) == clean)
  }

  @Test func saysWhatWasLeftOut() {
    let clean = cleaned(Array("\u{FEFF}a\r\nb\u{200B}\r\u{200B}c\n\u{1}".utf8))
    #expect(
      clean.dropped == [
        .init(scalar: "\u{FEFF}", count: 1, firstLine: 1), .init(scalar: "\u{200B}", count: 2, firstLine: 2),
        .init(scalar: "\u{1}", count: 1, firstLine: 4),
      ])
    #expect(clean.doubts == [])
  }

  @Test(arguments: [
    ("锟斤拷锟斤拷", CleanText.Doubt.Kind.mojibake, "锟斤拷", 2), ("烫烫烫", .mojibake, "烫烫烫", 1), ("屯屯屯", .mojibake, "屯屯屯", 1),
    ("æˆ‘ Ã©t Ã¨", .mojibake, "Ã©", 2), ("itâ€™s", .mojibake, "â€", 1), ("锛屽彇", .mojibake, "锛", 1),
    ("好\u{FFFD}\u{FFFD}", .replacementCharacter, "\u{FFFD}", 2), ("a\u{202E}b", .bidiControl, "\u{202E}", 1),
    ("a\u{61C}\u{200F}b", .bidiControl, "\u{61C}", 2), ("\u{93}x\u{94}", .controlCharacter, "\u{93}", 2),
  ])
  func reportsWhatItDoubts(text: String, kind: CleanText.Doubt.Kind, words: String, count: Int) {
    let clean = cleaned(Array("First\r\n\(text)".utf8))
    #expect(clean.doubts == [.init(kind: kind, text: words, count: count, firstLine: 2)])
    #expect(String(decoding: clean.bytes, as: UTF8.self) == "First\n\(text)")
  }

  @Test(arguments: ["烫烫的屯里，斤斤计较", "Crème brûlée à la Â", "SÃO PAULO", "“’—…”"])
  func doubtsNothingUsual(text: String) {
    #expect(cleaned(Array(text.utf8)).doubts == [])
  }
}
