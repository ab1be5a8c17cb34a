import SiteBase
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  @Test func theCaretStandsUnderTheSpot() {
    let file = SourceFile(path: "a.md", bytes: Array("one\ntitel: x\n".utf8))
    let diagnostic = Diagnostic.error("unknown-key", "`titel` is not a key", at: file.place(4..<9), fix: "`title`")
    #expect(
      diagnostic.description == """
        a.md:2:1: error: `titel` is not a key [unknown-key]
         2 | titel: x
           | ^~~~~
          fix: `title`
        """)
  }

  @Test func wideCharactersKeepTheCaretInPlace() {
    let file = SourceFile(path: "a.txt", bytes: Array("中文错字\n".utf8))
    let diagnostic = Diagnostic.warning("typo", "错字", at: file.place(6..<12))
    #expect(diagnostic.description.contains("a.txt:1:3: warning"))
    #expect(diagnostic.description.contains("\n   | \u{3000}\u{3000}^~~~"))
  }

  @Test func aLongLineIsCutAroundTheSpot() {
    let text = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    let file = SourceFile(path: "a.txt", bytes: Array(text.utf8))
    let lines = Diagnostic.error("x", "x", at: file.place(500..<501)).description.split(separator: "\n")
    #expect(lines[1].count < 90)
    #expect(Array(lines[1])[Array(lines[2]).firstIndex(of: "^")!] == "X")
  }

  @Test func aPlaceIsFoundFromALineOn() {
    let file = SourceFile(path: "a.md", bytes: Array("b\na b\nc b\n".utf8))
    #expect(file.place(line: 2, needle: "b").column == 3)
    #expect(file.place(line: 3, needle: "b").line == 3)
    #expect(file.place(line: 9).line == 4)
  }

  @Test(arguments: [("titel", "title"), ("spaeker", "speaker"), ("xyz", nil)])
  func misspeltWordsAreRecognised(word: String, meant: String?) {
    #expect(closest(to: word, in: ["title", "speaker", "date"]) == meant)
  }
}
