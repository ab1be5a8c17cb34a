import Testing

@Suite("What a file of the content folder is")
struct ContentFormatTests {
  @Test(arguments: ["txt", "TXT", "Txt", "text", "TEXT"])
  func plainTextByItsEndingInAnyCase(ending: String) async throws {
    let site = try await SiteTest(["c/b.\(ending)": "水。\n\n*a* ## b\n", "c/b.yml": "title: T\n"]).build()
    site.expectMessages()
    site.expect("c/b/index.html", contains: "*a* ## b", "<title>T ·").expect("c/b/index.html", lacks: "<em>")
  }

  @Test(arguments: ["md", "MD", "Md", "markdown", "Markdown"])
  func markdownByItsEndingInAnyCase(ending: String) async throws {
    try await SiteTest(["c/b.\(ending)": "*a*\n"]).build().expect("c/b/index.html", contains: "<em>a</em>")
      .expectMessages()
  }

  @Test(arguments: ["yml", "YML", "yaml", "Yaml"])
  func theFileBesideItByItsEndingInAnyCase(ending: String) async throws {
    try await SiteTest(["c/b.TXT": "水。\n", "c/b.\(ending)": "title: T\n"]).build()
      .expect("c/b/index.html", contains: "<title>T ·").expectMessages()
  }

  @Test func twoFilesBesideItAreOneTooMany() async throws {
    try await SiteTest(["c/b.txt": "水。\n", "c/b.yaml": "title: S\n", "c/b.yml": "title: T\n"]).build()
      .expectMessages("Content/c/b.yml: error: this file says something of what Content/c/b.yaml describes")
  }

  @Test func aFileBesideMarkdownBelongsToNothing() async throws {
    try await SiteTest(["c/b.MD": "a\n", "c/b.yml": "title: T\n"]).build()
      .expectMessages("Content/c/b.yml: error: this file says something of no text")
  }
}
