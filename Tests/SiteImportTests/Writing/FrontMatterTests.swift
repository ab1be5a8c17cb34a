import TestSupport
import Testing
import Yams

@testable import SiteImport

@Suite struct FrontMatterTests {
  @Test func `What is known of a text stands in front of it, in one order`() {
    var text = ImportedText(title: "Roads: a start", blocks: [ImportedBlock(.paragraph, "Good morning.")])
    text.topics = ["roads", "no"]
    text.origin = "https://example.org/a#b"
    text.language = "en"
    text.venue = "Town hall, Ilmar"
    text.occasion = "年会（第三次）"
    text.date = "2031-03-05"
    text.speakers = ["Ilse Varga", "- Noor"]
    #expect(
      String(decoding: WrittenText(text).bytes, as: UTF8.self) == """
        ---
        title: "Roads: a start"
        speakers:
          - Ilse Varga
          - "- Noor"
        date: 2031-03-05
        occasion: 年会（第三次）
        venue: Town hall, Ilmar
        language: en
        source: https://example.org/a#b
        topics:
          - roads
          - "no"
        ---

        Good morning.

        """)
  }

  @Test func `One speaker is no list, and nothing known is no front matter`() {
    var text = ImportedText(blocks: [ImportedBlock(.paragraph, "a")])
    #expect(String(decoding: WrittenText(text).bytes, as: UTF8.self) == "a\n")
    text.speakers = ["Ilse Varga"]
    #expect(String(decoding: WrittenText(text).bytes, as: UTF8.self) == "---\nspeaker: Ilse Varga\n---\n\na\n")
  }

  @Test(arguments: [
    "Plain", "路和桥：开始", "It's 5%", "a: b", "a #b", "#a", "- a", "? a", "* a", "&a", "!a", "%a", "@a", "`a`", "[a]",
    "{a}", "a, b",
    "null", "True", "~", "on", "12", "1.5", "0x1F", "1e3", "2031-03-05", "12:30:45", ".inf", "", " a", "a ", "a:",
    "a\"b'c", "\\n",
    "a\nb", "a\tb", "\u{1}\u{85}\u{2028}\u{FEFF}\u{FFFE}", "…", "---", "...", "|", ">", "=", "<<", "👍", "“a”", "é: ü",
    "a  b", "·", "ß",
  ]) func `YAML reads every value as it was`(value: String) throws {
    let node = try #require(try Yams.compose(yaml: "key: \(yaml(value))\n"))
    let read = try #require(node.mapping?["key"])
    #expect(read.scalar?.string == value)
    let isText = read.tag == Tag(.str) || value.allSatisfy { $0.isNumber || $0 == "-" }
    #expect(isText)
  }

  @Test func `YAML reads random values as they were`() throws {
    let signs = Array("ab 路，“”:#-?*&![]{}|>'\"%@`,=~\\\n\t0.\u{85}\u{A0}é")
    var dice = Dice(seed: 7)
    for _ in 0..<5_000 {
      let value = String((0..<Int.random(in: 1...8, using: &dice)).map { _ in signs.randomElement(using: &dice)! })
      let node = try Yams.compose(yaml: "- \(yaml(value))\n")
      try #require(node?.sequence?.first?.scalar?.string == value, "\(value) as \(yaml(value))")
    }
  }
}
