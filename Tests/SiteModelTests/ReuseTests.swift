import SiteBase
import SiteModel
import Testing

@Suite("A site put together after an earlier one")
struct ReuseTests {
  typealias Edit = @Sendable (inout Content) -> Void

  private static let body: Body = {
    var body = Body()
    body.sections = [Section(title: "One", anchor: "s1", depth: 1, block: 0)]
    body.blocks = [Block(.heading, html: 0..<0, characters: 3), Block(.paragraph, html: 0..<0, characters: 60)]
    body.blocks[0].section = 0
    body.characters = 63
    return body
  }()

  private let content: Content = {
    let names = ["a", "b", "d/e", "f"]
    let speeches = names.enumerated().map { index, name -> Speech in
      var speech = Speech(
        source: "Content/c/\(name).md", path: "c/\(name).md", collection: "c", slug: name, title: name.uppercased())
      speech.date = try? SpeechDate(parsing: "203\(index / 2)")
      speech.speakers = [["Ada Pond", "Bo"][index % 2]]
      speech.topics = ["Sea", "Air"]
      speech.links = [Link(destination: "b.md#s1", line: 3), Link(destination: "p.svg", line: 4)]
      speech.body = Self.body
      if name == "f" { (speech.path, speech.line) = ("c/d/e.md", 5) }
      if name == "f" { (speech.slug, speech.title, speech.speakers) = ("\u{E9}", "Caf\u{E9}", ["Ev\u{E9}"]) }
      return speech
    }
    var reading = ReadingSettings()
    reading.pageSize = 100
    reading.order = .title
    var settings = SiteSettings(title: "S")
    settings.listSize = 2
    return Content(
      settings: settings,
      collections: ["c", "empty"].map { SpeechCollection(id: $0, title: $0, reading: reading) },
      people: [Person(id: "ada", names: LocalizedText(["": "Ada Pond"]))], speeches: speeches,
      files: ["c/p.svg", "c/\u{E9}.svg"])
  }()

  /// Everything that is known of a site and its pages, as text.
  private func made(
    _ content: Content, after earlier: Content? = nil
  ) -> (site: String, pages: String, diagnostics: [String]) {
    func places(_ speech: Speech, _ links: [Link]) -> [Place] {
      links.map { Place(path: "\(speech.path):\($0.line)") }
    }
    let earlierSite = earlier.map { assemble($0, places: places).value }
    let earlierPages = earlierSite.map { paginate($0, files: earlier?.files ?? [], assets: ["assets/a.css"]).value }
    let hasSameSettings =
      earlier.map {
        $0.settings.language == content.settings.language && $0.collections == content.collections
          && $0.people == content.people
      } ?? false
    let site = assemble(content, after: hasSameSettings ? earlierSite : nil, places: places)
    let pages = paginate(site.value, files: content.files, assets: ["assets/a.css"], after: earlierPages)
    let keys = site.value.peopleByKey.map { "\($0.key.text): \($0.value)" }.sorted()
    let values: [Any] = [
      site.value.settings, site.value.collections, site.value.people, site.value.topics, site.value.years,
      site.value.newest, site.value.speakers, site.value.topicsOfSpeech, site.value.neighbours, keys,
      site.value.speeches.map { "\($0)" },
    ]
    return (
      values.map { "\($0)" }.joined(separator: "\n"), "\(pages.value.speechPages)\n\(pages.value.pages)",
      (site.diagnostics + pages.diagnostics).map(\.description)
    )
  }

