import SiteBase
import Testing

@testable import SiteImport

@Suite("Documents brought into a collection", .enabled(if: InstalledPandoc.isThere, InstalledPandoc.comment))
struct DocumentImportTests {
  private let numbers = numbering(
    1, [("chineseCounting", "%1、"), ("chineseCounting", "（%2）")], usedBy: [1])

  private let printed = ["Title", "Author", "Date"].map { style($0, $0, "") }.joined()

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

  @Test func aDateThatWordPrintsIsKeptAndUnderstood() async throws {
    let word = WordFile(
      body: paragraph("在会上的讲话", style: "Title") + paragraph("2031年3月5日", style: "Date") + paragraph("同志们：")
        + paragraph("水。"), styles: printed)
    let collection = try Collection([:])
    try collection.write("in/a.docx", word.file.bytes)
    try await collection.load()
    #expect(collection.files == ["2031-03-05-在会上的讲话.txt"])
    #expect(!collection.remarks.contains { $0.hasPrefix("doubted") })
  }

  @Test func aTitleOfAPageStandsOnceAlsoIfItHasAnID() async throws {
    let page = "<html><head><title>水</title></head><body><h1 id=title>水</h1><p>要<b>认真</b>看。</p></body></html>"
    let collection = try await Collection(["in/a.html": page]).load()
    #expect(collection.text("水.md") == "---\ntitle: 水\n---\n\n要**认真**看。\n")
    #expect(collection.remarks == ["dropped: 1 id that no page can have"])
  }

  @Test func theHeadingOfAPageGoesBeforeItsNameWithTheSite() async throws {
    let head = "<head><title>水-港口网</title><meta name=author content=网管></head>"
    let page = "<html>\(head)<body><h1>水</h1><p>（2031年3月5日）<p>简牧<p>同志们：<p>要<b>认真</b>看。</body></html>"
    let collection = try await Collection(["in/a.html": page]).load()
    #expect(collection.files == ["2031-03-05-水.md"])
    #expect(collection.text("2031-03-05-水.md")?.contains("speaker: 简牧\n") == true)
  }

  @Test func numbersBehindAnIndentMakeHeadingsToo() async throws {
    let word = WordFile(
      body: paragraph("　　一、认清形势") + paragraph("水在涨。") + paragraph("　　二、抓好落实")
        + "<w:p>\(run("要"))\(run("认真", "<w:b/>"))\(run("做。"))</w:p>")
    let collection = try Collection([:])
    try collection.write("in/a.docx", word.file.bytes)
    try await collection.load()
    #expect(collection.text("a.md")?.contains("## 一、认清形势\n") == true)
  }

  @Test func theTitleOfAWholeBecomesTheSourceOfItsSpeeches() async throws {
    let speeches = (1...3).map { day in
      ["在第\(day)次会上的讲话", "（2031年3月\(day)日）", "同志们：", "水。", "谢谢大家！"].map { paragraph($0) }.joined()
    }
    let head = paragraph("简牧讲话选", style: "Title") + paragraph("简牧", style: "Author")
    let collection = try Collection([:])
    let word = WordFile(body: head + speeches.joined(), styles: printed)
    try collection.write("in/a.docx", word.file.bytes)
    try await collection.load()
    #expect(collection.report.diagnostics.map(\.description) == [])
    #expect(collection.files.count == 3)
    #expect(collection.files.allSatisfy { collection.text($0)?.contains("source: 简牧讲话选, 简牧\n") == true })
  }
}
