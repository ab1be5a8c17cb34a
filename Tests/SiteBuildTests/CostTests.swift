import SiteBase
import SiteContent
import SiteModel
import SiteTheme
import TestSupport
import Testing

@testable import SiteBuild

@Suite("What a text costs grows as its length")
struct CostTests {
  private let collection = SpeechCollection(id: "c", title: "C", reading: ReadingSettings())

  /// What reads a text of the collection.
  private func reader(of text: String, at path: String) -> TextReader<MemoryFiles> {
    let options = BuildOptions(root: SiteRoot("."), jobs: 1)
    return TextReader(collection, timeZone: "UTC", options, MemoryFiles(["Content/" + path: text]))
  }

  @Test func ofPlacesOfLinks() {
    let growth = Growth(from: 300) { count in
      let links = (1...count).map { Link(destination: "nowhere\($0).md", line: 2 * $0 - 1) }
      return (links, links.map { "See [there](\($0.destination)).\n\n" }.joined())
    } work: { links, text in
      let speech = Speech(source: "Content/c/a.md", path: "c/a.md", collection: "c", slug: "a", title: "A")
      let places = reader(of: text, at: "c/a.md").places(of: links, in: speech, sidecar: nil)
      #expect(places.map(\.line) == links.map(\.line))
      #expect(places.allSatisfy { $0.column == 13 })
    }
    #expect(growth.isLinear, "\(growth)")
  }

  @Test func ofTitlesWithSignsForWordsLeftOut() {
    let growth = Growth(from: 60) { count in
      (1...count).map { "第\($0)篇\n\n在**市的讲话\($0)\n\n同志们，大家好。今天我们讲河流与道路。\n\n" }.joined()
    } work: { text in
      let read = try? reader(of: text, at: "c/a.txt").read("c/a.txt", Inventory(), known: nil)
      let titles = read?.redactions.map { $0.first { $0.place == "title" }?.line }
      #expect(titles == (0..<(read?.speeches.count ?? 1)).map { 6 * $0 + 3 })
      #expect(read?.speeches.count ?? 0 >= 60)
    }
    #expect(growth.isLinear, "\(growth)")
  }

  /// A speech of many passages, each with a link to a passage of another as long, as it is rendered.
  private func renderer(ofSize count: Int) -> BodyRenderer {
    let speeches = ["a", "b"].map { name -> Speech in
      var speech = Speech(source: "", path: "c/\(name).md", collection: "c", slug: name, title: name)
      var body = Body()
      body.blocks = (0..<count).map { number in
        var block = Block(.paragraph, html: Int32(2 * number)..<Int32(2 * number + 1), characters: 100)
        block.passage = Int32(number + 1)
        return block
      }
      body.html = [UInt8](repeating: UInt8(ascii: "a"), count: 2 * count)
      body.inserts = (0..<count).map { Insert(.link, at: 2 * $0, value: $0) }
      body.characters = 100 * count
      speech.body = body
      speech.links = (1...count).map { Link(destination: "b.md#p\($0)", line: $0) }
      return speech
    }
    let content = Content(
      settings: SiteSettings(title: "S"), collections: [collection], people: [], speeches: speeches, files: [])
    let site = paginate(assemble(content) { _, _ in [] }.value, files: [], assets: []).value
    let words = Theme.load([], language: "en", names: templateNames).value.words
    return BodyRenderer(
      speeches[0].body ?? Body(), of: 0, in: site, words: words, redaction: RedactionMarkup(words),
      path: "c/a/all/index.html", page: nil)
  }

  @Test func ofLinksToPassages() {
    let html = String(decoding: renderer(ofSize: 400).html(of: 0..<400), as: UTF8.self)
    #expect(html.contains(">../../b/index.html#p1a<"))
    #expect(html.contains(">../../b/3/index.html#p400a<"))
    let growth = Growth(from: 400, input: renderer) { _ = $0.html(of: $0.body.blocks.indices) }
    #expect(growth.isLinear, "\(growth)")
  }
}
