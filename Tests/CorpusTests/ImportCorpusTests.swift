import Foundation
import SiteBase
import SiteBuild
import SiteImport
import Testing

/// Imports real texts, and holds the files against the words of their sources.
@Suite("Real texts brought into a collection", .enabled(if: Corpora.areHere, "the corpora are not here"))
struct ImportCorpusTests {
  private let corpus: TemporaryFolder
  private let site: TemporaryFolder

  init() throws {
    corpus = try TemporaryFolder()
    site = try TemporaryFolder()
  }

  private func load(_ sources: [String]) async throws -> ImportReport {
    try await importTexts(ImportOptions(sources: sources, folder: site.url.path + "/Content/c"), files: Disk())
  }

  /// The words of a plain file that was imported, without its front matter.
  private func words(ofFile name: String) throws -> [UInt8] {
    let bytes = try #require(site.read("Content/c/\(name)"))
    let front = try #require(bytes.firstRange(of: Array("\n---\n".utf8)))
    return withoutWhiteSpace(bytes[front.upperBound...])
  }

  @Test(arguments: [
    ("sotu-compilations", ["4938-inaugurals.txt": 55, "5024.txt": 4, "5032.txt": 8, "5048.txt": 7, "5049.txt": 8])
  ])
  func compilationsAreCutAndLoseNoWordBetweenTheirSpeeches(name: String, counts: [String: Int]) async throws {
    let folder = try Corpora.unpack(name, into: corpus.url)
    let report = try await load(counts.keys.sorted().map { folder.appending(path: $0).path })
    #expect(report.diagnostics.map(\.description) == [])
    for source in report.sources {
      let name = URL(filePath: source.path).lastPathComponent
      #expect(source.files.count == counts[name], "\(name)")
      var rest = withoutWhiteSpace(try Data(contentsOf: URL(filePath: source.path)))[...]
      for file in source.files {
        let words = try words(ofFile: file.name)
        let place = try #require(rest.firstRange(of: words), "\(file.name) has other words than \(name)")
        let between = rest[..<place.lowerBound]
        #expect(file.name == source.files[0].name || between.allSatisfy { $0 == UInt8(ascii: "*") }, "\(file.name)")
        rest = rest[place.upperBound...]
      }
    }
  }

  @Test(arguments: ["inaugurals", "sotu-single-line"])
  func singleSpeechesStayOneFileEachWithAllTheirWords(name: String) async throws {
    let folder = try Corpora.unpack(name, into: corpus.url)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") && !["SOURCE.txt", "Donald Trump-2017.txt"].contains($0) }
    let report = try await load(files.sorted().map { folder.appending(path: $0).path })
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.description) == [])
    for source in report.sources {
      #expect(source.files.count == 1, "\(source.key)")
      let bytes = try Data(contentsOf: URL(filePath: source.path)).filter {
        $0 > 0x1F || [0x09, 0x0A, 0x0D].contains($0)
      }
      let written = withoutWhiteSpace(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes)
      let isWhole = try words(ofFile: source.files[0].name) == written
      #expect(isWhole, "\(source.key)")
    }
  }

  @Test func debatesAreBuiltWithEveryTurn() async throws {
    let folder = try Corpora.unpack("xml", into: corpus.url)
    let misnamed = "2019-11-09-「108年青年好政系列－Let’s-Talk」成果分享暨交流會.an.xml"
    for name in ["akn-audreyt", "akn-oasis", "tei-parlamint", "bundestag"] {
      let path = folder.appending(path: name).path
      let files = try FileManager.default.contentsOfDirectory(atPath: path).filter {
        $0.hasSuffix(".xml") && $0 != misnamed
      }
      let report = try await load(files.sorted().map { path + "/" + $0 })
      #expect(report.diagnostics.filter { $0.severity == .error }.map(\.description) == [])
    }
    let refused = try await load([folder.appending(path: "akn-audreyt/\(misnamed)").path])
    #expect(refused.diagnostics.map(\.code) == ["xml-not-xml"])
    let built = try await build(BuildOptions(root: SiteRoot(site.url.path), jobs: 2), files: Disk())
    #expect(built.diagnostics.filter { $0.severity == .error }.map(\.description) == [])
    #expect(built.speeches.count == 50)
    let turns = try built.speeches.reduce(0) { count, speech in
      let page = site.read("Output/\(speech.path)all/index.html") ?? site.read("Output/\(speech.path)index.html")
      return count + (try #require(page)).ranges(of: Array("<p class=\"turn\">".utf8)).count
    }
    #expect(turns == 7_736 + 46 + 885 + 551)
  }
}
