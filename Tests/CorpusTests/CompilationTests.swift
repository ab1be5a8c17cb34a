import Foundation
import SiteBase
import SiteBuild
import SiteImport
import Testing

/// The twenty speeches of the sample, as they are, in other encodings, as a document, and with a page of another text.
@Suite("Twenty speeches in one file")
struct TwentySpeechesTests {
  private static let repository = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
  private static let seed = repository.appending(path: "../shared/samples/seed-page-14-of-36.txt").standardizedFileURL
  private static let hasSeed = FileManager.default.fileExists(atPath: seed.path)
  private static let hasPandoc = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: $0 + "/pandoc") }

  private let folder: TemporaryFolder
  private let sample: String

  init() throws {
    folder = try TemporaryFolder()
    sample = try String(
      contentsOf: Self.repository.appending(path: "Content/reading-year/twenty-speeches.txt"), encoding: .utf8)
  }

  /// The sample with the points and the section of the seed page in the midst of its fourteenth speech.
  private func sampleWithSeed() throws -> String {
    let page = try String(contentsOf: Self.seed, encoding: .utf8).split(separator: "\n").dropFirst()
    var lines = sample.components(separatedBy: "\n")
    let title = try #require(lines.firstIndex { $0.hasPrefix("三路车上的四条规矩") })
    let place = try #require(lines[title...].firstIndex { $0.hasPrefix("　　") && $0.count > 60 })
    lines.insert(contentsOf: page.map { "　　" + $0 }, at: place + 1)
    return lines.joined(separator: "\n")
  }

  /// The encoded text, sign by sign, since an encoder may give up on a long text.
  private func encoded(_ text: String, _ encoding: UInt) -> [UInt8] {
    text.flatMap { Array(String($0).data(using: String.Encoding(rawValue: encoding)) ?? Data()) }
  }

  private func build() async throws -> BuildReport {
    try await SiteBuild.build(BuildOptions(root: SiteRoot(folder.url.path), jobs: 2), files: Disk())
  }

  /// Holds what the pages show, speech by speech, against what the file says below its first line.
  private func expectTwenty(_ report: BuildReport, inOrder speeches: [SpeechReport], say source: String) throws {
    #expect(report.diagnostics.map(\.description) == [])
    #expect(speeches.count == 20)
    var rest = withoutWhiteSpace(source.utf8)[...]
    rest = rest[try #require(rest.firstRange(of: Array("-20篇".utf8))).upperBound...]
    for speech in speeches {
      let page = folder.read("Output/\(speech.path)all/index.html") ?? folder.read("Output/\(speech.path)index.html")
      let text = VisibleText(page: try #require(page))
      let words = rest.starts(with: text.title + text.body) ? text.title + text.body : text.body
      let isWhole = rest.starts(with: words)
      #expect(isWhole, "the page of “\(speech.title)” does not say what the file says")
      rest = rest.dropFirst(words.count)
    }
    #expect(rest.isEmpty, "no page says \(rest.count) bytes at the end")
  }

  @Test(arguments: [("utf-8", 4), ("gb18030", 0x8000_0632)] as [(String, UInt)])
  func areReadInAnyEncoding(name: String, encoding: UInt) async throws {
    try folder.write(encoded(sample, encoding), to: "Content/c/twenty-\(name).txt")
    let report = try await build()
    try expectTwenty(report, inOrder: report.speeches.sorted { $0.line < $1.line }, say: sample)
    #expect(report.speeches.map(\.title).contains("书船上的四条规矩"))
  }

  @Test(
    .enabled(if: hasSeed, "the seed page is not here"),
    arguments: [("utf-8", 4), ("gb18030", 0x8000_0632)] as [(String, UInt)])
  func canHoldTheSeedPage(name: String, encoding: UInt) async throws {
    let text = try sampleWithSeed()
    try folder.write(encoded(text, encoding), to: "Content/c/twenty.txt")
    let report = try await build()
    try expectTwenty(report, inOrder: report.speeches.sorted { $0.line < $1.line }, say: text)
    let bus = try #require(report.speeches.first { $0.title.hasPrefix("三路车上的四条规矩") })
    #expect(bus.redactions.map(\.signs).contains("**"))
    let page = String(decoding: try #require(folder.read("Output/\(bus.path)index.html")), as: UTF8.self)
    for start in ["二是深入锤炼", "三是深入落实", "四是深入转变", "五是深入涵养"] { #expect(page.contains(">\(start)")) }
    #expect(!page.contains("<strong>"))
  }

  @Test(.enabled(if: hasSeed && hasPandoc, "the seed page or pandoc is not here"))
  func canBeAWordDocument() async throws {
    let text = try sampleWithSeed()
    let paragraphs = text.split(separator: "\n").map { "<p>\($0.replacing("&", with: "&amp;"))</p>" }
    try folder.write(Array("<meta charset=utf-8>\(paragraphs.joined(separator: "\n"))".utf8), to: "in.html")
    let pandoc = Process()
    pandoc.executableURL = URL(filePath: "/usr/bin/env")
    pandoc.arguments = [
      "pandoc", "-f", "html-smart", folder.url.path + "/in.html", "-o", folder.url.path + "/讲话-20篇.docx",
    ]
    try pandoc.run()
    pandoc.waitUntilExit()
    let options = ImportOptions(
      sources: [folder.url.path + "/讲话-20篇.docx"], folder: folder.url.path + "/Content/c")
    let imported = try await importTexts(options, files: Disk())
    #expect(imported.diagnostics.map(\.description) == [])
    #expect(imported.sources.flatMap(\.files).count == 20)
    let report = try await build()
    try expectTwenty(report, inOrder: report.speeches.sorted { $0.source < $1.source }, say: text)
  }
}
