import Foundation
import SiteBase
import SiteModel
import SiteTheme
import Synchronization
import Testing

@testable import SiteBuild

@Suite("A site has an index of all its words")
struct SearchIndexTests {
  /// Two speeches, one of them on two pages, with something of everything that can be read on a page.
  private static let content = [
    "site.yml": "title: Speeches\npage_size: 100\n",
    "harbour/collection.yml": "title: Harbour papers\n",
    "harbour/winter.md": """
    ---
    title: Winter
    speaker: Ada Pond
    date: 2030-01-17
    occasion: Dinner
    venue: Pilot hall
    summary: Brief
    topics: [ice]
    ---

    Paragraph[^a] about **dred**ging and more of it, so that it fills a page by itself, nearly a hundred.

    ## Heading

    > (laughter)

    （掌声）她说**“共同富裕”**的
    道路，讲了很久很久很久，一直讲到大家都睡着了为止，又讲了一百个字，才终于讲完了这一页的全部内容。再讲一百个字，也还是这样。

    [^a]: Footnote.

    """,
    "harbour/summer.txt": "夏天的港口\n\n　　一是看**水。\n",
  ]

  private func meta(_ content: [String: String] = content) async throws -> [String: Any] {
    let site = try await SiteTest(content).build()
    let json = try #require(site.output("search/meta.json"), "\(site.messages)")
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  private func terms(_ content: [String: String] = content) async throws -> [String: [Int]] {
    let files = try #require(try await meta(content)["files"] as? [String: Any])
    let index = try #require(files["i/-0"] as? [String: [[Any]]])
    var terms: [String: [Int]] = [:]
    for (head, columns) in index {
      for (tail, postings) in zip(columns[0] as? [String] ?? [], columns[1] as? [[Int]] ?? []) {
        terms[head + tail] = postings.reduce(into: []) { pages, posting in
          pages.append((pages.last ?? 0) + posting >> 2)
        }
      }
    }
    return terms
  }

  @Test(
    "with the words of each page",
    arguments: [
      ("夏天", [0]), ("看水", nil), ("看", [0]), ("winter", [1]), ("ada", [1]), ("dinner", [1]), ("pilot", [1]),
      ("brief", [1]), ("paragraph", [1]), ("dredging", [1]), ("footnote", [1]), ("heading", [2]), ("laughter", [2]),
      ("掌声", [2]), ("说共", nil), ("共同", [2]), ("裕的", nil), ("的道", [2]), ("容", [2]), ("1", nil),
    ] as [(String, [Int]?)])
  func words(term: String, pages: [Int]?) async throws {
    #expect(try await terms()[term] == pages)
  }

  @Test(
    "and no words of two texts as one",
    arguments: [
      ("<table><tr><td>one</td><td>two</td></tr></table>", ["one", "two"], ["onetwo"]),
      ("<details><summary>Résum&eacute;</summary><p>long</p></details>", ["resume", "long"], ["resum", "eacute"]),
      ("one<br>two<BR/>three", ["one", "two", "three"], ["onetwo"]),
      ("<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>", ["汉字", "字"], ["かん", "字じ"]),
      ("> 甲\n>\n> 乙", ["甲", "乙"], ["甲乙"]), ("- 甲\n\n  乙\n- 丙", ["甲", "乙", "丙"], ["甲乙"]),
      ("甲[^1]乙\n\n[^1]: 丙\n\n    丁", ["甲乙", "丙", "丁"], ["丙丁", "甲"]),
    ])
  func textsApart(markdown: String, there: [String], notThere: [String]) async throws {
    let content = ["site.yml": "title: Speeches\nraw_html: true\n", "c/t.md": "---\ntitle: T\n---\n\n\(markdown)\n"]
    let terms = try await terms(content)
    for term in there { #expect(terms[term] == [0], "\(term)") }
    for term in notThere { #expect(terms[term] == nil, "\(term)") }
  }

  @Test("and what is to be said of each speech, the oldest first")
  func tables() async throws {
    let meta = try await meta()
    #expect(meta["pages"] as? [Int] == [1, 2])
    #expect(meta["years"] as? [[Int]] == [[0, 1], [2030, 1]])
    let files = try #require(meta["files"] as? [String: Any])
    let speeches = try #require(files["s/0"] as? [[Any]])
    #expect(speeches.map { $0[0] as? String } == ["harbour/summer/", "harbour/winter/"])
    #expect(speeches[1][1...3].map { $0 as? String } == ["Winter", "2030-01-17", "zh-Hans"])
    #expect(speeches[1][4] as? [[String]] == [["ada-pond", "Ada Pond"]])
    #expect(speeches[1][5...6].map { $0 as? String } == ["Harbour papers", "17 January 2030"])
    #expect((files["f/topic"] as? [[Any]])?.first?[2] as? [Int] == [1])
    #expect((files["f/collection"] as? [[Any]])?.first?[2] as? [Int] == [0, 1])
  }

  @Test("in no more files than the host takes, else a warning says so")
  func fileLimit() async throws {
    var content = ["site.yml": "title: Many\nfile_limit: 100\n"]
    for number in 0..<60 { content["c/\(number).md"] = "---\ntopics: [\(number)]\n---\nText\n" }
    try await SiteTest(content).build().expectMessages(
      "Content/site.yml: warning: the site has 144 files")
  }

  @Test("that is the same whatever was built before", arguments: [1, 300])
  func rebuilt(speeches: Int) async throws {
    var content = Self.content
    for number in 0..<speeches {
      content["talks/\(number).md"] = "---\ndate: 20\(10 + number % 20)-01-01\n---\n\(number)号船在港口\(number * 7)次靠岸。\n"
    }
    let clean = try await SiteTest(content).build()
    var other = content
    other["talks/0.md"] = "---\ndate: 2012-01-01\n---\n别的话，a different text.\n"
    other["talks/new.md"] = "---\ndate: 2013-01-01\n---\n一篇新的讲话。\n"
    other["harbour/winter.md"] = nil
    let edited = try await SiteTest(other).build()
    let files = edited.outputs.filter { $0.hasPrefix("search/") }
    #expect(files.contains { edited.output($0) != clean.output($0) })
    try await edited.edit(["talks/new.md": nil]).edit(content.mapValues { $0 }).build()
    #expect(edited.outputs == clean.outputs)
    for path in clean.outputs { #expect(edited.output(path) == clean.output(path), "\(path)") }
  }

  /// A search index made after another one, and the numbers of the speeches whose bodies were asked for.
  private func index(
    _ texts: [String], after earlier: EarlierIndex? = nil
  ) async throws -> (made: MadeIndex, asked: [Int]) {
    let speeches = texts.enumerated().map { number, text in
      var speech = Speech(source: "", path: "c/\(number).md", collection: "c", slug: "s\(number)", title: "T")
      speech.body?.html = Array(text.utf8)
      speech.body?.blocks = [Block(.paragraph, html: 0..<Int32(text.utf8.count), characters: Int32(text.count))]
      return speech
    }
    let collection = SpeechCollection(id: "c", title: "C", reading: ReadingSettings())
    let content = Content(
      settings: SiteSettings(title: "S"), collections: [collection], people: [], speeches: speeches, files: [])
    let site = paginate(assemble(content) { _, _ in [] }.value, files: [], assets: []).value
    let words = Theme.load([], language: "en", names: templateNames).value.words
    let input = SearchInput(site, words) { Fingerprint(Array(texts[$0].utf8)) }
    let asked = Mutex<[Int]>([])
    let made = try await makeIndex(of: input, after: earlier, jobs: 2) { speech in
      asked.withLock { $0.append(speech) }
      return speeches[speech].body ?? Body()
    }
    return (made, asked.withLock { $0.sorted() })
  }

  @Test("of which an edit cuts only the pages of its speech anew")
  func edited() async throws {
    let texts = ["海港", "灯塔", "码头", "ferry", "pilot"]
    let first = try await index(texts)
    #expect(first.asked == [0, 1, 2, 3, 4])
    var edited = texts
    edited[3] = "ice"
    let second = try await index(edited, after: EarlierIndex(first.made))
    #expect(second.asked == [3])
    let clean = try await index(edited)
    #expect(second.made.record == clean.made.record)
    #expect(second.made.index.json(of: 0) == clean.made.index.json(of: 0))
  }

  @Test("and a template that lets none of them be found is a warning")
  func templates() async throws {
    try await SiteTest(Self.content, templates: ["speech.mustache": "<article>{{{body}}}</article>\n"]).build()
      .expectMessages("Templates/speech.mustache: warning: no element of this template has the attribute `data-search`")
    try await SiteTest(Self.content, templates: ["speech.mustache": "<article data-search>{{{body}}}</article>\n"])
      .build().expectMessages()
  }

  @Test("in a folder that nothing else can use")
  func folder() async throws {
    try await SiteTest(["search/a.md": "Text\n"]).build().expectMessages(
      "Content/search/a.md: error: search/index.html would lie in the folder `search`",
      "Content/search/a.md: error: search/a/index.html would lie in the folder `search`")
  }
}
