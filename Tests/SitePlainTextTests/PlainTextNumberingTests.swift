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
}
