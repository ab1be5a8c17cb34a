import Testing

@testable import SiteImport

/// Two speeches that a build would tell apart.
private let evening = """
  在港口节开幕式上的讲话
  （2031年7月1日）

  同志们：
  　　一、先说木头
  　　木头要干。
  　　谢谢大家！

  在港口节闭幕式上的讲话
  （2031年7月2日）

  同志们：
  　　散了吧。
  　　谢谢大家！

  """

@Suite("What is written is what a build reads")
struct ReadBackTests {
  @Test(arguments: ["cuts:\n  - at: 在港口节闭幕式上的讲话\n    drop: true\n", "speeches: 1\n"])
  func aTextThatAnEditorKeepsWholeStaysWhole(sidecar: String) async throws {
    let collection = try await Collection(["in/a.txt": evening, "in/a.yml": sidecar]).load()
    #expect(collection.messages == [])
    let name = try #require(collection.files.first)
    #expect(collection.files.count == 1)
    #expect(collection.text(name)?.contains("\nspeeches: 1\n") == true)
  }

  @Test func everythingThatAnEditorSaysIsWritten() async throws {
    let sidecar = """
      venue: 港口
      language: zh
      slug: shui
      summary: 说水。
      aliases: [old/shui]
      draft: true
      emphasis: false
      """
    let collection = try await Collection(["in/a.txt": "水\n\n　　水。\n", "in/a.yml": sidecar]).load()
    #expect(
      collection.text("水.txt") == """
        ---
        title: 水
        venue: 港口
        language: zh
        summary: 说水。
        slug: shui
        aliases:
          - old/shui
        draft: true
        emphasis: false
        ---

        水

        　　水。

        """)
  }

  @Test func whatTheFrontMatterOfATextSaysIsWrittenAgain() async throws {
    let text = "---\ntitle: 水\nsummary: 说水。\n---\n\n　　水。\n"
    let collection = try await Collection(["in/a.txt": text]).load()
    #expect(collection.text("水.txt")?.contains("summary: 说水。") == true)
  }

  @Test func theFileBesideMarkdownBecomesItsFrontMatter() async throws {
    let collection = try await Collection(["in/a.md": "Water.\n", "in/a.yml": "speaker: Ilse Varga\ndraft: true\n"])
      .load()
    #expect(collection.text("a.md") == "---\nspeaker: Ilse Varga\ndraft: true\n---\n\nWater.\n")
  }

  @Test func markdownIsNotDescribedTwice() async throws {
    let collection = try Collection(["in/a.md": "---\ntitle: A\n---\nWater.\n", "in/a.yml": "speaker: Ilse Varga\n"])
    try await collection.load()
    #expect(collection.messages == ["in/a.md: described-twice"])
    #expect(collection.files == [])
  }

  @Test func aKeyThatABuildDoesNotKnowIsAnErrorAtItsLine() async throws {
    let collection = try await Collection(["in/a.md": "---\nlayout: post\n---\nWater.\n"]).load()
    #expect(collection.messages == ["in/a.md: unknown-key"])
    #expect(collection.report.diagnostics.first?.place.line == 2)
    #expect(collection.files == [])
  }

  @Test func aDayThatIsNoneIsDroppedAndTold() async throws {
    let collection = try await Collection([
      "in/a.html":
        "<html><head><title>水</title><meta name=\"date\" content=\"2019-02-31\"></head><body><p>水。</p></body></html>"
    ]).load()
    #expect(collection.messages == [])
    #expect(collection.remarks.contains("doubted: the date “2019-02-31”, not understood"))
    #expect(collection.text("水.txt")?.contains("date") == false)
  }

  @Test func aDateIsWrittenAsABuildReadsIt() async throws {
    let collection = try await Collection(["in/a.csv": "title,date,body\n水,二〇一九年二月三日,水。\n"]).load()
    #expect(collection.files == ["2019-02-03-水.txt"])
    #expect(collection.text("2019-02-03-水.txt")?.contains("date: 2019-02-03") == true)
  }

  @Test func wordsThatAreSetOffStaySoWhereACollectionTakesStarsAsTheyAre() async throws {
    let collection = try Collection([
      "in/a.html": "<h1>Water</h1><p>It <b>runs</b>.</p>", "Content/site.yml": "title: x\n",
      "Content/c/collection.yml": "emphasis: false\n",
    ])
    try await collection.load()
    #expect(collection.messages == [])
    #expect(collection.text("water.md")?.contains("\nemphasis: true\n") == true)
  }
}
