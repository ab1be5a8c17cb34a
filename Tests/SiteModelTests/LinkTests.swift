import SiteBase
import SiteModel
import TestSupport
import Testing

@Suite("What relative links lead to")
struct LinkTests {
  /// What a link in `c/a.md` leads to, and what is said of it.
  private func follow(_ destination: String) -> (target: Link.Target?, message: String?) {
    var bodies = [Body(), Body(), Body()]
    bodies[1].sections = [
      Section(title: "One", anchor: "s1", depth: 1, block: 0), Section(title: "水", anchor: "water", depth: 1, block: 1),
    ]
    bodies[1].blocks = (0..<2).map { section in
      var block = Block(.paragraph, html: 0..<0, characters: 1)
      (block.section, block.passage) = (Int32(section), section == 0 ? 1 : 0)
      return block
    }
    let names = [("c", "a"), ("c", "b b"), ("d", "水")]
    var speeches = zip(names, bodies).map { name, body in
      var speech = Speech(
        source: "", path: "\(name.0)/\(name.1).md", collection: name.0, slug: Slug(name.1).text,
        title: name.1.uppercased())
      speech.body = body
      speech.speakers = ["Ada"]
      speech.topics = ["Sea"]
      speech.date = try? SpeechDate(parsing: "2031")
      return speech
    }
    speeches[0].links = [Link(destination: destination, line: 7)]
    let content = Content(
      settings: SiteSettings(title: "S"),
      collections: ["c", "d"].map { SpeechCollection(id: $0, title: $0, reading: ReadingSettings()) }, people: [],
      speeches: speeches, files: ["c/p.svg", "c/two words.pdf", "logo.png"])
    let site = assemble(content) { _, links in links.map { Place(path: "a:\($0.line)") } }
    return (site.value.speeches[0].links[0].target, site.diagnostics.first?.description)
  }

  @Test(arguments: [
    ("b%20b.md", 1, ""), ("./b%20b.md", 1, ""), ("../c/b%20b.md", 1, ""), ("/c/b%20b.md", 1, ""), ("b-b/", 1, ""),
    ("b-b", 1, ""), ("b-b/index.html", 1, ""), ("/c/b-b/#p1", 1, "p1"), ("../d/%E6%B0%B4.md", 2, ""),
    ("../d/水.md", 2, ""),
    ("../d/水/", 2, ""), ("b%20b.md#s1", 1, "s1"), ("b%20b.md?x#s1", 1, "s1"), ("b%20b.md#%77ater", 1, "water"),
    ("#", 0, ""),
    ("a.md", 0, ""), ("?x", 0, ""), ("b%20b.md#", 1, ""),
  ])
  func aFileOrAPageOfASpeechIsTheSpeech(destination: String, speech: Int, fragment: String) {
    let block = ["p1": 0, "s1": 0, "water": 1][fragment]
    #expect(follow(destination).target == .speech(speech, fragment: fragment, block: block))
    #expect(follow(destination).message == nil)
  }

  @Test(arguments: [
    ("p.svg", "c/p.svg", ""), ("p.svg?v=1#x", "c/p.svg", "?v=1#x"), ("two%20words.pdf", "c/two words.pdf", ""),
    ("../logo.png", "logo.png", ""), ("/logo.png", "logo.png", ""), ("/", "index.html", ""), ("../", "index.html", ""),
    ("..", "index.html", ""),
    ("/c/", "c/index.html", ""), ("../d", "d/index.html", ""), ("/speakers/ada/", "speakers/ada/index.html", ""),
    ("/topics/sea#x", "topics/sea/index.html", "#x"), ("/years/2031/index.html", "years/2031/index.html", ""),
    ("/years/", "years/index.html", ""),
  ])
  func anyOtherFileOrPageIsItsPath(destination: String, path: String, suffix: String) {
    #expect(follow(destination).target == .path(path, suffix: suffix))
    #expect(follow(destination).message == nil)
  }

  @Test(
    arguments: [
      ("b.md", "“b.md” leads to nothing in this site", nil), ("../c/pp.svg", "“../c/pp.svg” leads to nothing", nil),
      ("two%20wordz.pdf", "“two%20wordz.pdf” leads to nothing", "did you mean “c/two words.pdf”?"),
      ("/speakers/bo/", "“/speakers/bo/” leads to nothing", nil),
      ("../../x.md", "“../../x.md” leads out of the content folder", nil), ("/../x.md", "“/../x.md” leads out", nil),
      ("%2e%2e/%2e%2e/x", "“%2e%2e/%2e%2e/x” leads out", nil), ("c/p.svg", "“c/p.svg” leads to nothing", nil),
      ("B%20B.md", "“B%20B.md” leads to nothing", nil), ("%FF", "“%FF” leads to nothing", nil),
    ] as [(String, String, String?)])
  func aLinkThatLeadsNowhereIsAWarning(destination: String, message: String, fix: String?) {
    let found = follow(destination)
    #expect(found.target == nil)
    #expect(found.message?.hasPrefix("a:7: warning: \(message)") == true, "\(found.message ?? "")")
    if let fix { #expect(found.message?.contains("fix: \(fix)") == true, "\(found.message ?? "")") }
  }

  @Test(
    arguments: [
      ("b%20b.md#s9", "“#s9” is no section or passage of “B B”", "did you mean “#s1”?"),
      ("b%20b.md#watr", "“#watr” is no section", "did you mean “#water”?"), ("b%20b.md#p2", "“#p2” is no section", nil),
      ("#s1", "“#s1” is no section or passage of “A”", nil), ("b%20b.md#n1", "“#n1” is no section", nil),
    ] as [(String, String, String?)])
  func anAnchorThatIsNotThereIsAWarningAndTheLinkStillLeadsToTheSpeech(
    destination: String, message: String, fix: String?
  ) {
    let found = follow(destination)
    #expect(found.target != nil)
    #expect(found.message?.hasPrefix("a:7: warning: \(message)") == true, "\(found.message ?? "")")
    if let fix { #expect(found.message?.contains("fix: \(fix)") == true) }
  }

  /// Three speeches of many passages, the first of which has as many links, to each of the others by turns.
  private static func content(ofSize count: Int) -> Content {
    let speeches = ["a", "b", "d"].map { name -> Speech in
      var speech = Speech(source: "", path: "c/\(name).md", collection: "c", slug: name, title: name)
      var body = Body()
      body.blocks = (0..<count).map { number in
        var block = Block(.paragraph, html: 0..<0, characters: 1)
        block.passage = Int32(number + 1)
        return block
      }
      speech.body = body
      if name == "a" {
        speech.links = (1...count).map { Link(destination: "\($0 % 2 == 0 ? "b" : "d").md#p\($0)", line: $0) }
      }
      return speech
    }
    return Content(settings: SiteSettings(title: "S"), collections: [], people: [], speeches: speeches, files: [])
  }

  @Test func manyLinksToPassagesAreFoundInLinearTime() {
    let growth = Growth(from: 300, input: Self.content) { content in
      let site = assemble(content) { _, links in links.map { _ in Place(path: "") } }
      #expect(site.diagnostics.isEmpty)
    }
    #expect(growth.isLinear, "\(growth)")
  }
}
