import Testing

/// Each edit changes as little as can be of what some page shows that is made from another file.
@Suite("Whatever a page shows, an edit of it reaches the page")
struct OneEditTests {
  struct Edit: Sendable {
    let what: String
    /// What the site has beside `OneEditTests.site`, or in place of it, by path.
    let before: [String: String]
    /// What is changed then; nil for a file that is removed.
    let after: [String: String?]

    init(_ what: String, _ before: [String: String] = [:], to after: [String: String?]) {
      (self.what, self.before, self.after) = (what, before, after)
    }
  }

  /// Ten speeches, the newest, which stand on the front page, and two old ones.
  static let site: [String: String] = {
    var site = [
      "Content/site.yml": "title: A site\n", "Content/people.yml": "bo:\n  names: {en: Bo Lee}\n",
      "Content/c/collection.yml": "title: The first\n", "Content/d/collection.yml": "title: The second\n",
      "Content/d/old.md": speech("date: 2001-02-03"), "Content/d/older.md": speech("date: 2000"),
    ]
    for number in 0..<10 { site["Content/c/n\(number).md"] = speech("date: 2031-01-1\(number)") }
    return site
  }()

  /// A speech by Ada Pond, if nothing else is said.
  private static func speech(_ lines: String..., words: String = "Some words.") -> String {
    let speaker = lines.contains { $0.hasPrefix("speaker") } ? [] : ["speaker: Ada Pond"]
    return (["---"] + speaker + lines + ["---", "", words, ""]).joined(separator: "\n")
  }

  private static func words(_ count: Int) -> String { String(repeating: "word ", count: count) }

  private static func paragraphs(first: Int) -> String {
    (0..<9).map { words($0 == 0 ? first : 6) }.joined(separator: "\n\n")
  }

