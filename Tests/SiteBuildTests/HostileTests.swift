import SiteBase
import SiteBuild
import Testing

@Suite("Names and contents that have broken others")
struct HostileTests {
  private let long = String(repeating: "长title ", count: 500)

  // MARK: Names

  @Test func aSlugStaysShortEnoughForAFile() async throws {
    let name = String(repeating: "字", count: 80)
    let site = try await SiteTest(["\(name)/\(name)/\(name).md": "Text\n"]).build()
    #expect(site.messages == [])
    #expect(site.outputs.flatMap { $0.split(separator: "/") }.allSatisfy { $0.utf8.count <= 255 })
    #expect(site.outputs.count { $0.hasPrefix("字") && $0.hasSuffix("/index.html") } == 2)
  }

  @Test(arguments: [
    ("c/a b.md", "c/a-b.md", "c/a-b/index.html"), ("c/a.md", "c/A.md", "c/a/index.html"),
    ("c/a.md", "c/a.txt", "c/a/index.html"),
    ("c/2031 a.md", "c/2031-a.txt", "c/2031-a/index.html"), ("c/d e/a.md", "c/d-e/a.md", "c/d-e/a/index.html"),
  ])
  func twoFilesWithOneSlugAreAnError(one: String, other: String, path: String) async throws {
    let site = try await SiteTest([one: "One\n", other: "Two\n"]).build()
    #expect(site.messages.count == 1)
    #expect(site.messages.first?.contains("\(path) would be made twice") == true)
    #expect(site.outputs == [])
  }

  @Test func twoTitlesAreOneOnlyIfTheirFilesAre() async throws {
    let site = try await SiteTest(["c/a.md": "# Same\n", "c/b.md": "# Same\n"]).build()
    #expect(site.messages == [])
    site.expect("c/index.html", contains: "a/index.html", "b/index.html")
  }

  @Test func twoFoldersWithOneSlugAreAnError() async throws {
    let site = try await SiteTest(["A b/x.md": "One\n", "a-b/y.md": "Two\n"]).build()
    #expect(site.messages.count == 1)
    #expect(site.messages.first?.hasPrefix("Content/") == true, "\(site.messages)")
    #expect(site.messages.first?.contains("a-b/index.html would be made twice") == true)
  }

  @Test func whatHasNoLettersStillHasAPage() async throws {
    let site = try await SiteTest(["🎉/🎉.md": "---\ntopics: [🎊, '???']\nspeaker: —\n---\n## 🎉\n\nText\n"]).build()
    #expect(site.messages == [])
    #expect(site.outputs.count { $0.hasPrefix("topics/x") } == 2)
    #expect(site.outputs.count { $0.hasPrefix("speakers/x") } == 1)
    #expect(site.outputs.contains { $0.hasPrefix("x") && $0.hasSuffix("/index.html") })
    site.expect("topics/index.html", contains: "🎊", "???")
  }

  @Test func threeThousandCharactersAreATitle() async throws {
    let site = try await SiteTest(["c/a.md": "# \(long)\n\nText\n", "c/b.md": "---\ntitle: \(long)\n---\nText\n"])
      .build()
    #expect(site.messages == [])
    site.expect("c/a/index.html", contains: "<title>\(long.dropLast()) ·")
  }

  @Test(arguments: [
    ("c/.hidden.md", true), ("c/4913", true), ("c/a.md~", true), ("c/.a.md.swp", true), ("c/.#a.md", true),
    ("c/#a.md#", true),
    (".git/x.md", true), ("c/index.html", false), ("c/x.js", false), ("c/X.HTM", false), ("c/a\nb.png", false),
    ("c/stray.yml", false),
  ])
  func whatIsNoTextOfTheAuthorIsLeftOutOrRefused(path: String, isIgnored: Bool) async throws {
    let site = try await SiteTest(["c/z.md": "Text\n", path: "# Not to be seen\n"]).build()
    #expect(site.messages.isEmpty == isIgnored, "\(site.messages)")
    if isIgnored {
      #expect(site.outputs.filter { $0.hasPrefix("c/") } == ["c/index.html", "c/z/index.html"])
    } else {
      #expect(site.outputs == [])
    }
  }

  // MARK: Contents

  @Test(
    .timeLimit(.minutes(10)),
    arguments: ["-", "*", "_", "#", "[", "`", ">", "(", "（", "~", "|", "<", "&", "\\", "![](", "一、"])
  func fortyFourThousandSignsAreShown(sign: String) async throws {
    let line = String(repeating: sign, count: 44_000)
    let site = try await SiteTest(["c/a.md": "Text\n\n\(line)\n", "c/b.txt": "Title\n\n\(line)\n"]).build()
    #expect(site.report?.written != nil, "\(site.messages)")
  }

  @Test(.timeLimit(.minutes(10))) func aMegabyteWithoutALineEndIsShown() async throws {
    let words = String(repeating: "字word ", count: 150_000)
    let site = try await SiteTest(["c/a.md": words, "c/b.txt": words]).build()
    #expect(site.messages == [])
  }

