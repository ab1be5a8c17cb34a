import Foundation
import SiteBase
import SiteBuild
import Testing

@Suite("A folder of speeches becomes a site")
struct JourneyTests {
  private static let content = [
    "site.yml": "title: Speeches\nbase_url: https://example.org/s/\nlanguage: en\n",
    "people.yml": "ada: {names: {en: Ada Pond, zh-Hans: 庞艾达}, aliases: [A. Pond]}\n",
    "harbour/collection.yml": "title: Harbour talks\npage_size: 100\n",
    "harbour/winter.md": """
    ---
    title: Winter & “ice”
    speaker: A. Pond
    date: 2030-01-17
    topics: [harbour, ice]
    ---
    First paragraph of the speech, which is about forty long.

    ## One

    Second paragraph of the speech, which is about forty long.

    ## Two

    Third paragraph of the speech, which is about forty long.[^1]

    [^1]: A note.

    """,
    "harbour/summer.txt": "夏天的港口\n\n　　一是看**水。二是看**船。\n",
    "harbour/pier.png": "not really a picture",
  ]

  @Test func everyKindOfPageIsMade() async throws {
    let site = try await SiteTest(Self.content).build()
    #expect(site.messages == [])
    #expect(
      site.outputs == [
        "404.html", "assets/icon.svg", "assets/search-arrival.js", "assets/search-filters.js", "assets/search-page.js",
        "assets/search-results.js", "assets/search.js", "assets/site.js", "assets/style.css", "harbour/index.html",
        "harbour/pier.png", "harbour/summer/index.html", "harbour/winter/2/index.html", "harbour/winter/all/index.html",
        "harbour/winter/index.html", "index.html", "search/index.html", "search/meta.json", "speakers/ada/index.html",
        "speakers/index.html", "topics/harbour/index.html", "topics/ice/index.html",
        "topics/index.html", "years/2030/index.html", "years/index.html",
      ])
  }

  @Test func textIsEscapedWhereverItComesFrom() async throws {
    try await SiteTest(Self.content).build()
      .expect("harbour/index.html", contains: "Winter &amp; “ice”")
      .expect("harbour/winter/index.html", contains: "<title>Winter &amp; “ice” (1/2) · Speeches</title>")
  }

  @Test func pagesOfASpeechKnowEachOther() async throws {
    try await SiteTest(Self.content).build()
      .expect("harbour/winter/index.html", contains: "rel=\"next\" href=\"2/index.html\"", "all/index.html", "#s1")
      .expect("harbour/winter/2/index.html", contains: "rel=\"prev\" href=\"../index.html\"", "A note.")
      .expect("harbour/winter/all/index.html", contains: "First paragraph", "Third paragraph", "A note.")
      .expect("harbour/winter/index.html", contains: "First paragraph")
      .expect("harbour/winter/index.html", lacks: "Third paragraph", "A note.")
  }

  @Test func anAnchorOfALaterPageIsATargetOnTheFirst() async throws {
    let site = try await SiteTest(Self.content).build()
      .expect(
        "harbour/winter/index.html", contains: "id=\"p3\" href=\"2/index.html#p3\"",
        "id=\"s2\" href=\"2/index.html#s2\"")
    #expect(site.output("harbour/winter/2/index.html")?.contains("id=\"p3\"") == true)
  }

  @Test func aCopiedLinkLeadsToTheFirstPage() async throws {
    try await SiteTest(Self.content).build()
      .expect("harbour/winter/index.html", contains: "class=\"permalink\" href=\"#p1\"")
      .expect("harbour/winter/2/index.html", contains: "class=\"permalink\" href=\"../index.html#p3\"")
  }

  @Test func canonicalAddressesAreAbsoluteAndAllOthersRelative() async throws {
    let site = try await SiteTest(Self.content).build()
      .expect(
        "harbour/winter/2/index.html", contains: "rel=\"canonical\" href=\"https://example.org/s/harbour/winter/2/\"")
    for path in site.outputs where path.hasSuffix(".html") && path != "404.html" {
      #expect(site.output(path)?.contains("href=\"/") == false, "\(path)")
    }
  }

  @Test func aPlainTextIsShownAsItIs() async throws {
    try await SiteTest(Self.content).build()
      .expect(
        "harbour/summer/index.html",
        contains:
          "<span class=\"point\" id=\"p1-2\">二是看<span class=\"redaction\" role=\"img\" aria-label=\"left out\">**</span>船。</span>"
      )
      .expect("harbour/summer/index.html", lacks: "<strong>")
  }

  @Test func wordsLeftOutOfATitleOrANameAreSpokenOfAsSuch() async throws {
    let sign = "<span class=\"redaction\" role=\"img\" aria-label=\"left out\">"
    let site = try await SiteTest([
      "site.yml": "language: en\n",
      "c/a.md": "---\ntitle: 在**县，在<某市>的讲话\nspeaker: ×××\n---\n## □□村\n\n正文。[^1]\n\n[^1]: 见××文件。\n",
      "c/b.txt": "在会上的讲话\n某　某\n\n各位：\n正文。\n",
    ]).build()
    site.expect(
      "c/a/index.html",
      contains:
        "<h1 data-search><span>在\(sign)**</span>县，</span><span>在&lt;<span class=\"redaction\">某</span>市&gt;的讲话</span></h1>",
      ".html\" data-search>\(sign)×××</span></a></span>", "<p>见\(sign)××</span>文件。</p>",
      "<a href=\"#s1\">\(sign)□□</span>村</a>", "<title>在**县，在&lt;某市&gt;的讲话 · ")
    site.expect(
      "c/b/index.html",
      contains: "<p class=\"byline\"><span class=\"redaction\">某</span>　<span class=\"redaction\">某</span></p>")
    site.expect("c/b/index.html", contains: "在\(sign)**</span>县，在&lt;")
    site.expect("c/index.html", contains: "a/index.html\">在\(sign)**</span>县，在&lt;")
    let told = site.report?.speeches.flatMap(\.redactions).map { "\($0.signs) \($0.place) \($0.line ?? 0)" }
    #expect(told == ["** title 2", "某 title 2", "××× speaker 3", "□□ s1 0", "×× n1 0", "某  0", "某  0"])
  }

  @Test func wordsLeftOutAreFoundInTheEncodingThatIsNamedBesideTheText() async throws {
    let disk = try DiskSite(["c/a.yml": "encoding: shift_jis\n"])
    let text = try #require("××村の港\n\nみなさん、こんにちは。\n".data(using: .shiftJIS))
    try Disk().write(Array(text), to: disk.path("Content/c/a.txt"))
    let told = try await disk.build().speeches.flatMap(\.redactions)
    #expect(told.map { "\($0.signs) \($0.place) \($0.line ?? 0)" } == ["×× title 1"])
  }

  @Test func oneSpeakerUnderSeveralNamesHasOnePage() async throws {
    try await SiteTest(Self.content).build()
      .expect("speakers/ada/index.html", contains: "Ada Pond", "庞艾达", "../../harbour/winter/index.html")
  }

  @Test func anErrorStopsTheBuildBeforeItWrites() async throws {
    let site = try await SiteTest(Self.content).edit([
      "harbour/winter.md": "---\ntitel: Winter\ndate: 2030-02-30\n---\nText.\n",
      "harbour/bad.txt": "ok\u{0}.",
    ]).build()
    site.expectMessages(
      "Content/harbour/bad.txt:1:3: error: a NUL byte stands at offset 2 [nul-byte]",
      "Content/harbour/winter.md:3:7: error: `date` should be a day that exists",
      "Content/harbour/winter.md:2:1: error: `titel` is not a key here [unknown-key]")
    #expect(site.messages.last?.contains("did you mean `title`?") == true)
    #expect(site.outputs == [])
  }

  @Test func aSecondBuildWritesOnlyWhatChangedAndRemovesOnlyItsOwn() async throws {
    let site = try await SiteTest(Self.content).build().put("CNAME", "speeches.example.org")
    let count = site.outputs.count - 1
    try await site.build()
    #expect(site.report?.written?.unchanged == count)
    #expect(site.report?.written?.written == 0)
    try await site.edit(["harbour/pier.png": nil]).build()
    #expect(site.report?.written?.removed == 1)
    #expect(site.output("harbour/pier.png") == nil)
    #expect(site.output("CNAME") == "speeches.example.org")
  }

  @Test func draftsAreLeftOutUnlessAskedFor() async throws {
    let content = ["c/a.md": "---\ndraft: true\n---\nText\n", "c/b.md": "Text\n"]
    #expect(try await SiteTest(content).build().output("c/a/index.html") == nil)
    try await SiteTest(content).with { $0.includesDrafts = true }.build()
      .expect("c/a/index.html", contains: "Text", "class=\"draft\"")
  }

  @Test func twoFilesForOneAddressAreAnError() async throws {
    try await SiteTest(["c/a.md": "One\n", "c/A!.md": "Two\n"]).build()
      .expectMessages("Content/c/a.md: error: c/a/index.html would be made twice")
  }

  @Test func linksBetweenFilesLeadToPages() async throws {
    let content = [
      "c/a.md": "See [b](b.md#s1), [b2](../d/b.md?x#p1), ![p](p.svg), [me](#p1), [gone](c.md), [bad](b.md#s9).\n",
      "c/b.md": "# B\n\n## Section\n\nText\n", "d/b.md": "Text\n", "c/p.svg": "<svg/>",
    ]
    let site = try await SiteTest(content).build()
    site.expect(
      "c/a/index.html", contains: "href=\"../b/index.html#s1\"", "href=\"../../d/b/index.html#p1\"",
      "src=\"../p.svg\"", "href=\"#p1\"")
    site.expectMessages(
      "Content/c/a.md:1:72: warning: “c.md” leads to nothing in this site [broken-link]",
      "Content/c/a.md:1:85: warning: “#s9” is no section or passage of “B” [broken-anchor]")
  }

  @Test func strictStopsAtWarnings() async throws {
    let site = try await SiteTest(["c/a.md": "[gone](c.md)\n"]).with { $0.isStrict = true }.build()
    #expect(site.outputs == [])
  }

  @Test func aNewSiteBuildsAtOnce() async throws {
    let files = MemoryFiles()
    _ = try makeSite(in: SiteRoot("new"), files: files)
    let report = try await build(BuildOptions(root: SiteRoot("new"), jobs: 1), files: files)
    #expect(report.diagnostics.map(\.description) == [])
    #expect(files.text("new/Output/index.html")?.contains("A first speech") == true)
    #expect(throws: SiteExists.self) { try makeSite(in: SiteRoot("new"), files: files) }
  }
}