  static let edits: [Edit] = {
    let (site, people, n1, n2) = ("Content/site.yml", "Content/people.yml", "Content/c/n1.md", "Content/c/n2.md")
    let (n9, old, older, second) = (
      "Content/c/n9.md", "Content/d/old.md", "Content/d/older.md", "Content/d/collection.yml"
    )
    let date = "date: 2031-01-11"
    return [
      // The site and its collections
      Edit("the title of the site", to: [site: "title: Another\n"]),
      Edit("its language", to: [site: "title: A site\nlanguage: zh-Hans\n"]),
      Edit("its URL", to: [site: "title: A site\nbase_url: https://example.org/\n"]),
      Edit(
        "its time zone", [n1: speech("date: 2031-01-11T20:00:00Z")],
        to: [site: "title: A site\ntime_zone: Asia/Shanghai\n"]),
      Edit(
        "how a collection is read", [n1: speech(date, words: "*Some* words.")],
        to: ["Content/c/collection.yml": "title: The first\nemphasis: false\n"]),
      Edit("its navigation", to: [n1: speech(date, "topics: [Sea]")]),
      Edit(
        "a template", ["Templates/home.mustache": "<p>One</p>\n"], to: ["Templates/home.mustache": "<p>Two</p>\n"]),
      Edit(
        "the name of a template", ["Templates/home.mustache": "<p>One</p>\n"],
        to: ["Templates/home.mustache": nil, "Templates/search.mustache": "<p>One</p>\n"]),
      Edit("words of the interface", to: ["Templates/words-en.yml": "speakers: Those who speak\n"]),
      Edit("a style more", to: ["Templates/more.css": "p { margin: 0 }\n"]),
      Edit("a style", to: ["Templates/style.css": "p { margin: 0 }\n"]),
      Edit("a copied file", ["Content/c/p.svg": "<svg/>"], to: ["Content/c/p.svg": "<gvs/>"]),
      Edit(
        "the folder of a collection",
        to: [
          second: nil, old: nil, older: nil, "Content/e/collection.yml": "title: The second\n",
          "Content/e/old.md": speech("date: 2001-02-03"), "Content/e/older.md": speech("date: 2000"),
        ]),
      Edit("the title of a collection", to: [second: "title: Another\n"]),
      Edit("what a collection is", to: [second: "title: The second\ndescription: Long ago.\n"]),
      Edit("the years of a collection", to: [older: speech("date: 1999")]),
      Edit("the order of a collection", to: [second: "title: The second\norder: oldest\n"]),
      Edit("a speech more in a collection", to: ["Content/d/more.md": speech("date: 2000-05")]),
      Edit("a speech less in a collection", ["Content/d/more.md": speech("date: 2000-05")], to: [old: nil]),
      Edit("a speech more on the next page of a list", [site: "list_size: 1\n"], to: ["Content/d/more.md": speech()]),

      // A speech, as it and lists say of it
      Edit("words", to: [n1: speech(date, words: "Some words.\n\nAnd more.")]),
      Edit(
        "words after the first", [n1: speech(date, words: words(90) + "one")],
        to: [n1: speech(date, words: words(90) + "two")]),
      Edit("minutes", [n1: speech(date, words: words(900))], to: [n1: speech(date, words: words(1800))]),
      Edit(
        "pages", [n1: speech(date, words: paragraphs(first: 90)), "Content/c/collection.yml": "page_size: 300\n"],
        to: ["Content/c/collection.yml": "page_size: 900\n"]),
      Edit("a title", to: [n1: speech(date, "title: Another")]),
      Edit("a slug", to: [n1: speech(date, "slug: another")]),
      Edit("a language", [n1: speech(date, "language: fr")], to: [n1: speech(date, "language: de")]),
      Edit("a date", to: [n1: speech("date: 2031-01-11/2031-01-12")]),
      Edit("an occasion", to: [n1: speech(date, "occasion: Dinner")]),
      Edit("a venue", to: [n1: speech(date, "venue: Hall")]),
      Edit("a summary", to: [n1: speech(date, "summary: In short.")]),
      Edit("a speaker", to: [n1: speech(date, "speaker: Cy Marsh")]),
      Edit("a draft", [n1: speech(date, "draft: true")], to: [n1: speech(date, "draft: false")]),
      Edit("an old speech, out of sight", to: [old: speech("date: 2001-02-03", "title: Another", "slug: old")]),
      Edit(
        "the title where an alias leads", [n1: speech(date, "aliases: [old]")],
        to: [n1: speech(date, "aliases: [old]", "title: Another")]),
      Edit(
        "the page where an alias leads", [n1: speech(date, "aliases: [old]")],
        to: [n1: speech(date, "aliases: [old]", "slug: z")]),
      Edit(
        "the order of neighbours", ["Content/e/a.md": speech("date: 2010"), "Content/e/b.md": speech("date: 2011")],
        to: ["Content/e/b.md": speech("date: 2009")]),

      // Topics
      Edit(
        "how a topic is written first", [n2: speech("topics: [Ferry]"), n9: speech("topics: [ferry]")],
        to: [n2: speech("topics: [FERRY]")]),
      Edit(
        "which topic has the shorter address",
        [n9: speech("date: 2040", "topics: [sea.]"), n1: speech("topics: [sea!]"), n2: speech("topics: [sea.]")],
        to: [n9: speech("date: 2040")]),
      Edit("a topic more", [n2: speech("topics: [Ferry]")], to: [n9: speech("topics: [Ferry]")]),

      // People
      Edit(
        "the address of a person", [n1: speech("speaker: Bo Lee"), n2: speech(words: "### Bo Lee:\n\nWords.")],
        to: [people: "bo-lee:\n  names: {en: Bo Lee}\n"]),
      Edit(
        "who is meant by a turn",
        [
          people: "bo:\n  names: {en: Bo Lee}\n  aliases: [Cy Marsh]\n", n1: speech("speaker: Bo Lee"),
          n2: speech(words: "### Cy Marsh:\n\nWords."),
        ], to: [people: "bo:\n  names: {en: Bo Lee}\n  aliases: [Di Vane]\n"]),
      Edit("who has a page", [n2: speech(words: "### Di Vane:\n\nWords.")], to: [n1: speech("speaker: Di Vane")]),
      Edit(
        "a person's name", [people: "a:\n  names: {en: Ada Pond, fr: Eve}\n"],
        to: [people: "a:\n  names: {en: Ada Pond, fr: Eva}\n"]),
      Edit(
        "the language of names", [people: "a:\n  names: {en: Ada Pond, fr: Eve}\n", n1: speech("language: fr")],
        to: [people: "a:\n  names: {fr: Ada Pond, it: Eve}\n"]),
      Edit(
        "a name that becomes an office", [people: "a:\n  names: {en: Ada Pond, fr: Eve}\n"],
        to: [people: "a:\n  names: {en: Ada Pond}\n  roles: {fr: Eve}\n"]),
      Edit(
        "a person's office", [people: "a:\n  names: {en: Ada Pond}\n  roles: {en: Sailor}\n"],
        to: [people: "a:\n  names: {en: Ada Pond}\n  roles: {en: Pilot}\n"]),
      Edit(
        "a person's life", [people: "a:\n  names: {en: Ada Pond}\n  life: {en: Long.}\n"],
        to: [people: "a:\n  names: {en: Ada Pond}\n  life: {en: Short.}\n"]),
      Edit(
        "how a person is sorted",
        [
          people: "a:\n  names: {en: Ada Pond}\n",
          n1: speech("speakers: [\((10..<40).map { "B\($0)" }.joined(separator: ", "))]"),
        ], to: [people: "a:\n  names: {en: Ada Pond}\n  sort_as: 1st\n"]),

      // Links
      Edit(
        "the speech where a link leads", [n2: speech(words: "See [there](n1.md).")], to: [n1: speech(date, "slug: z")]),
      Edit(
        "the page where a link leads",
        [
          "Content/c/collection.yml": "page_size: 300\n", n2: speech(words: "See [there](n1.md#p9)."),
          n1: speech(date, words: paragraphs(first: 6)),
        ], to: [n1: speech(date, words: paragraphs(first: 90))]),
      Edit("a file where a link leads", [n2: speech(words: "See [there](p.svg).")], to: ["Content/c/p.svg": "<svg/>"]),
      Edit("a speech where a link leads", [n2: speech(words: "See [there](m.md).")], to: ["Content/c/m.md": speech()]),
    ]
  }()