  static let edits: [(name: String, edit: Edit)] = [
    ("nothing", { _ in }),
    ("an opening", { $0.speeches[0].opening = "Well," }),
    ("more text", { $0.speeches[1].body?.blocks.append(Block(.paragraph, html: 0..<0, characters: 90)) }),
    (
      "a second page",
      {
        $0.speeches[1].body?.blocks += [Block(.paragraph, html: 0..<0, characters: 90)]
        $0.speeches[1].body?.characters += 90
      }
    ),
    ("a title", { $0.speeches[0].title = "Other" }), ("a date", { $0.speeches[0].date = nil }),
    ("a speaker", { $0.speeches[0].speakers = ["Cy"] }), ("topics", { $0.speeches[0].topics = ["Air", "Fire"] }),
    ("a slug", { $0.speeches[0].slug = "z" }), ("a slug in use", { $0.speeches[0].slug = "b" }),
    ("an alias", { $0.speeches[0].aliases = ["old"] }), ("an alias in use", { $0.speeches[0].aliases = ["c/b"] }),
    ("a collection", { $0.speeches[0].collection = "empty" }), ("a path", { $0.speeches[0].path = "c/z.md" }),
    ("a line", { $0.speeches[2].line = 9 }), ("a source", { $0.speeches[0].source = "Other/c/a.md" }),
    ("an anchor", { $0.speeches[1].body?.sections[0].anchor = "s9" }),
    ("a link", { $0.speeches[0].links[0].destination = "nowhere.md" }),
    ("fewer links", { $0.speeches[0].links.removeLast() }),
    ("a speech more", { $0.speeches.append($0.speeches[0]) }), ("a speech less", { $0.speeches.remove(at: 1) }),
    ("another order of speeches", { $0.speeches.swapAt(0, 2) }), ("no speeches", { $0.speeches = [] }),
    ("no files", { $0.files = [] }), ("a file in the way", { $0.files.append("c/a/index.html") }),
    ("fewer pages of a list", { for speech in 2..<4 { $0.speeches[speech].topics = ["Sea"] } }),
    ("the name of the site", { $0.settings.title = "T" }), ("the language", { $0.settings.language = "zh-Hans" }),
    ("the size of pages", { $0.collections[0].reading.pageSize = 10 }),
    ("an order", { $0.collections[0].reading.order = .newest }),
    ("the title of a collection", { $0.collections[0].title = "C" }),
    ("the title of an empty collection", { $0.collections[1].title = "E" }),
    ("a person's life", { $0.people[0].life = LocalizedText(["": "Long."]) }),
    ("a person's alias", { $0.people[0].aliases = ["Bo"] }), ("no people", { $0.people = [] }),
    ("accents in other bytes", { $0.speeches[3].title = "Cafe\u{301}" }),
    ("accents of speakers in other bytes", { $0.speeches[3].speakers = ["Eve\u{301}"] }),
    ("accents of folders in other bytes", { $0.speeches[3].slug = "e\u{301}" }),
    ("accents of files in other bytes", { $0.files = ["c/p.svg", "c/e\u{301}.svg"] }),
    ("longer lists", { $0.settings.listSize = 1 }),
  ]

  @Test(arguments: edits.indices)
  func isTheSameAsOnePutTogetherAnew(edit: Int) {
    var edited = content
    Self.edits[edit].edit(&edited)
    let (again, anew) = (made(edited, after: content), made(edited))
    #expect(again.site == anew.site, "\(Self.edits[edit].name)")
    #expect(again.pages == anew.pages, "\(Self.edits[edit].name)")
    #expect(again.diagnostics == anew.diagnostics, "\(Self.edits[edit].name)")
    let back = made(content, after: edited)
    #expect(back.site == made(content).site, "\(Self.edits[edit].name) undone")
    #expect(back.pages == made(content).pages, "\(Self.edits[edit].name) undone")
  }

  @Test func anotherAssetIsAnotherPage() {
    let site = assemble(content) { _, _ in [] }.value
    let earlier = paginate(site, files: [], assets: ["assets/a.css"]).value
    let pages = paginate(site, files: [], assets: ["assets/b.css"], after: earlier).value.pages
    #expect(pages.last?.path == "assets/b.css")
  }

  @Test(
    arguments: [
      { _ in }, { $0.speeches[0].line = 9 }, { $0.speeches[0].source = "Other/c/a.md" },
      { $0.collections[0].title = "C" },
    ] as [Edit])
  func whatIsSaidOfPagesThatCollideIsSaidAgain(edit: Edit) {
    var edited = content
    edited.speeches[0].slug = "b"
    edited.files.append("c/index.html")
    let before = edited
    edit(&edited)
    let said = made(edited, after: before).diagnostics
    #expect(said == made(edited).diagnostics)
    #expect(said.count { $0.contains("would be made twice") } == 2)
  }
}
