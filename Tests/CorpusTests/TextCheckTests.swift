import Foundation
import SiteBase
import SiteBuild
import Testing

/// Builds real texts, and holds what a reader sees against what the author wrote.
@Suite("No text is lost", .enabled(if: Corpora.areHere, "the corpora are not beside the repository"))
struct TextCheckTests {
  @Test func transcripts() async throws {
    let site = try TemporaryFolder()
    let corpus = try TemporaryFolder()
    let folder = try Corpora.unpack("audreyt-transcripts", into: corpus.url)
    var sources: [String: [UInt8]] = [:]
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    where file.pathExtension == "md" {
      sources[file.lastPathComponent] = Array(try Data(contentsOf: file))
    }
    let built = try await BuiltSite(sources, in: site)
    #expect(built.errors == [])
    #expect(sources.count > 2_000)
    for (name, source) in sources { built.checkMarkdown(name, source) }
  }

  @Test func inaugurals() async throws {
    let site = try TemporaryFolder()
    let corpus = try TemporaryFolder()
    let folder = try Corpora.unpack("inaugurals", into: corpus.url)
    var sources: [String: [UInt8]] = [:]
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    where file.pathExtension == "txt" {
      sources[file.lastPathComponent] = Array(try Data(contentsOf: file))
    }
    let foreign = sources.filter { String(validating: $0.value, as: UTF8.self) == nil }.keys
    let first = try await BuiltSite(sources, in: site)
    for name in foreign {
      #expect(first.errors.contains { $0.contains("/\(name):") && $0.contains("is not UTF-8") }, "\(name)")
      sources[name] = nil
    }
    #expect(first.errors.count == foreign.count + 1)
    #expect(first.errors.contains { $0.contains("donald-trump-2017/index.html would be made twice") })
    let built = try await BuiltSite(sources, in: TemporaryFolder())
    #expect(built.errors == [])
    for (name, source) in sources { built.checkPlainText(name, source) }
  }

  @Test func governmentWorkReports() async throws {
    let site = try TemporaryFolder()
    let corpus = try TemporaryFolder()
    let folder = try Corpora.unpack("gov-work-reports", into: corpus.url)
    let text = try Data(contentsOf: folder.appending(path: "gov_reports1954-2019.txt"))
    var sources: [String: [UInt8]] = [:]
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      sources[String(decoding: parts[0], as: UTF8.self) + ".txt"] = Array(parts[1])
    }
    let built = try await BuiltSite(sources, in: site)
    #expect(built.errors == [])
    #expect(sources.count == 50)
    for (name, source) in sources { built.checkPlainText(name, source) }
  }

  @Test func thePageThatTheProjectBeganWith() async throws {
    let sample = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/samples/seed-page-14-of-36.txt")
    let source = Array(try Data(contentsOf: sample))
    let built = try await BuiltSite(["seed.txt": source], in: TemporaryFolder())
    #expect(built.messages == [])
    built.checkPlainText("seed.txt", source)
    let page = String(decoding: try #require(built.page("seed.txt")), as: UTF8.self)
    for (number, start) in ["二是深入锤炼", "三是深入落实", "四是深入转变", "五是深入涵养"].enumerated() {
      let mark =
        number == 0 ? "<span id=\"page14\"></span>" : ""
      #expect(page.contains("<p id=\"p\(number + 1)\">\(mark)\(start)"))
    }
    #expect(page.contains("<h2 id=\"s1\">三、创新落实重点措施,推动主题教育有力有序开展<"))
    #expect(page.contains("<p id=\"p5\">按照中央部署"))
    #expect(page.contains("</span>这片红色热土"))
    #expect(!page.contains("<strong>"))
  }
}

/// A site of one collection, built on the disk.
private struct BuiltSite {
  private let folder: TemporaryFolder
  private let report: BuildReport
  private let pathsBySource: [String: String]

  init(_ sources: [String: [UInt8]], in folder: TemporaryFolder) async throws {
    self.folder = folder
    for (name, bytes) in sources { try folder.write(bytes, to: "Content/texts/\(name)") }
    report = try await build(BuildOptions(root: SiteRoot(folder.url.path), jobs: 2), files: Disk())
    pathsBySource = Dictionary(
      report.speeches.map { ($0.source.split(separator: "/").last.map(String.init) ?? "", $0.path) }
    ) { first, _ in first }
  }

  var messages: [String] { report.diagnostics.map(\.description) }

  var errors: [String] { report.diagnostics.filter { $0.severity == .error }.map(\.description) }

  /// The page that shows the whole of a speech.
  func page(_ source: String) -> [UInt8]? {
    guard let path = pathsBySource[source] else { return nil }
    return folder.read("Output/\(path)all/index.html") ?? folder.read("Output/\(path)index.html")
  }

  /// The pages of a speech, each by itself.
  private func pages(_ source: String) -> [[UInt8]] {
    guard let path = pathsBySource[source] else { return [] }
    let first = folder.read("Output/\(path)index.html").map { [$0] } ?? []
    return first + (2...).lazy.map { folder.read("Output/\(path)\($0)/index.html") }.prefix { $0 != nil }.map { $0! }
  }

  func checkPlainText(_ name: String, _ source: [UInt8]) {
    guard let page = page(name) else {
      Issue.record("\(name) was not made")
      return
    }
    let seen = VisibleText(page: page)
    let written = withoutWhiteSpace(source.starts(with: [0xEF, 0xBB, 0xBF]) ? source.dropFirst(3) : source[...])
    var rest = written
    if seen.body != written, let title = rest.firstRange(of: seen.title) { rest.removeSubrange(title) }
    #expect(seen.body == rest, "\(name): \(difference(seen.body, rest))")
    checkPages(name, seen)
  }

  /// Stars are left aside, since emphasis beside Chinese punctuation is wider here than in CommonMark.
  func checkMarkdown(_ name: String, _ source: [UInt8]) {
    guard let page = page(name) else {
      Issue.record("\(name) was not made")
      return
    }
    let seen = VisibleText(page: page)
    let body = seen.body.filter { $0 != UInt8(ascii: "*") }
    let title = seen.title.filter { $0 != UInt8(ascii: "*") }
    let written = wordsOfMarkdown(source).filter { $0 != UInt8(ascii: "*") }
    let isComplete = body == written || title + body == written
    #expect(isComplete, "\(name): \(difference(title + body, written))")
    checkPages(name, seen)
  }

  private func checkPages(_ name: String, _ whole: VisibleText) {
    let pages = pages(name).map { VisibleText(page: $0) }
    let together = pages.flatMap(\.body)
    let isWhole = together == whole.body
    #expect(isWhole, "\(name): the pages do not add up to the whole: \(difference(together, whole.body))")
  }

  private func difference(_ seen: [UInt8], _ written: [UInt8]) -> String {
    let shared = zip(seen, written).prefix { $0 == $1 }.count
    func around(_ text: [UInt8]) -> String {
      String(decoding: text[max(0, min(shared, text.count) - 30)..<min(text.count, shared + 60)], as: UTF8.self)
    }
    return "seen “\(around(seen))”, written “\(around(written))”"
  }
}
