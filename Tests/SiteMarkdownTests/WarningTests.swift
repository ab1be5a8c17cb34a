import Foundation
import SiteBase
import SiteMarkdown
import Testing

@Suite struct WarningTests {
  /// The text has `⟦` and `⟧` around what the warning must point at.
  @Test(arguments: [
    ("文\n\n他是⟦**⟧强调的开始。", "lone-asterisks"),
    ("** “四个意识” ⟦**⟧是", "spaced-asterisks"),
    ("在⟦＊＊⟧四个意识＊＊是", "wide-asterisks"),
    ("电话138⟦****⟧1234", "long-asterisks"),
    ("一\n二\n单靠⟦****君主⟧****政体", "long-asterisks"),
    ("又如对⟦**农村住房的调查，⟧以及**市委的意见。", "gap-emphasis"),
    ("一\n\n⟦***同志，⟧*市*区", "gap-emphasis"),
    ("- 他说⟦**第一句。第二句⟧**完了", "sentence-emphasis"),
    ("某⟦*某⟧*某", "one-character-emphasis"),
    ("⟦#⟧标题", "heading-without-space"),
    ("文\n⟦##⟧（一）标题", "heading-without-space"),
    ("> ⟦##⟧Title", "heading-without-space"),
    ("文\n\n⟦    各位代表：⟧\n    现在报告工作。", "indented-text"),
    ("见[链接⟦]（⟧http://a.b）", "wide-parenthesis"),
    ("[注]见[链接⟦](/中文 路径)⟧吧", "broken-link"),
    ("第一句。\n第二句。\n⟦---⟧", "underlined-text"),
    ("各位代表，现在开会。\n⟦---⟧", "underlined-text"),
    ("见⟦[^2]⟧\n", "unknown-note"),
    ("一\n\n⟦[^2]⟧: 注", "unused-note"),
    ("一[^2]\n\n[^2]: 注\n⟦[^2]⟧: 又", "repeated-note"),
    ("一\n\n⟦[2]: 注⟧", "unused-definition"),
    ("一⟦<b>⟧二</b>", "raw-html"),
    ("见[甲](⟦javascript:x⟧)", "unsafe-link"),
  ])
  func pointAtTheSpot(_ marked: String, _ code: String) throws {
    let text = marked.filter { !"⟦⟧".contains($0) }
    var expected: [Place] = []
    var rest = Substring(marked)
    var before = ""
    while let open = rest.firstIndex(of: "⟦"), let close = rest.firstIndex(of: "⟧") {
      before += rest[..<open]
      let words = rest[rest.index(after: open)..<close]
      let start = before.utf8.count
      expected.append(SourceFile(path: "a.md", bytes: Array(text.utf8)).place(start..<start + words.utf8.count))
      before += words
      rest = rest[rest.index(after: close)...]
    }
    let diagnostics = read(text).diagnostics
    #expect(diagnostics.map(\.place) == expected)
    #expect(Set(diagnostics.map(\.code)) == [code])
    #expect(diagnostics.allSatisfy { $0.severity == .warning && $0.fix != nil })
  }

  @Test(arguments: [
    "#话题#大家好", "#tag and #another", "1. 一", "\\#标题", "`#标题`", "标题\n---", "Title and more\n---", "# 题",
    "    let a = 1 // 变量一\n", "```\n各位代表：现在报告工作。\n```", "```text\n    各位代表\n```", "- 项\n\n  各位",
    "见[1]（2019年）", "[注]（见上文）", "数组[i](j k", "＊注：见上文", "a ** b", "2**10 = 1024", "f(**kwargs)",
    "He said: ** nothing.", "[a](b)（见）", "“[……]”", "x[^", "一行字\n\n---\n\n又一行。", "**问：** 你好",
  ])
  func areNotMadeOfOrdinaryText(_ text: String) {
    #expect(codes(text) == [])
  }

  @Test func areLimitedInNumber() {
    let document = read(String(repeating: "张**，男\n\n", count: 100))
    #expect(document.diagnostics.count == 20)
    #expect(document.diagnostics.last?.notes == ["80 more like it in this file"])
  }

  @Test func areInTheOrderOfTheText() {
    let text = "一<b>\n\n张**，男\n\n#标题\n\n[1]: 注\n\n见[^9]\n"
    #expect(
      codes(text) == ["raw-html", "lone-asterisks", "heading-without-space", "unused-definition", "unknown-note"])
  }

  @Test func areNotMadeWithoutExtensions() {
    #expect(codes("张**，男\n\n#标题\n\n[1]: 注\n\n见[^9]\n", MarkdownOptions(extensions: false)) == [])
  }
}
