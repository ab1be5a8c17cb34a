import Testing

@testable import SitePlainText

@Suite("The outline of a plain text")
struct PlainTextOutlineTests {
  @Test("gives each mark the rank it has among the marks of the text")
  func ranks() {
    #expect(
      PlainText.lines(of: "一、甲\n（一）子\n1.丑。正文。\n2.寅。正文。\n（二）卯\n正文。\n二、乙\n正文。") == [
        "# 一、甲", "## （一）子", "{### 1.丑}。正文。", "{### 2.寅}。正文。", "## （二）卯", "正文。", "# 二、乙", "正文。",
      ])
  }

  @Test("skips the ranks that are not used")
  func skippedRanks() {
    #expect(
      PlainText.lines(of: "一、甲\n1.子\n正文。\n2.丑\n正文。\n二、乙\n正文。") == [
        "# 一、甲", "## 1.子", "正文。", "## 2.丑", "正文。", "# 二、乙", "正文。",
      ])
  }

  @Test("puts 编, 章 and 节 above 一、")
  func divisions() {
    #expect(
      PlainText.lines(of: "第一章 甲\n第一节 子\n一、丑\n正文。\n二、寅\n正文。\n第二节 卯\n正文。\n第二章 乙\n正文。") == [
        "# 第一章 甲", "## 第一节 子", "### 一、丑", "正文。", "### 二、寅", "正文。", "## 第二节 卯", "正文。", "# 第二章 乙", "正文。",
      ])
  }

  @Test("turns two ranks round where the text encloses them so")
  func inversion() {
    #expect(
      PlainText.lines(of: "（一）甲\n正文。\n（二）乙\n正文。\n一、子。正文。\n二、丑。正文。\n（三）丙\n正文。") == [
        "# （一）甲", "正文。", "# （二）乙", "正文。", "{## 一、子}。正文。", "{## 二、丑}。正文。", "# （三）丙", "正文。",
      ])
  }

  @Test("takes numerals that stand alone for headings")
  func numeralsAlone() {
    #expect(PlainText.lines(of: "一\n正文。\n二\n正文。") == ["# 一", "正文。", "# 二", "正文。"])
  }

  @Test(
    "knows English headings on a line of their own",
    arguments: [
      ["I. The cable", "This is it.", "II. The ship", "She sails."],
      ["1. The cable", "This is it.", "2. The ship", "Body."],
      ["Chapter 1", "It began.", "Chapter 2", "It went on."], ["Part I", "It began.", "Part II", "It went on."],
    ])
  func english(lines: [String]) {
    #expect(
      PlainText.lines(of: lines.joined(separator: "\n\n")) == ["# \(lines[0])", lines[1], "# \(lines[2])", lines[3]])
  }

  @Test("does not take English sentences for headings, but for points")
  func englishSentences() {
    #expect(
      PlainText.lines(of: "1. Read it once.\n\n2. Read it again.\n\nThen sleep.") == [
        "·1·1. Read it once.", "·2·2. Read it again.", "Then sleep.",
      ])
  }

  @Test("has a run-in heading up to the first 。")
  func runIn() {
    #expect(
      PlainText.lines(of: "一、抓学习。要学。\n二、抓作风。要抓。") == ["{# 一、抓学习}。要学。", "{# 二、抓作风}。要抓。"])
  }

  @Test("has no heading of more than forty characters, unless most of its fellows keep to them")
  func longHeadings() {
    let long = String(repeating: "长", count: 41)
    let short = String(repeating: "短", count: 40)
    #expect(
      PlainText.lines(of: "一、\(long)\n正文。\n二、\(long)\n正文。") == ["·1·一、\(long)", "正文。", "·2·二、\(long)", "正文。"])
    #expect(
      PlainText.lines(of: "一、\(short)\n正文。\n二、\(long)\n正文。") == ["# 一、\(short)", "正文。", "# 二、\(long)", "正文。"])
  }

  @Test(
    "has no heading with a sentence end inside",
    arguments: ["甲；乙", "甲！乙", "甲？乙", "甲，", "甲、"])
  func sentences(words: String) {
    #expect(
      PlainText.lines(of: "一、\(words)\n正文。\n二、\(words)\n正文。") == ["·1·一、\(words)", "正文。", "·2·二、\(words)", "正文。"])
  }

  @Test("accepts a heading that closes with one 。 or ？")
  func closingSigns() {
    #expect(PlainText.lines(of: "一、甲。\n正文。\n二、乙？\n正文。") == ["# 一、甲。", "正文。", "# 二、乙？", "正文。"])
  }

  @Test("takes a list without body between its items for points, as in a table of contents before the text")
  func tableOfContents() {
    #expect(
      PlainText.lines(of: "目录\n一、甲\n（一）子\n（二）丑\n二、乙\n各位代表：\n一、甲\n正文。\n二、乙\n正文。") == [
        "目录", "·1·一、甲", "·1·（一）子", "·2·（二）丑", "·2·二、乙", "S 各位代表：", "# 一、甲", "正文。", "# 二、乙", "正文。",
      ])
  }

  @Test("rejects 一、 without 二、")
  func loneMark() {
    #expect(PlainText.lines(of: "一、甲\n正文。\n（一）子\n正文。") == ["一、甲", "正文。", "（一）子", "正文。"])
  }

  @Test("accepts 一、 without 二、 over several marks of a lower rank")
  func loneMarkOverOthers() {
    #expect(
      PlainText.lines(of: "一、甲\n正文。\n（一）子\n正文。\n（二）丑\n正文。") == [
        "# 一、甲", "正文。", "## （一）子", "正文。", "## （二）丑", "正文。",
      ])
  }

  @Test("rejects 一、 where a numeral follows it", arguments: ["一、二等奖", "一、二季度"])
  func list(words: String) {
    #expect(PlainText.lines(of: "\(words)\n文。\n二、乙\n文。")[0] == words)
  }

  @Test("accepts 三、四月 as a heading only after 二、")
  func listAfterNumbers() {
    #expect(PlainText.lines(of: "一、甲\n文。\n二、乙\n文。\n三、四月以后\n文。")[4] == "# 三、四月以后")
    #expect(PlainText.lines(of: "一、甲\n文。\n三、四月份很忙\n文。\n二、乙\n文。")[2] == "三、四月份很忙")
    #expect(PlainText.lines(of: "一、甲\n文。\n二、乙\n三、四月份很忙。文。\n三、丙\n文。")[4] == "# 三、丙")
  }

  @Test("rejects a mark that does not follow on the one before it")
  func jump() {
    #expect(PlainText.lines(of: "一、甲\n正文。\n二、乙\n正文。\n五、丙\n正文。").suffix(2) == ["五、丙", "正文。"])
  }

  @Test("rejects numbers in a table")
  func table() {
    #expect(
      PlainText.lines(of: "1.甲\t3\t5\n正文。\n2.乙\t4\t6\n正文。") == ["1.甲\t3\t5", "正文。", "2.乙\t4\t6", "正文。"])
  }

  @Test("numbers again from 1 under the next mark of a higher rank")
  func restartUnderHigherRank() {
    let text = "一、甲\n（一）子\n文。\n（二）丑\n文。\n二、乙\n（一）寅\n文。\n（二）卯\n文。"
    #expect(PlainText.lines(of: text).filter { $0.hasPrefix("## ") } == ["## （一）子", "## （二）丑", "## （一）寅", "## （二）卯"])
    #expect(PlainText.findings(in: text).isEmpty)
  }

  @Test("numbers again from 1 under an unnumbered title")
  func restartUnderTitle() {
    let text = "甲\n（一）子\n文。\n（二）丑\n文。\n今后的任务\n（一）寅\n文。\n（二）卯\n文。"
    #expect(PlainText.lines(of: text).filter { $0.hasPrefix("# ") } == ["# （一）子", "# （二）丑", "# （一）寅", "# （二）卯"])
  }

  @Test("does not number again from 1 otherwise, and says so")
  func restart() {
    let text = "一、甲\n文。\n二、乙\n文。\n一、丙\n文。\n二、丁\n文。\n三、戊\n文。"
    #expect(PlainText.lines(of: text).suffix(6) == ["一、丙", "文。", "二、丁", "文。", "三、戊", "文。"])
    #expect(PlainText.findings(in: text) == ["numbering-begins-again"])
  }

  @Test("lets a fragment begin at 三、, with a warning unless the text shows that it is one")
  func fragment() {
    #expect(PlainText.lines(of: "文。\n三、甲\n文。") == ["文。", "# 三、甲", "文。"])
    #expect(PlainText.findings(in: "文。\n三、甲\n文。") == ["numbering-begins-midway"])
    #expect(PlainText.findings(in: "二是文。\n三是文。\n三、甲\n文。").isEmpty)
    #expect(PlainText.findings(in: "文。\n三、甲\n文。\n第14页/共36页").isEmpty)
    #expect(PlainText.findings(in: "讲话（第 14／36 页）\n文。\n三、甲\n文。").isEmpty)
  }

  @Test("lets no fragment begin with a sentence, at the end, or under a higher mark")
  func noFragment() {
    #expect(PlainText.lines(of: "文。\n三、甲。文。") == ["文。", "三、甲。文。"])
    #expect(PlainText.lines(of: "文。\n三、甲") == ["文。", "三、甲"])
    #expect(PlainText.lines(of: "一、甲\n文。\n（三）子\n文。\n二、乙\n文。")[2] == "（三）子")
  }

  @Test("knows numbers above a hundred")
  func hundreds() {
    let text = "第一百零一章 甲\n文。\n第一百零二章 乙\n文。\n第一百零四章 丙\n文。\n第36页/共40页"
    #expect(PlainText.lines(of: text).count { $0.hasPrefix("# ") } == 3)
    #expect(PlainText(text).diagnostics.map(\.summary) == ["expected 第一百零三章, found 第一百零四章"])
  }

  @Test(
    "takes no closing words for a heading",
    arguments: ["谢谢大家！", "我的讲话完了", "以上发言，如有不当，请批评指正", "Thank you. God bless you"])
  func closing(words: String) {
    #expect(PlainText.lines(of: "一、甲\n文。\n二、乙\n文。\n\(words)").last == words)
  }

  @Test("tells of no more than twenty findings")
  func limit() {
    let text = (1...50).map { "第\($0)篇\n一、甲\n文。\n三、乙\n文。" }.joined(separator: "\n")
    #expect(PlainText.findings(in: text).count == 20)
  }

  @Test("knows marks behind signs that nobody sees, and keeps those", arguments: ["\u{FEFF}", "\u{200B}", "\u{AD}"])
  func invisible(sign: String) {
    #expect(
      PlainText.lines(of: "一、甲\n\(sign)（一）子\n文。\n　　\(sign)（\(sign)二）丑\n文。\n\(sign)二、乙\n\(sign)　　文。") == [
        "# 一、甲", "## \(sign)（一）子", "文。", "## \(sign)（\(sign)二）丑", "文。", "# \(sign)二、乙", "\(sign)　　文。",
      ])
  }
}
