import Testing

@testable import SitePlainText

@Suite("The points of a paragraph")
struct PlainTextPointTests {
  @Test(
    "are found by the words that begin them",
    arguments: [
      ["一是学，二是做。", "·1·一是学，·2·二是做。"], ["要点：一要学；二要做；三要讲。", "要点：·1·一要学；·2·二要做；·3·三要讲。"],
      ["两点。第一，学。第二，做。", "两点。·1·第一，学。·2·第二，做。"],
      ["首先，学。其次，做。再次，讲。最后，评。", "·1·首先，学。·2·其次，做。·3·再次，讲。·4·最后，评。"],
      ["首先，学。其次，做。最后，评。", "·1·首先，学。·2·其次，做。·3·最后，评。"], ["其一，学。其二，做。", "·1·其一，学。·2·其二，做。"],
      ["一方面要学，另一方面要做。", "·1·一方面要学，·2·另一方面要做。"], ["要点:一是学,二是做;三是讲.", "要点:·1·一是学,·2·二是做;·3·三是讲."],
      ["：十是甲。十一是乙。", "：十是甲。十一是乙。"],
    ])
  func areFound(lines: [String]) {
    #expect(PlainText.lines(of: lines[0]) == [lines[1]])
  }

  @Test(
    "are not found in other words",
    arguments: [
      "统一是甲，二是乙。", "唯一是甲，二是乙。", "万一是甲，二是乙。", "之一是甲，二是乙。", "一是一，二是二。", "一是学。", "首先，学。最后，谢谢。",
      "首先要学，其次要做。", "第一个学，第二个做。", "学第一，做第二，好。", "，第一、第二产业", "其中一方面，其二", "另一方面，学。一方面，做。",
      "一些，二些", "不要一是，不要二是",
    ])
  func areNotFound(text: String) {
    #expect(PlainText.lines(of: text) == [text])
  }

  @Test("may begin paragraphs of one section")
  func acrossParagraphs() {
    #expect(
      PlainText.lines(of: "一是甲。\n说明。\n二是乙。\n三是丙。") == ["·1·一是甲。", "说明。", "·2·二是乙。", "·3·三是丙。"])
    #expect(PlainText.lines(of: "第一、甲。\n第二、乙。") == ["·1·第一、甲。", "·2·第二、乙。"])
  }

  @Test("do not go on in the next section")
  func acrossSections() {
    #expect(
      PlainText.lines(of: "一、甲\n一是子。\n二、乙\n二是丑。") == ["# 一、甲", "一是子。", "# 二、乙", "二是丑。"])
  }

  @Test("may begin after the first, in the first section of a text")
  func midway() {
    #expect(PlainText.lines(of: "二是甲。\n三是乙。") == ["·2·二是甲。", "·3·三是乙。"])
    #expect(PlainText.lines(of: "甲，二是乙，三是丙。") == ["甲，二是乙，三是丙。"])
  }

  @Test("may stand within points of the same words")
  func nested() {
    #expect(
      PlainText.lines(of: "一是甲：一是子，二是丑。\n二是乙：一是寅，二是卯。") == [
        "·1·一是甲：·1·一是子，·2·二是丑。", "·2·二是乙：·1·一是寅，·2·二是卯。",
      ])
  }

  @Test("follow a run-in heading")
  func afterRunIn() {
    #expect(
      PlainText.lines(of: "1.学习。一是读。二是写。\n2.工作。做。") == ["{# 1.学习}。·1·一是读。·2·二是写。", "{# 2.工作}。做。"])
  }

  @Test("are found at the start of a wrapped line")
  func wrapped() {
    let line = String(repeating: "字", count: 36)
    let clause = String(repeating: "字", count: 35) + "，"
    #expect(
      PlainText.lines(of: "\(line)\n\(clause)\n一是学；二是做。\n\n正文。") == [
        "\(line)⏎\(clause)⏎·1·一是学；·2·二是做。", "正文。",
      ])
  }
}
