import SiteBase
import SiteBuild
import Testing

@testable import SiteServe

@Suite("A site with errors is shown as far as it can be")
struct PreviewedSiteTests {
  private static let files = [
    "Content/site.yml": "title: Talks\n", "Content/c/a.md": "---\ntitle: A\n---\n\nFirst.\n",
    "Content/c/b.md": "---\ntitle: B\n---\n\nSecond.\n", "Content/c/map.pdf": "map",
  ]

  @Test(
    arguments: [
      ("an unknown key", "---\ntitel: A\n---\n\nMore.\n", "More."), ("no text", "---\ntitle: A\n---\n", nil),
      ("no front matter", "---\n: [\n---\n\nMore.\n", "More."),
      ("no known encoding", "---\ntitle: A\nencoding: none\n---\n\nMore.\n", "More."),
      ("bytes that are no text", "\0\u{1}\u{2}", nil),
    ] as [(String, String, String?)])
  func inEachOtherPage(name: String, text: String, shown: String?) async throws {
    let folder = try SiteFolder(Self.files)
    let first = try await folder.site()
    try folder.write(text, to: "Content/c/a.md")
    try folder.write("---\ntitle: B\n---\n\nAnew.\n", to: "Content/c/b.md")
    let site = try await folder.site(after: first)
    #expect(site.mustBeMended, "\(name)")
    #expect(site.canBeShown)
    #expect(try await site.text(at: "c/b/index.html")?.contains("Anew.") == true)
    #expect(try await site.text(at: "c/index.html")?.contains(">B<") == true)
    if let shown {
      #expect(try await site.text(at: "c/a/index.html")?.contains(shown) == true)
    } else {
      await #expect(throws: FileError.self) { try await site.text(at: "c/a/index.html") }
    }
  }

  @Test(arguments: [
    ("Content/site.yml", "titel: Talks\n"), ("Content/people.yml", "- ["),
    ("Content/c/collection.yml", "page_size: many\n"), ("Templates/home.mustache", "{{#open}}"),
  ])
  func unlessSettingsOrTemplatesAreWrong(file: String, text: String) async throws {
    let folder = try SiteFolder(Self.files)
    let first = try await folder.site()
    #expect(first.canBeShown)
    try folder.write(text, to: file)
    let second = try await folder.site(after: first)
    #expect(second.mustBeMended)
    #expect(!second.canBeShown)
  }

  @Test func whereTwoSpeechesHaveOneAddress() async throws {
    let other = [
      "Content/c/a.txt": "A\n\nThird.\n", "Content/d/e.md": "---\ntitle: E\naliases: [c/a, c/b]\n---\n\nE.\n",
      "Content/A b/x.md": "---\ntitle: X\n---\n\nX.\n", "Content/a-b/y.md": "---\ntitle: Y\n---\n\nY.\n",
    ]
    let folder = try SiteFolder(Self.files.merging(other) { $1 })
    let site = try await folder.site()
    #expect(site.mustBeMended)
    for path in [
      "c/a/index.html", "c/b/index.html", "d/e/index.html", "a-b/index.html", "a-b/x/index.html", "a-b/y/index.html",
      "index.html", "search/meta.json",
    ] {
      #expect(try await site.text(at: path) != nil, "\(path)")
    }
  }

  @Test func unlessItIsGone() async throws {
    let folder = try SiteFolder(Self.files)
    let first = try await folder.site()
    try folder.remove("Content")
    #expect(try await !folder.site(after: first).canBeShown)
  }

  @Test func withFilesThatStayOnTheDisk() async throws {
    let folder = try SiteFolder(Self.files)
    let site = try await folder.site()
    guard case .copied(let file) = try await site.file(at: "c/map.pdf") else {
      Issue.record("the file was read")
      return
    }
    #expect(try file.bytes(0..<file.size) == Array("map".utf8))
  }
}
