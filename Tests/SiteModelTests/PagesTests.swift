import SiteBase
import SiteModel
import Testing

@Suite("The files of a site, and where two would be one")
struct PagesTests {
  private struct Made {
    let paths: [String]
    let messages: [String]
  }

  /// The pages of a site of speeches, by their path below the content folder without its ending.
  private func make(
    _ speeches: [String], files: [String] = [], assets: [String] = [], aliases: [String] = [], topics: [String] = [],
    blocks: Int = 1, listSize: Int = 50
  ) -> Made {
    let all = speeches.map { name -> Speech in
      let parts = name.split(separator: "/").map(String.init)
      var speech = Speech(
        source: "Content/\(name).md", path: "\(name).md", collection: parts[0],
        slug: parts[1...].joined(separator: "/"), title: name)
      for _ in 0..<blocks { speech.body?.blocks.append(Block(.paragraph, html: 0..<0, characters: 20_000)) }
      speech.body?.characters = blocks * 20_000
      speech.aliases = name == speeches[0] ? aliases : []
      speech.topics = topics
      return speech
    }
    var settings = SiteSettings(title: "S")
    settings.listSize = listSize
    let collections = Set(all.map(\.collection)).sorted().map {
      SpeechCollection(id: $0, title: $0, reading: ReadingSettings())
    }
    let content = Content(settings: settings, collections: collections, people: [], speeches: all, files: files)
    let site = assemble(content) { speech, links in links.map { _ in Place(path: speech.source) } }
    let pages = paginate(site.value, files: files, assets: assets)
    return Made(
      paths: pages.value.pages.map(\.path).sorted(),
      messages: pages.diagnostics.map { String($0.description.prefix { !$0.isNewline }) })
  }

  @Test func aSmallSiteHasTheseFiles() {
    #expect(
      make(["c/a"], files: ["c/p.svg"], assets: ["assets/style.css"], aliases: ["old", "older.html"]).paths == [
        "404.html", "assets/style.css", "c/a/index.html", "c/index.html", "c/p.svg", "index.html", "old/index.html",
        "older.html", "search/index.html",
      ])
  }

  @Test func aLongSpeechHasNumberedPagesAndAWhole() {
    #expect(
      make(["c/a"], blocks: 3).paths.filter { $0.hasPrefix("c/a") }
        == ["c/a/2/index.html", "c/a/3/index.html", "c/a/all/index.html", "c/a/index.html"])
  }

  @Test func aLongListHasNumberedPages() {
    #expect(
      make(["c/a", "c/b", "c/d"], listSize: 1).paths.filter { $0.hasPrefix("c/page") || $0 == "c/index.html" }
        == ["c/index.html", "c/page/2/index.html", "c/page/3/index.html"])
  }

  @Test func whatNobodyHasHasNoIndex() {
    #expect(
      !make(["c/a"]).paths.contains { $0.hasPrefix("speakers") || $0.hasPrefix("topics") || $0.hasPrefix("years") })
    #expect(make([]).paths == ["404.html", "index.html", "search/index.html"])
  }

  @Test(
    arguments: [
      (
        ["c/a", "c/a"],
        "Content/c/a.md: error: c/a/index.html would be made twice: from this file and from Content/c/a.md"
      ),
      (
        ["c/a", "c/A"],
        "Content/c/A.md: error: c/A/index.html would be made twice: from this file and from Content/c/a.md"
      ),
      (["c/nai\u{308}ve", "c/naïve"], "Content/c/naïve.md: error: c/naïve/index.html would be made twice"),
      (["speakers/a"], nil),
    ] as [([String], String?)])
  func twoSpeechesCannotBeOnePage(speeches: [String], message: String?) {
    #expect(make(speeches).messages.first?.hasPrefix(message ?? "") == (message == nil ? nil : true))
    #expect(make(speeches).messages.count == (message == nil ? 0 : 1))
  }

  @Test(arguments: [
    (
      ["c/a/index.html"],
      "c/a/index.html: error: c/a/index.html would be made twice: from this file and from Content/c/a.md"
    ),
    (["C/A/INDEX.HTML"], "C/A/INDEX.HTML: error: C/A/INDEX.HTML would be made twice"),
    (
      ["index.html"],
      "index.html: error: index.html would be made twice: from this file and from a page that every site has"
    ),
    (["c/a"], "c/a: error: c/a would be a file and a folder: from this file and from Content/c/a.md"),
    (["C"], "C: error: C would be a file and a folder: from this file and from"),
    (["assets/style.css"], "assets/style.css: error: assets/style.css would be made twice"),
    (["assets"], "assets: error: assets would be a file and a folder"),
    (["c/a/index.html/x"], "c/a/index.html/x: error:"),
  ])
  func aFileThatIsCopiedCannotStandWhereAPageGoes(files: [String], message: String) {
    let made = make(["c/a"], files: files, assets: ["assets/style.css"])
    #expect(made.messages.count == 1, "\(made.messages)")
    #expect(made.messages.first?.hasPrefix(message) == true, "\(made.messages)")
  }

  @Test(arguments: ["c/a", "C/a", "c", "index.html", "404.html", "c/a/index.html/old", "search/c/a.json"])
  func anOlderAddressCannotBeOneInUse(alias: String) {
    let made = make(["c/a"], aliases: [alias])
    #expect(made.messages.count == 1, "\(made.messages)")
    #expect(made.messages.first?.hasPrefix("Content/c/a.md: error: ") == true, "\(made.messages)")
  }

  @Test func aPageOfASpeechCannotBeAnotherSpeech() {
    #expect(make(["c/a", "c/a/2"], blocks: 2).messages.first?.contains("c/a/2/index.html would be made twice") == true)
    #expect(make(["c/a", "c/a/2"]).messages == [])
  }

  @Test func aCollectionCannotHaveTheNameOfAnIndex() {
    let messages = make(["topics/a"], topics: ["sea"]).messages
    #expect(
      messages == [
        "Content/topics/a.md: error: topics/index.html would be made twice: from the collection “topics” and from a page that every site has [same-output]"
      ])
  }
}