  @Test func whiteSpaceOfEveryKindIsKeptInHeadings() async throws {
    try await SiteTest(["c/a.md": "## 一\u{3000}二\u{A0}三\n\nText\n"]).build()
      .expect("c/a/index.html", contains: "一\u{3000}二\u{A0}三", "id=\"s1\"")
  }

  @Test func idsStayUniqueOnAPage() async throws {
    let text = "## Same\n\n## Same\n\n## Other {#same}\n\nText[^1] and[^1]\n\n[^1]: Note\n"
    let site = try await SiteTest(["c/a.md": text]).build()
    #expect(site.messages == [])
    let html = try #require(site.output("c/a/index.html"))
    let ids = html.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count, "\(ids)")
    #expect(ids.contains("same"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{title}}", "&amp;", "</title>", "]]>", "--><b>",
  ])
  func metadataIsOnlyText(words: String) async throws {
    let yaml = ["title", "speaker", "occasion", "venue", "source", "summary", "topics"].map { "\($0): '\(words)'\n" }
      .joined()
    let site = try await SiteTest(
      [
        "c/a.md": "---\n\(yaml)---\nText\n", "site.yml": "title: '\(words)'\ndescription: '\(words)'\n",
        "c/collection.yml": "title: '\(words)'\n",
      ]
    ).build()
    #expect(site.messages == [])
    let escaped = escapedHTML(words)
    for path in site.outputs where path.hasSuffix(".html") {
      let html = try #require(site.output(path))
      #expect(!html.contains("<script>alert") && !html.contains("<img src=x") && !html.contains("--><b>"), "\(path)")
    }
    site.expect("c/a/index.html", contains: escaped)
  }

  @Test(arguments: ["../../x", "a/../../x", "..", ".git/hooks/x", "a\\..\\x"])
  func anOlderAddressStaysInTheOutput(alias: String) async throws {
    let site = try await SiteTest(["c/a.md": "---\naliases: ['\(alias)']\n---\nText\n"]).build()
    site.expectMessages("Content/c/a.md:2:11: error: `aliases` should be a path of this site")
    #expect(site.outputs == [])
  }

  @Test func aLinkOutOfTheSiteIsAWarning() async throws {
    try await SiteTest(["c/a.md": "[x](../../etc/passwd) [y](/../x)\n"]).build()
      .expectMessages(
        "Content/c/a.md:1:5: warning: “../../etc/passwd” leads out", "Content/c/a.md:1:27: warning: “/../x” leads out")
  }

  @Test(
    arguments: [
      ("c/a", "Content/c/a.md"), ("assets/style.css", "every site"), ("C", "Content/c/a.md"),
      ("search/c/a.json", "belongs to the search"), ("sitemap", nil), ("c/a/picture.png", nil),
    ] as [(String, String?)])
  func aCopiedFileCannotStandWhereAPageGoes(path: String, other: String?) async throws {
    let site = try await SiteTest(["c/a.md": "Text\n", path: "file"]).build()
    if let other {
      #expect(site.messages.count == 1)
      #expect(site.messages.first?.contains(other) == true, "\(site.messages)")
      #expect(site.outputs == [])
    } else {
      #expect(site.messages == [])
      #expect(site.output(path) == "file")
    }
  }

  // MARK: Settings

  @Test(arguments: ["https://example.org/s", "https://example.org/s/"])
  func aBaseURLIsTheSameWithASlashAndWithout(url: String) async throws {
    let content = ["site.yml": "base_url: \(url)\n", "c/a.md": "Text\n"]
    try await SiteTest(content).build().expect("c/a/index.html", contains: "href=\"https://example.org/s/c/a/\"")
    try await SiteTest(content).build().expect("404.html", contains: "href=\"/s/assets/style.css")
  }

  @Test func aMomentIsTheDayThatItWasInTheZoneOfTheSite() async throws {
    let content = ["site.yml": "time_zone: Asia/Shanghai\n", "c/a.md": "---\ndate: 2031-03-05T20:00:00Z\n---\nText\n"]
    try await SiteTest(content).build().expect("c/a/index.html", contains: "datetime=\"2031-03-06\"")
  }

  @Test func allThatIsWrongInSeveralFilesIsToldAtOnce() async throws {
    let site = try await SiteTest(
      [
        "site.yml": "titel: S\n", "people.yml": "A B: {}\n", "c/collection.yml": "order: up\n",
        "c/a.md": "---\nx: [\n---\nText\n",
        "c/b.txt": "A\u{0}B", "c/d.md": "[x](y.md)\n", "c/e.js": "",
      ], templates: ["home.mustache": "{{titel}}"]
    ).build()
    #expect(
      site.messages.map { $0.split(separator: ":")[0] }.sorted() == [
        "Content/c/a.md", "Content/c/b.txt", "Content/c/collection.yml", "Content/c/d.md", "Content/c/e.js",
        "Content/people.yml",
        "Content/site.yml", "Templates/home.mustache",
      ])
    #expect(site.outputs == [])
  }
}