  @Test(arguments: edits.indices)
  func isBuiltAsIfFromNothing(after edit: Int) async throws {
    let (edit, sites) = (Self.edits[edit], try sites(before: Self.edits[edit]))
    #expect(try await sites.buildOnce(), "\(edit.what): nothing was written at first")
    for (path, text) in edit.after { try sites.set(path, text.map { Array($0.utf8) }) }
    let difference = try await sites.difference()
    #expect(difference == nil, "\(edit.what)")
  }

  @Test(arguments: edits.indices)
  func isPreviewedAsIfFromNothing(after edit: Int) async throws {
    let (edit, sites) = (Self.edits[edit], try sites(before: Self.edits[edit]))
    try #require(try await sites.differenceOfPreview(isWatched: false) == nil)
    for (path, text) in edit.after { try sites.set(path, text.map { Array($0.utf8) }) }
    let difference = try await sites.differenceOfPreview(isWatched: true)
    #expect(difference == nil, "\(edit.what)")
  }

  private func sites(before edit: Edit) throws -> TwinSites {
    let sites = try TwinSites()
    sites.change = { $0.includesDrafts = true }
    for (path, text) in Self.site.merging(edit.before, uniquingKeysWith: { $1 }) {
      try sites.set(path, Array(text.utf8))
    }
    return sites
  }
}
