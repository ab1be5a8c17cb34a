import Foundation
import SiteBase
import Testing

@testable import SitePlainText

@Suite("A compilation made of real texts")
struct CompilationCorpusTests {
  private static let volume = "在全城共读年动员会上的讲话、发言-20篇"
  /// The speeches of one evening, in order, without page marks; the seventh has no title.
  private static let speeches: [String] = {
    guard let file = PlainTextCorpus.content.first(where: { $0.path == "twenty-speeches.txt" }) else { return [] }
    let text = String(decoding: file.bytes, as: UTF8.self)
      .replacing(#/([^。！？…）”])\n第\d+页/共18页\n/#) { $0.output.1 }.replacing(#/第\d+页/共18页\n/#, with: "")
    let lines = text.components(separatedBy: "\n")
    let dates = ["（2031年3月5日）", "（二〇三一年三月五日）"]
    let starts = lines.indices.filter {
      lines[$0] == "各位同学，各位街坊：" || lines.indices.contains($0 + 1) && dates.contains(lines[$0 + 1])
    }
    return zip(starts, starts.dropFirst() + [lines.count]).map { lines[$0..<$1].joined(separator: "\n") }
  }()
  private static let firstLines = speeches.map { $0.split(whereSeparator: \.isNewline).first.map(String.init) ?? "" }

  /// How the evening is put into one file.
  enum Form: CaseIterable {
    case plain, contents, pages, contentsAndPages
  }

  @Test("has the twenty speeches of an evening", arguments: Form.allCases)
  func evening(form: Form) {
    let hasContents = form == .contents || form == .contentsAndPages
    let list = Self.firstLines.enumerated().map { index, line in
      "\(index == 6 ? "第二百一十四页" : line)………\(index * 3 + 1)\n"
    }
    let speeches = Self.speeches.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
    var file = Self.volume + "\n" + (hasContents ? "目　录\n" + list.joined() : "") + speeches
    if form == .pages || form == .contentsAndPages { file = withPageMarks(file) }
    let text = CompilationText(file, name: Self.volume)
    let titles = text.titles.map { $0.replacing(#/\n第\d+/36页\n/#, with: "") }
    #expect(titles == Self.firstLines.enumerated().map { $0 == 6 ? "-" : $1 })
    #expect(text.codes == [])
    #expect(text.rules.contains(hasContents ? .contents : .titleAndOpening))
    #expect(text.wordsInOrder == file.filter { !$0.isWhitespace })
    if hasContents { #expect(text.words(text.compilation.pieces[6].entry) == "第二百一十四页") }
  }

  @Test("tells how many of the twenty are missing, and where they may be")
  func missing() throws {
    let text = CompilationText(Self.speeches.joined(separator: "\n"), name: "讲话、发言-22篇")
    #expect(text.compilation.pieces.count == 19)
    let message = try #require(text.diagnostics.last)
    #expect(message.summary == "the name says 22 speeches, 19 were found")
    #expect(message.notes.contains { $0.hasSuffix("各位同学，各位街坊：") })
  }

  @Test(
    "is no fragment of twenty speeches", .enabled(if: PlainTextCorpus.seed != nil, "no sample beside the repository"))
  func fragment() throws {
    let seed = try #require(PlainTextCorpus.seed)
    let text = CompilationText(seed, name: Self.volume)
    #expect(text.compilation.isFragment)
    #expect(text.compilation.statedCount?.count == 20)
    #expect(text.compilation.pieces.isEmpty)
    #expect(text.codes == [])
  }

  @Test("is no other text of the sample site")
  func content() {
    #expect(Self.speeches.count == 20)
    for file in PlainTextCorpus.content where file.path != "twenty-speeches.txt" {
      let text = CompilationText(file, name: file.path)
      #expect(text.compilation.pieces.isEmpty && text.codes == [], "\(file.path)")
    }
  }

  @Test(
    "has a speech below each line of stars", .enabled(if: PlainTextCorpus.isThere, "no corpora beside the repository"))
  func addresses() throws {
    let counts = try PlainTextCorpus.texts("sotu-compilations").map { file in
      let text = CompilationText(file, name: "addresses")
      #expect(text.codes == [] && text.compilation.strays == [] && text.compilation.title != nil, "\(file.path)")
      #expect(!text.titles.contains("-"))
      return text.compilation.pieces.count
    }
    #expect(counts.sorted() == [4, 7, 8, 8, 55])
  }

  @Test("has a report on each line", .enabled(if: PlainTextCorpus.isThere, "no corpora beside the repository"))
  func reports() throws {
    let files = try PlainTextCorpus.texts("gov-work-reports")
    for file in files {
      let text = CompilationText(file, name: "reports")
      #expect(text.compilation.pieces.count == file.bytes.split(separator: UInt8(ascii: "\n")).count)
    }
    for (year, report) in try PlainTextCorpus.reports() {
      #expect(CompilationText(report, name: year).compilation.pieces.isEmpty, "\(year)")
    }
  }

  /// A text with the marks of 36 pages, in the middle of sentences too.
  private func withPageMarks(_ text: String) -> String {
    let length = text.count / 36 + 1
    var pages: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      pages.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return pages.enumerated().map { "\($1)\n第\($0 + 1)/36页\n" }.joined()
  }
}
