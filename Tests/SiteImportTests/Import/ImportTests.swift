import SiteEncoding
import Testing

@testable import SiteImport

/// Three speeches of one evening.
private let evening = """
  在港口节上的讲话、发言-3篇

  在港口节开幕式上的讲话
  （2031年7月1日）
  温以南
  各位来宾：
  　　港口今年一百岁。**市的船也来了，我们要把这一百年的
  第1页/共2页
  账，一笔一笔地讲清楚。
  　　谢谢大家！

  修船的人
  （2031年7月1日）
  简　牧
  各位来宾：
  　　一、先说木头
  　　木头要干。
  　　二、再说钉子
  　　钉子要湿。

  在港口节闭幕式上的讲话
  （2031年7月2日）
  温以南
  各位来宾：
  　　散了吧。
  第2页/共2页

  """

@Suite("Texts brought into a collection")
struct ImportTests {
  @Test func aCompilationBecomesAFileASpeechWithItsOwnWords() async throws {
    let collection = try await Collection(["in/evening.txt": evening]).load()
    #expect(collection.messages == [])
    #expect(collection.files == ["1-在港口节开幕式上的讲话.txt", "2-修船的人.txt", "3-在港口节闭幕式上的讲话.txt"])
    #expect(
      collection.text("2-修船的人.txt") == """
        ---
        title: 修船的人
        speaker: 简牧
        date: 2031-07-01
        source: 在港口节上的讲话、发言-3篇
        ---

        修船的人
        （2031年7月1日）
        简　牧
        各位来宾：
        　　一、先说木头
        　　木头要干。
        　　二、再说钉子
        　　钉子要湿。

        """)
    #expect(collection.text("1-在港口节开幕式上的讲话.txt")?.contains("**市的船也来了，我们要把这一百年的\n第1页/共2页\n账") == true)
    #expect(collection.remarks.first == "dropped: line 1, before the first speech: “在港口节上的讲话、发言-3篇”")
    #expect(collection.reportFiles.contains { $0.contains("line 12: ") })
  }

  @Test func importedTwiceNothingChanges() async throws {
    let collection = try await Collection(["in/evening.txt": evening]).load()
    let before = collection.files.map { collection.text($0) }
    let reports = collection.reportFiles
    try await collection.load()
    #expect(collection.statuses.allSatisfy { $0.hasPrefix("unchanged ") })
    #expect(collection.files.map { collection.text($0) } == before)
    #expect(collection.reportFiles == reports)
  }

  @Test func wordsThatNothingExplainsStopAnImportAsTheyStopABuild() async throws {
    let preface = "前言\n这里有三篇讲话。请勿外传。\n\n"
    let collection = try await Collection(["in/evening.txt": preface + evening]).load()
    #expect(collection.messages.contains("in/evening.txt: words-outside-speeches"))
    #expect(collection.files == [])
    try collection.write("in/evening.yml", "cuts:\n  - at: 1\n    omit: true\n")
    try await collection.load()
    #expect(collection.messages == [])
    #expect(collection.remarks.contains { $0.hasPrefix("dropped: lines 1 to ") })
  }

  @Test func frontMatterIsNotToldOfAsDropped() async throws {
    let collection = try await Collection(["in/evening.txt": "---\nvenue: 港口\n---\n\n" + evening]).load()
    #expect(collection.messages == [])
    #expect(collection.remarks.first == "dropped: line 5, before the first speech: “在港口节上的讲话、发言-3篇”")
  }

  @Test func wordsLeftOutBeforeTheOnlySpeechAreToldOf() async throws {
    let sidecar = "cuts:\n  - at: 1\n    omit: true\n  - at: 3\n    title: 水\n"
    let collection = try await Collection(["in/a.txt": "请勿外传。\n\n水\n\n　　水。\n", "in/a.yml": sidecar]).load()
    #expect(collection.messages == [])
    #expect(collection.remarks == ["dropped: line 1, before the first speech: “请勿外传。”"])
  }

  @Test func aFileThatWasEditedIsLeftAlone() async throws {
    let collection = try await Collection(["in/a.txt": "港口\n\n　　水。\n"]).load()
    try collection.write("Content/c/港口.txt", "港口\n\n　　海水。\n")
    try await collection.load()
    #expect(collection.statuses == ["edited 港口.txt"])
    #expect(collection.messages == [])
    #expect(collection.text("港口.txt") == "港口\n\n　　海水。\n")
  }

  @Test func aFileThatWasEditedAndHasANewSourceIsAnErrorUntilToldOtherwise() async throws {
    let collection = try await Collection(["in/a.txt": "港口\n\n　　水。\n", "in/b.txt": "船\n\n　　木。\n"]).load()
    try collection.write("Content/c/港口.txt", "港口\n\n　　海水。\n")
    try collection.write("in/a.txt", "港口\n\n　　河水。\n")
    try collection.write("in/b.txt", "船\n\n　　铁。\n")
    try await collection.load()
    #expect(collection.messages == ["Content/c/港口.txt: would-overwrite"])
    #expect(!collection.report.isWritten)
    #expect(collection.text("船.txt")?.contains("木。") == true)
    try await collection.load { $0.overwrites = true }
    #expect(collection.messages == [])
    #expect(collection.text("港口.txt")?.contains("河水。") == true)
    #expect(collection.text("船.txt")?.contains("铁。") == true)
  }

  @Test func aFileThatNoImportWroteIsNotOverwritten() async throws {
    let collection = try Collection(["in/a.txt": "港口\n\n　　水。\n", "Content/c/港口.txt": "我的。\n"])
    try await collection.load()
    #expect(collection.messages == ["Content/c/港口.txt: would-overwrite"])
    #expect(collection.text("港口.txt") == "我的。\n")
  }

  @Test func whatASourceDoesNotGiveAnyMoreIsRemovedUnlessItWasEdited() async throws {
    let collection = try await Collection(["in/evening.txt": evening]).load()
    try collection.write("Content/c/3-在港口节闭幕式上的讲话.txt", "改过。\n")
    try collection.write("in/evening.txt", "港口\n\n　　水。\n")
    try await collection.load()
    #expect(collection.files == ["3-在港口节闭幕式上的讲话.txt", "港口.txt"])
    #expect(collection.remarks.last?.hasPrefix("doubted: 3-在港口节闭幕式上的讲话.txt came from here before") == true)
  }

  @Test func twoSourcesOfOneNameGetTwoFilesThatStayTheirs() async throws {
    let collection = try Collection(["in/a.txt": "港口\n\n　　水。\n", "in/b.txt": "港口\n\n　　船。\n"])
    try await collection.load("in/a.txt").load("in/b.txt")
    #expect(collection.files == ["港口-2.txt", "港口.txt"])
    try await collection.load("in/b.txt")
    #expect(collection.statuses == ["unchanged 港口-2.txt"])
  }

  @Test(arguments: [
    ("in/a.txt", "", "no-text"), ("in/a.doc", "x", "unknown-format"), ("in/a.pdf", "%PDF-1.4", "unknown-format"),
    ("in/a", "x", "unknown-format"), ("in/a.docx", "text", "unreadable-document"), ("in/a.xml", "# T", "xml-not-xml"),
    ("in/a.csv", "a,b\n\"x", "unclosed-quote"), ("in/a.vtt", "WEBVTT\n\n00:01.000 --> 00:0x\nHi\n", "broken-time-line"),
  ])
  func whatCannotBeReadIsAnErrorAndNothingIsWritten(name: String, text: String, code: String) async throws {
    let collection = try Collection([name: text, "in/good.txt": "港口\n\n　　水。\n"])
    try await collection.load(name, "in/good.txt")
    #expect(collection.messages.contains { $0.hasPrefix(name) }, "\(collection.messages)")
    #expect(collection.messages.contains("\(name): \(code)"), "\(collection.messages)")
    #expect(collection.files == [])
    #expect(collection.text(".import/files") == nil)
  }

  @Test func aFileThatIsNotThereIsAnError() async throws {
    #expect(try await Collection([:]).load("in/none.txt").messages == ["in/none.txt: no-source"])
  }

  @Test func filesOfAFolderThatCannotBeImportedAreTold() async throws {
    let collection = try await Collection(["in/a.txt": "水。\n", "in/b.doc": "x", "in/a.yml": "title: 港口\n"]).load()
    #expect(collection.messages == ["in/b.doc: not-imported"])
    #expect(collection.files == ["港口.txt"])
  }

  @Test func theFileBesideASourceNamesItsEncoding() async throws {
    let collection = try Collection(["in/a.yml": "encoding: windows-1252\ntitle: Coffee\n"])
    try collection.write("in/a.txt", [0x63, 0x61, 0x66, 0xE9, 0x2E, 0x0D, 0x0A])
    try await collection.load()
    #expect(collection.text("coffee.txt") == "---\ntitle: Coffee\n---\n\ncafé.\n")
    #expect(collection.report.sources[0].encoding == "windows-1252")
  }

  @Test func theFileBesideATableNamesItsEncodingToo() async throws {
    let collection = try Collection(["in/a.yml": "encoding: windows-1252\n"])
    try collection.write("in/a.csv", Array("title,body\nCaf".utf8) + [0xE9] + Array(",Bon.\n".utf8))
    try await collection.load()
    #expect(collection.messages == [])
    #expect(collection.files == ["café.txt"])
  }

  @Test func theFileBesideASourceGoesBeforeTheSource() async throws {
    let table = "title,date,body\n港口,2031-07-01,水。\n"
    let collection = try Collection(["in/a.csv": table, "in/a.yml": "title: 水\ntopics: [港]\n"])
    try await collection.load()
    #expect(collection.text("2031-07-01-水.txt") == "---\ntitle: 水\ndate: 2031-07-01\ntopics:\n  - 港\n---\n\n水。\n")
  }

  @Test func signsThatNobodySeesAreDroppedAndCounted() async throws {
    let collection = try await Collection([
      "in/a.txt": "港口\n\n　　水\u{FEFF}是\u{AD}水\u{200B}。\u{202E}\u{2}" + String(repeating: "长", count: 40) + "。\n"
    ]).load()
    #expect(collection.text("港口.txt")?.contains("　　水是水。\u{202E}长") == true)
    #expect(
      collection.remarks == [
        "dropped: 1 × U+FEFF, which nobody sees", "dropped: 1 × U+00AD, which nobody sees",
        "dropped: 1 × U+200B, which nobody sees", "dropped: 1 × U+0002, which nobody sees",
        "doubted: 1 sign that changes the direction of writing, such as U+202E",
      ])
  }

  @Test(arguments: [
    ("in/a.jsonl", #"{"title":"港口","text":"水\u0000是\u200b水。"}"#),
    ("in/a.csv", "title,text\n港口,水\u{0}是\u{200B}水。\n" + String(repeating: "\n", count: 200)),
    ("in/a.html", "<title>港口</title><p>水&#x200b;是水。"),
  ])
  func signsThatNobodySeesAreDroppedFromAllFormats(name: String, source: String) async throws {
    let collection = try await Collection([name: source]).load()
    #expect(collection.messages == [])
    #expect(collection.text("港口.txt")?.hasSuffix("水是水。\n") == true)
    #expect(collection.remarks.contains("dropped: 1 × U+200B, which nobody sees"))
  }

  @Test func markdownStaysAsItIs() async throws {
    let text = "# 港口\n\n**水**[^1]\n\n[^1]: 咸的。\n"
    let collection = try await Collection(["in/2031-07-01-harbour.md": text]).load()
    #expect(collection.files == ["2031-07-01-harbour.md"])
    #expect(collection.text("2031-07-01-harbour.md") == text)
  }

  @Test func rowsOfATableBecomeATextEach() async throws {
    let table = "title,speaker,date,body\n港口,温以南,2031-07-01,\"　　**市的水。\n　　谢谢！\"\n船,简牧,2031-07-02,木。\n"
    let collection = try await Collection(["in/a.csv": table]).load()
    #expect(collection.files == ["2031-07-01-港口.txt", "2031-07-02-船.txt"])
    #expect(collection.text("2031-07-01-港口.txt")?.contains("speaker: 温以南\ndate: 2031-07-01\n---\n") == true)
    #expect(collection.text("2031-07-01-港口.txt")?.contains("**市的水。") == true)
  }

  @Test func turnsBecomeMarkdownWithTheIdsOfTheirSource() async throws {
    let captions =
      "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ada>Good evening.\n\n00:09.000 --> 00:12.000\n<v Bo>Is it? *Really*?\n"
    let collection = try await Collection(["in/evening.vtt": captions]).load()
    #expect(
      collection.text("evening.md") == """
        ---
        title: evening
        speakers:
          - Ada
          - Bo
        ---

        ### Ada:

        Good evening.
        {: #t1}

        ### Bo:

        Is it? \\*Really\\*?
        {: #t9}

        """)
  }

  @Test func aDryRunWritesNothing() async throws {
    let collection = try await Collection(["in/a.txt": "港口\n\n　　水。\n"]).load { $0.isDryRun = true }
    #expect(collection.statuses == ["new 港口.txt"])
    #expect(collection.files == [])
  }
}
