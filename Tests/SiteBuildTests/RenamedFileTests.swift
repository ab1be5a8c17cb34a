import SiteBase
import Testing

@Suite("A file with another name is another file")
struct RenamedFileTests {
  @Test func whatWasMarkdownIsPlainTextNow() async throws {
    let text = "---\ntitle: A\n---\n\nWords that are **bold** in one of the two.\n"
    let site = try await SiteTest(["c/a.md": text]).build()
    site.expect("c/a/index.html", contains: "<strong>bold</strong>")
    try await site.edit(["c/a.md": nil, "c/a.txt": text]).build()
    site.expect("c/a/index.html", contains: "**bold**").expect("c/a/index.html", lacks: "<strong>bold</strong>")
  }

  @Test func whatIsWrongStandsInTheFileOfItsNewName() async throws {
    let site = try await SiteTest(["c/a.txt": "A title\n\nSome words.\n", "c/a.yml": "speeker: X\n"]).build()
    site.expectMessages("Content/c/a.yml:1:1: error: ")
    try await site.edit(["c/a.yml": nil, "c/a.yaml": "speeker: X\n"]).build()
    site.expectMessages("Content/c/a.yaml:1:1: error: ")
  }

  @Test func aPreviewNamesTheSettingsByTheirNewName() async throws {
    let sites = try TwinSites()
    try sites.set("Content/c/a.md", Array("Words.\n".utf8))
    try sites.set("Content/c/collection.yml", Array("titel: X\n".utf8))
    try #require(try await sites.differenceOfPreview(isWatched: false) == nil)
    try sites.set("Content/c/collection.yml", nil)
    try sites.set("Content/c/collection.yaml", Array("titel: X\n".utf8))
    #expect(try await sites.differenceOfPreview(isWatched: true) == nil)
  }

  @Test(arguments: [
    (["c/\u{E9}.md", "c/e\u{301}.md"], "would be made twice: from this file and from "),
    (["c/\u{E9}.svg", "c/e\u{301}.svg"], "would be made twice: from this file and from "),
    (["\u{E9}/collection.yml", "e\u{301}/collection.yml"], "this file says something of what "),
  ])
  func namesThatLookTheSameAreAClash(paths: [String], message: String) async throws {
    let disk = try DiskSite(["c/a.md": "Words.\n"])
    for path in paths { try disk.write("Content/" + path, "title: A\n") }
    let report = try await disk.build()
    #expect(report.written == nil)
    #expect(report.diagnostics.count == 1)
    #expect(report.diagnostics.first?.summary.contains(message) == true)
  }

  @Test func aLinkNamesAFileByItsOwnBytes() async throws {
    let disk = try DiskSite(["c/a.md": "[There](\u{E9}.svg) and [there](/e\u{301}/)\n", "\u{E9}/b.md": "Words.\n"])
    try disk.write("Content/c/e\u{301}.svg", "<svg/>")
    try await disk.build()
    let page = disk.text("Output/c/a/index.html")
    #expect(page?.contains("href=\"../e%CC%81.svg\"") == true)
    #expect(page?.contains("href=\"../../%C3%A9/index.html\"") == true)
  }

  @Test func namesAreBytes() async throws {
    let disk = try DiskSite(["c/Caf\u{E9}.md": "---\ntitle: A\n---\n\nSome words.\n", "c/b.md": "More words.\n"])
    try await disk.build()
    try disk.replace("Content/c/Caf\u{E9}.md", by: nil)
    try disk.write("Content/c/Cafe\u{301}.md", "---\ntitle: A\n---\n\nSome words.\n")
    try await disk.build()
    try disk.write("Content/c/b.md", "Other words.\n")
    let report = try await disk.build()
    #expect(report.diagnostics.isEmpty)
    #expect(disk.names(in: "Output/c").map { FilePath($0) } == ["b", "cafe\u{301}", "index.html"].map { FilePath($0) })
    #expect(disk.text("Output/c/b/index.html")?.contains("Other words.") == true)
  }
}
