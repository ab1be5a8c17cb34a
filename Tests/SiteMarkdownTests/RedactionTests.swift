import SiteMarkdown
import Testing

@Suite struct RedactionTests {
  @Test(arguments: [
    ("又如对**农村住房的调查，以及**市委的意见。", "<strong>农村住房的调查，以及</strong>", ["gap-emphasis"]),
    ("在**市**区**路**号", "<strong>市</strong>区<strong>路</strong>", ["gap-emphasis", "gap-emphasis"]),
    ("**市委、**县委联合发文", "<strong>市委、</strong>", ["gap-emphasis"]),
    ("“**市”与“**县”", "<strong>市”与“</strong>", ["gap-emphasis"]),
    ("单靠****君主****政体", "<strong><strong>君主</strong></strong>", ["long-asterisks"]),
    ("138****1234", "138****1234", ["long-asterisks"]),
    ("电话*****", "电话*****", ["long-asterisks"]),
    ("张**，男", "张**，男", ["lone-asterisks"]),
    ("某*某*某", "<em>某</em>", ["one-character-emphasis"]),
    ("张*、李*等人", "<em>、李</em>", ["gap-emphasis"]),
    ("面积5*3*2米", "<em>3</em>", ["one-character-emphasis"]),
    ("中共**市委书记在**县讲话", "<strong>市委书记在</strong>", ["gap-emphasis"]),
    ("***同志，*市*区", "*<em><em>同志，</em>市</em>区", ["gap-emphasis"]),
    ("*市*区", "<em>市</em>区", ["gap-emphasis"]),
    ("有*同志和*同志来", "<em>同志和</em>", ["gap-emphasis"]),
    ("***市委、***县委发文", "<em><strong>市委、</strong></em>", ["gap-emphasis"]),
    ("他说**第一句。第二句**完了", "<strong>第一句。第二句</strong>", ["sentence-emphasis"]),
    (#"\*\*市委、\*\*县委"#, "**市委、**县委", []),
    (#"\*\*\*\*君主"#, "****君主", []),
    ("`张**，男` ****`****`", "<code>张**，男</code> ****<code>****</code>", []),
    ("王*", "王*", []),
  ])
  func gapsAreWarnedOf(_ text: String, _ part: String, _ warnings: [String]) {
    #expect(html(text).contains(part))
    #expect(codes(text) == warnings)
  }

  @Test(arguments: [
    "**问：**你好吗？", "**答**：很好。", "坚持**人民至上**、**生命至上**。", "**路线问题**是**根本问题**。", "我们要讲**实**话。",
    "**各位代表：**现在，我代表国务院，向大会报告政府工作。", "*注*：见上文。", "我从不*为*政府工作，我是*与*政府一起工作。",
    "un*frigging*believable *I* and **A** or H~2~O",
    "好***重点***字", "*重*点*字*", "*市*、*县*两级", "加强**市委领导**县里的工作", "2 * 3 * 4",
    "**One sentence. Another sentence.** And more.",
    "他说：**“第一句。第二句。”**然后走了。",
  ])
  func ordinaryEmphasisIsNot(_ text: String) {
    #expect(codes(text) == [])
  }

  @Test func nothingIsWarnedOfWithoutEmphasis() {
    let text = "又如对**农村住房的调查，以及**市委的意见。"
    #expect(html(text, MarkdownOptions(emphasis: false)) == "<p>\(text)</p>\n")
    #expect(codes(text, MarkdownOptions(emphasis: false)) == [])
  }
}
