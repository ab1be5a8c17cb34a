import TestSupport
import Testing

@testable import SitePlainText

@Suite("The numbering of a plain text")
struct PlainTextNumberingTests {
  @Test("accepts one gap, with a warning at the mark after it")
  func gap() throws {
    let text = PlainText("一、甲\n正文。\n二、乙\n正文。\n四、丙\n正文。\n")
    #expect(text.elements.map(\.kind)[4] == .heading(depth: 1))
    let warning = try #require(text.diagnostics.first)
    #expect(text.diagnostics.count == 1)
    #expect(warning.severity == .warning)
    #expect(warning.summary == "expected 三、, found 四、")
    #expect(warning.place.line == 5)
    #expect(warning.place.column == 1)
  }

  @Test("accepts no second gap, and no wider one, but says so")
  func secondGap() {
    #expect(
      PlainText.lines(of: "一、甲\n文。\n三、乙\n文。\n五、丙\n文。") == ["# 一、甲", "文。", "# 三、乙", "文。", "五、丙", "文。"])
    #expect(
      PlainText("一、甲\n文。\n三、乙\n文。\n五、丙\n文。").diagnostics.map(\.summary) == [
        "expected 二、, found 三、", "expected 四、, found 五、",
      ])
    #expect(PlainText.findings(in: "一、甲\n文。\n二、乙\n文。\n六、丙\n文。") == ["numbering-gap"])
  }

  @Test("accepts a heading whose number was there before, with a warning at it")
  func repeatedNumber() throws {
    let text = "一、甲\n文。\n二、乙\n文。\n二、丙\n文。\n三、丁\n文。"
    #expect(PlainText.lines(of: text).filter { $0.hasPrefix("# ") } == ["# 一、甲", "# 二、乙", "# 二、丙", "# 三、丁"])
    let warning = try #require(PlainText(text).diagnostics.first)
    #expect(
      warning.code == "numbering-repeated" && warning.summary == "expected 三、, found 二、" && warning.place.line == 5)
    #expect(PlainText(text).diagnostics.count == 1)
    #expect(PlainText.lines(of: "一、甲\n文。\n二、乙\n文。\n二、丙，又丙；\n文。")[4] == "二、丙，又丙；")
  }

  @Test("accepts a run-in heading whose number was there before, with a warning at it")
  func repeatedRunIn() {
    let text = "1.甲。文。\n2.乙。文。\n2.丙。文。\n3.丁。文。"
    #expect(PlainText.lines(of: text) == ["{# 1.甲}。文。", "{# 2.乙}。文。", "{# 2.丙}。文。", "{# 3.丁}。文。"])
    #expect(PlainText(text).diagnostics.map(\.summary) == ["expected 3., found 2."])
  }

  @Test("accepts two headings whose numbers are swapped, with a warning at each")
  func swappedNumbers() {
    let text = "一、甲\n文。\n三、乙\n文。\n二、丙\n文。\n四、丁\n文。"
    #expect(PlainText.lines(of: text).count { $0.hasPrefix("# ") } == 4)
    #expect(PlainText(text).diagnostics.map(\.code) == ["numbering-gap", "numbering-order"])
    #expect(PlainText(text).diagnostics.map(\.summary) == ["expected 二、, found 三、", "expected 四、, found 二、"])
  }

  @Test("says nothing of wrong numbers in lists")
  func wrongListNumbers() {
    #expect(PlainText.findings(in: "1. 甲；\n2. 乙；\n2. 丙；\n7. 丁。\n文。").isEmpty)
  }

  @Test("costs no more than its length where every number is wrong")
  func hostile() {
    let growth = Growth(
      from: 20_000, input: { "一、甲\n文。\n二、乙\n文。\n" + repeated("二、丙\n文。\n", size: $0) },
      work: { #expect(PlainText.findings(in: $0).count == 20) })
    #expect(growth.isLinear, "\(growth)")
  }

  @Test("divides the text where short numbered sentences are all that stands below")
  func shortItems() {
    #expect(
      PlainText.lines(of: "一、总体要求\n（1）坚持学习。\n（2）坚持实践。\n二、下一步工作\n①快。\n②稳。\n三、结语\n谢谢。") == [
        "# 一、总体要求", "·1·（1）坚持学习。", "·2·（2）坚持实践。", "# 二、下一步工作", "·1·①快。", "·2·②稳。", "# 三、结语", "谢谢。",
      ])
    #expect(PlainText.lines(of: "1.坚持学习。\n2.坚持实践。\n谢谢。") == ["·1·1.坚持学习。", "·2·2.坚持实践。", "谢谢。"])
  }

  @Test(
    "is told of where a heading stands alone and its fellows do not",
    arguments: [
      ("一、甲\n（一）子\n文。\n（二）丑\n文。\n二、乙\n（一）寅\n文。\n三、丙\n文。", "expected （二） after （一）, found none"),
      ("第一章 甲\n第一节 子\n文。\n第二节 丑\n文。\n第二章 乙\n第一节 寅\n文。", "expected 第二节 after 第一节, found none"),
      ("第一章 甲\n一、子\n文。\n二、丑\n文。\n第二章 乙\n一、寅\n文。", "expected 二、 after 一、, found none"),
    ])
  func lone(text: String, summary: String) {
    let warnings = PlainText(text).diagnostics
    #expect(warnings.map(\.summary) == [summary])
    #expect(warnings.allSatisfy { $0.code == "numbering-lone" && $0.severity == .warning })
  }

  @Test("is not told of a lone mark that nothing shows to be a heading")
  func loneSentence() {
    #expect(PlainText.findings(in: "一、甲\n文。\n二、乙\n（一）子\n文。\n三、丙\n文。") == [])
    #expect(PlainText.findings(in: "一、甲\n（一）子\n文。\n（二）丑\n文。\n二、乙\n（一）寅是这样的。它很长。\n三、丙\n文。") == [])
  }
}
