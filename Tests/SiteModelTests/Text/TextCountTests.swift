import SiteModel
import Testing

@Suite struct TextCountTests {
  @Test func countsHanAndWordsWithoutPunctuation() {
    let count = TextCount("习近平出席G20峰会，GDP增长5.2%。")
    #expect(count.han == 9)
    #expect(count.words == 3)
    #expect(count.length == 12)
    #expect(count.scalars == 21)
  }

  @Test(arguments: [
    ("", 0), (" \n\t", 0), ("one", 1), ("one two", 2), ("don't", 1), ("don’t", 1), ("well-known", 1), ("e‑mail", 1),
    ("U.S. policy", 2), ("5.2%", 1), ("$1,000,000", 1), ("one,two", 2), ("end.— Start", 2), ("a--b", 2),
    ("'quoted'", 1),
    ("- item", 1), ("...", 0), ("and/or", 2), ("Zürich naïve", 2), ("nai\u{308}ve", 1), ("Привет мир", 2),
    ("２０２３ ＧＤＰ", 2), ("سلام دنیا", 2), ("हिन्दी भाषा", 2), ("soft\u{AD}ware", 1), ("3,a", 2), ("ﬁve", 1), ("😀 ok", 1),
  ])
  func countsWords(text: String, words: Int) {
    #expect(TextCount(text).words == words)
  }

  @Test func countsEachScriptByItself() {
    let count = TextCount("日本の「カタカナ」と한국어、〇々，𠮷 word")
    #expect(count.han == 5)
    #expect(count.kana == 6)
    #expect(count.hangul == 3)
    #expect(count.words == 1)
  }

  @Test func countsScalarsThatAreNotWhiteSpace() {
    #expect(TextCount("a　b\u{A0}c\u{2003}d\n\u{85}，").scalars == 5)
    #expect(TextCount("e\u{301}").scalars == 2)
  }

  @Test func addsUp() {
    #expect(TextCount("习近平 said") + TextCount("は 2") == TextCount("习近平 said は 2"))
    var sum = TextCount()
    sum += TextCount("one")
    #expect(sum == TextCount("one"))
  }

  @Test(arguments: [("", 1), ("han", 1)])
  func takesAtLeastAMinute(text: String, minutes: Int) {
    #expect(TextCount(text).minutes() == minutes)
  }

  @Test func takesAsLongAsItsPartsTogether() {
    let count = TextCount(String(repeating: "字", count: 3500) + String(repeating: " word", count: 690))
    #expect(count.minutes() == 13)
    #expect(count.minutes(at: .spoken) == 21)
    #expect(count.minutes(at: ReadingRates(han: 100, kana: 1, hangul: 1, words: 69)) == 45)
  }

  @Test func endsAtBytesThatAreCutOff() {
    let bytes: [UInt8] = [0x61, 0xE4, 0xB8]
    #expect(bytes.withUnsafeBufferPointer { TextCount($0) }.words == 1)
  }
}
