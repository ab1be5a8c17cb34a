import SiteBase
import Testing

@testable import SiteImport

@Suite(.enabled(if: InstalledPandoc.isThere, InstalledPandoc.comment)) struct NumberingTests {
  private static let chinese = [("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")]

  private func words(_ word: WordFile) async throws -> [String] { try await text(word.file, as: .docx).words }

  @Test func `Printed numbers of three levels become words`() async throws {
    let body = [("总体要求", 0), ("指导思想", 1), ("目标", 2), ("步骤", 2), ("原则", 1), ("重点任务", 0), ("农业", 1)]
      .map { paragraph($0, number: (1, $1)) }.joined()
    let numbers = numbering(0, Self.chinese, usedBy: [1])
    #expect(
      try await words(WordFile(body: body, numbering: numbers))
        == ["一、总体要求", "（一）指导思想", "1. 目标", "2. 步骤", "（二）原则", "二、重点任务", "（一）农业"])
  }

  @Test func `Numberings of one definition count on, and a start of their own begins anew`() async throws {
    let own = #"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>"#
    let numbers =
      numbering(0, Self.chinese, usedBy: [1, 2])
      + #"<w:num w:numId="3"><w:abstractNumId w:val="0"/>\#(own)</w:num>"#
    let body = [1, 2, 3, 3, 1].map { paragraph("条", number: ($0, 0)) }.joined()
    #expect(
      try await words(WordFile(body: body, numbering: numbers)) == ["一、条", "二、条", "一、条", "二、条", "三、条"])
  }

  @Test func `A numbering comes through styles and those that they are based on`() async throws {
    let numbers = numbering(
      0, [("chineseCountingThousand", "第%1章"), ("chineseCountingThousand", "第%2条")], usedBy: [1],
      more: [1: #"<w:lvlRestart w:val="0"/><w:pStyle w:val="Tiao"/>"#])
    let link = #"<w:numPr><w:numId w:val="1"/></w:numPr>"#
    let styles =
      style("Zhang", "heading 1", link) + style("Tiao", "Article", link) + style("Sub", "Sub", basedOn: "Tiao")
    let body =
      paragraph("总则", style: "Zhang") + paragraph("目的", style: "Tiao") + paragraph("分则", style: "Zhang")
      + paragraph("罚则", style: "Sub") + paragraph("无号", style: "Tiao", number: (0, 0))
    let text = try await text(WordFile(body: body, styles: styles, numbering: numbers).file, as: .docx)
    #expect(text.words == ["第一章 总则", "第一条 目的", "第二章 分则", "第二条 罚则", "无号"])
    #expect(text.blocks.map(\.kind) == [.heading(level: 1), .paragraph, .heading(level: 1), .paragraph, .paragraph])
  }

  @Test(arguments: [
    ([("upperRoman", "%1."), ("decimal", "%1.%2")], "", ["I. a", "I.1 b"]),
    ([("upperRoman", "%1."), ("decimal", "%1.%2")], "<w:isLgl/>", ["I. a", "1.1 b"]),
    ([("decimalEnclosedCircle", "%1"), ("none", "附：")], "", ["①a", "附：b"]),
    ([("decimal", "%1)"), ("decimal", "%2")], #"<w:suff w:val="nothing"/>"#, ["1) a", "1b"]),
    ([("hebrew1", "%1."), ("decimal", "100%")], "", ["1. a", "100% b"]),
  ])
  func `A mark is put together from its levels`(
    levels: [(String, String)], second: String, marks: [String]
  ) async throws {
    let numbers = numbering(0, levels, usedBy: [1], more: [1: second])
    let body = paragraph("a", number: (1, 0)) + paragraph("b", number: (1, 1))
    #expect(try await words(WordFile(body: body, numbering: numbers)) == marks)
  }

  @Test func `A level that was passed over counts as begun`() async throws {
    let body = [1, 1, 0].map { paragraph("x", number: (1, $0)) }.joined()
    let numbers = numbering(0, [("decimal", "%1."), ("decimal", "%1.%2")], usedBy: [1])
    #expect(try await words(WordFile(body: body, numbering: numbers)) == ["1.1 x", "1.2 x", "2. x"])
  }

  @Test func `Signs that do not count stay a list`() async throws {
    let numbers = numbering(0, [("bullet", "•"), ("bullet", "–")], usedBy: [1])
    let styles = style("Dot", "List Bullet", #"<w:numPr><w:numId w:val="1"/></w:numPr>"#)
    let body = paragraph("甲", style: "Dot") + paragraph("乙", number: (1, 1))
    let text = try await text(WordFile(body: body, styles: styles, numbering: numbers).file, as: .docx)
    #expect(text.blocks.map(\.kind) == [.item(number: nil, depth: 1), .item(number: nil, depth: 2)])
    #expect(text.words == ["甲", "乙"])
  }

  @Test func `Paragraphs that tracked changes took away do not count`() async throws {
    let gone =
      #"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>"#
      + #"<w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"#
    let body = paragraph("甲", number: (1, 0)) + gone + paragraph("乙", number: (1, 0))
    let numbers = numbering(0, Self.chinese, usedBy: [1])
    #expect(try await words(WordFile(body: body, numbering: numbers)) == ["一、甲", "二、乙"])
  }

  @Test func `The numbering that a tracked change took from a style is not read`() async throws {
    let old = #"<w:numPr><w:numId w:val="1"/></w:numPr>"#
    let styles = style("S", "S", "<w:pPrChange w:id=\"1\"><w:pPr>\(old)</w:pPr></w:pPrChange><w:ind w:left=\"9\"/>")
    let body = paragraph("甲", style: "S") + paragraph("乙", number: (1, 0))
    let word = WordFile(body: body, styles: styles, numbering: numbering(0, Self.chinese, usedBy: [1]))
    #expect(try await words(word) == ["甲", "一、乙"])
  }

  @Test(arguments: [
    (#"<w:start w:val="-9223372036854775808"/>"#, "0甲"), (#"<w:start w:val="32768"/>"#, "0甲"),
    (#"<w:start w:val="2"/>"#, "乙甲"),
  ])
  func `A number that no list can have is passed over`(start: String, words: String) async throws {
    let numbers = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">\(start)<w:numFmt w:val="ideographTraditional"/>
      <w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="9223372036854775807"/></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """
    #expect(try await self.words(WordFile(body: paragraph("甲", number: (1, 0)), numbering: numbers)) == [words])
  }

  @Test(arguments: [
    ("decimal", String(repeating: "长", count: 1_000), ""), ("decimal", String(repeating: "%1", count: 1_000), ""),
    ("lowerLetter", String(repeating: "%1", count: 100), #"<w:start w:val="780"/>"#),
    ("custom", "%1", #"<w:numFmt w:val="custom" w:format="\#(String(repeating: "0", count: 1_000))1"/>"#),
  ])
  func `A mark is no longer than a mark can be`(format: String, text: String, more: String) async throws {
    let level =
      #"<w:lvl w:ilvl="0">\#(more)<w:numFmt w:val="\#(format)"/><w:lvlText w:val="\#(text)"/><w:suff w:val="nothing"/>"#
    let numbers =
      #"<w:abstractNum w:abstractNumId="0">\#(level)</w:lvl></w:abstractNum>"#
      + #"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
    let read = try await words(WordFile(body: paragraph("x", number: (1, 0)), numbering: numbers))
    #expect(read[0].count <= 201)
  }

  @Test func `A mark is bold where its paragraph mark is`() async throws {
    let body = paragraph("甲", number: (1, 0), "<w:rPr><w:b/></w:rPr>")
    let word = WordFile(body: body, numbering: numbering(0, Self.chinese, usedBy: [1]))
    #expect(
      try await text(word.file, as: .docx).blocks[0].runs == [ImportedRun("一、", style: .strong), ImportedRun("甲")])
  }
}
