import SiteBase
import Testing

@testable import SiteImport

@Suite("Documents brought into a collection", .enabled(if: InstalledPandoc.isThere, InstalledPandoc.comment))
struct DocumentImportTests {
  private let numbers = numbering(
    1, [("chineseCounting", "%1、"), ("chineseCounting", "（%2）")], usedBy: [1])

  @Test func wordsAloneStayPlainTextWithTheNumbersThatWordPrints() async throws {
    let word = WordFile(
      body: paragraph("在动员会上的讲话") + paragraph("（2031年3月5日）") + paragraph("同志们：")
        + paragraph("提高认识", number: (1, 0)) + paragraph("**市的同志讲得好。")
        + paragraph("抓好落实", number: (1, 0)) + paragraph("落实到人。"),
      numbering: numbers)
    let collection = try Collection([:])
    try collection.write("in/a.docx", word.file.bytes)
    try await collection.load()
    #expect(collection.messages == [])
    #expect(
      collection.text("2031-03-05-在动员会上的讲话.txt") == """
        ---
        title: 在动员会上的讲话
        date: 2031-03-05
        ---

        在动员会上的讲话

        （2031年3月5日）

        同志们：

        一、提高认识

        **市的同志讲得好。

        二、抓好落实

        落实到人。

        """)
  }

  @Test func styledWordsBecomeMarkdownWithTheHeadingsThatTheNumbersMake() async throws {
    let word = WordFile(
      body: paragraph("在动员会上的讲话") + paragraph("同志们：")
        + paragraph("提高认识", number: (1, 0)) + "<w:p>\(run("要"))\(run("认真", "<w:b/>"))\(run("学**市。"))</w:p>"
        + paragraph("抓好落实", number: (1, 0)) + paragraph("落实到人。"),
      numbering: numbers)
    let collection = try Collection([:])
    try collection.write("in/a.docx", word.file.bytes)
    try await collection.load()
    #expect(collection.messages == [])
    #expect(
      collection.text("在动员会上的讲话.md") == """
        ---
        title: 在动员会上的讲话
        ---

        同志们：

        ## 一、提高认识

        要**认真**学\\*\\*市。

        ## 二、抓好落实

        落实到人。

        """)
  }

  @Test func aDocumentOfSeveralSpeechesIsCut() async throws {
    let speeches = ["修船的人", "造船的人", "卖船的人"].map {
      paragraph($0) + paragraph("（2031年7月1日）") + paragraph("简　牧") + paragraph("各位来宾：") + paragraph("木头要干。谢谢大家！")
    }
    let collection = try Collection([:])
    try collection.write("in/讲话-3篇.docx", WordFile(body: speeches.joined()).file.bytes)
    try await collection.load()
    #expect(collection.messages == [])
    #expect(collection.files == ["1-修船的人.txt", "2-造船的人.txt", "3-卖船的人.txt"])
  }

  @Test func nothingIsWrittenOfABrokenDocument() async throws {
    let collection = try Collection([:])
    try collection.write("in/a.docx", Array(WordFile(body: paragraph("水。")).file.bytes.prefix(300)))
    try await collection.load()
    #expect(collection.messages == ["in/a.docx: unreadable-document"])
    #expect(collection.files == [])
  }

  @Test func whatIsWrongInADocumentIsToldByItsParagraph() async throws {
    let words = ["在动员会上的讲话", "同志们：", "一、提高认识", "讲得好。", "三、抓好落实", "落实到人。"]
    let collection = try Collection([:])
    try collection.write("in/a.docx", WordFile(body: words.map { paragraph($0) }.joined()).file.bytes)
    try await collection.load()
    let told = try #require(collection.report.diagnostics.first)
    #expect(told.place.line == nil)
    #expect(told.notes.first == "paragraph 5: “三、抓好落实”")
  }
}
