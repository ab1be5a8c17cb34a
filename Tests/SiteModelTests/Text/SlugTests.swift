import SiteModel
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Hello, World!", "hello-world"), ("习近平：在大会上的讲话（全文）", "习近平-在大会上的讲话-全文"),
    ("「強化國家通訊」記者會", "強化國家通訊-記者會"), ("Özil's ÉCOLE", "özil-s-école"), ("  a  --  b  ", "a-b"),
    ("An‑Hour", "an-hour"), ("a\u{200B}b soft\u{AD}ware", "ab-software"), ("nai\u{308}ve", "nai\u{308}ve"),
    ("भाषा", "भाषा"), ("Ⅻ ① ½", "ⅻ-①-½"), ("１００％", "１００"), ("🎉 party 🎉", "party"), ("❤\u{FE0F}x", "x"),
    ("葛\u{E0100}飾", "葛飾"), ("%2F%5C", "2f-5c"), ("C:\\a/b?c#d%e", "c-a-b-c-d-e"), ("../../etc/passwd", "etc-passwd"),
    ("İstanbul", "i\u{307}stanbul"), ("a\0b", "a-b"), ("标题\u{3000}二\u{A0}三", "标题-二-三"), ("-\u{301}x", "x"),
    (
      "2024-06-13-BW-Column-How-Can-Shrimps-Turn-Whales-Around?.md",
      "2024-06-13-bw-column-how-can-shrimps-turn-whales-around-md"
    ),
    ("con", "con-x"), ("NUL", "nul-x"), ("com1", "com1-x"), ("LPT²", "lpt²-x"), ("console", "console"),
    ("com10", "com10"),
  ])
  func isWordsWithHyphens(name: String, slug: String) {
    #expect(Array(Slug(name).text.utf8) == Array(slug.utf8))
  }

  @Test(arguments: ["", ".", "..", "🎉", "🎊", "???", "—", "\u{301}", "\u{200B}", "C0\0"].dropLast())
  func hasAHashForANameWithoutLetters(name: String) {
    let slug = Slug(name).text
    #expect(slug.first == "x")
    #expect(slug.utf8.count == 9)
    #expect(Slug(name) == Slug(name))
  }

  @Test func tellsNamesWithoutLettersApart() {
    #expect(Slug("🎉") != Slug("🎊"))
    #expect(Slug("").text == "x811c9dc5")
  }

  @Test(arguments: ["字", "a", "ab ", "é", "𠮷", "a\u{301}", "한 "])
  func isCutWithAHash(unit: String) {
    let name = String(repeating: unit, count: 3000)
    let slug = Slug(name)
    #expect((112...120).contains(slug.text.utf8.count))
    #expect(slug.text.unicodeScalars.suffix(9).first == "-")
    #expect(!slug.text.contains("--"))
    #expect(slug != Slug(name + "z"))
  }

  @Test func isWholeUpToTheLimit() {
    #expect(Slug(String(repeating: "字", count: 40)).text == String(repeating: "字", count: 40))
    #expect(Slug(String(repeating: "字", count: 41)).text.utf8.count == 37 * 3 + 9)
  }

  @Test(arguments: [
    "Hello, World!", "习近平：讲话", "con", "🎉", "İstanbul", "nai\u{308}ve", "a..b", "ΣΑΣ", "%00", "CON.txt", "ẞ",
    "\u{202E}txt.exe", "<script>alert(1)</script>", "Ω≈ç√∫˜µ≤≥÷", "１２３", "ก็", "𝕋𝕙𝕖", "'; DROP TABLE",
  ])
  func isItsOwnSlugAndFitForAPath(name: String) {
    let slug = Slug(name).text
    #expect(Slug(slug).text == slug)
    #expect(!slug.isEmpty && slug.utf8.count <= 120)
    #expect(!slug.unicodeScalars.contains { "./\\:%?#<>\"|*& \0".unicodeScalars.contains($0) })
  }

  @Test func takesAHundredThousandCharacters() {
    #expect(Slug(String(repeating: "-", count: 100_000)).text.utf8.count == 9)
    #expect(Slug(String(repeating: "é?", count: 50_000)).text.utf8.count <= 120)
  }
}
