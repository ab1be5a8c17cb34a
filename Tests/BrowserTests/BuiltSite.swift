import Foundation
import SiteBase
import SiteBuild
import Testing

/// A site that was built on the disk.
struct BuiltSite: Sendable {
  private let folder: TemporaryFolder

  /// The finished site.
  var output: URL { folder.url.appending(path: "Output") }

  private init(_ folder: TemporaryFolder) async throws {
    self.folder = folder
    let report = try await build(BuildOptions(root: SiteRoot(folder.url.path), jobs: 2), files: Disk())
    try #require(report.written != nil, "\(report.diagnostics)")
  }

  /// The sample that comes with the program.
  static func sample() async throws -> BuiltSite {
    let content = URL(filePath: #filePath).appending(path: "../../../Content").standardizedFileURL
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: content.resolvingSymlinksInPath(), to: folder.url.appending(path: "Content"))
    return try await BuiltSite(folder)
  }

  /// A site of six talks. The first has four pages; each is a section of three passages: page 2 begins with `p4`.
  static func talks() async throws -> BuiltSite {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      title: Talks by the harbour
      base_url: https://speeches.example.org/
      language: en
      page_size: 1000
      list_size: 3
      """, to: "Content/site.yml")
    try folder.write(longTalk, to: "Content/talks/long.md")
    for number in 1...5 {
      try folder.write(
        "---\ntitle: Short talk \(number)\nspeaker: Jory Orrel\ndate: 2031-03-0\(number)\n---\n\nThat is all.\n",
        to: "Content/talks/short-\(number).md")
    }
    return try await BuiltSite(folder)
  }

  /// A site to search: twelve letters about a lantern, a long log about a weather glass, and one speech in Chinese.
  static func letters() async throws -> BuiltSite {
    let folder = try TemporaryFolder()
    try folder.write("title: Letters\nlanguage: en\npage_size: 1000\n", to: "Content/site.yml")
    for number in 1...12 {
      let speaker = number % 2 == 0 ? "Jory Orrel" : "Tamsin Orrel"
      try folder.write(
        """
        ---
        title: \(number == 3 ? "The harbour lantern" : "Letter \(number)")
        speaker: \(speaker)
        date: \(2020 + number)-03-05
        topics: [letters]
        ---

        The lantern is lit.

        \(sentence)

        """, to: "Content/letters/letter-\(number).md")
    }
    let log = (1...12).map { $0 == 8 ? "The *weather* **gla**ss falls; a weather glass never rises." : sentence }
    try folder.write(
      "---\ntitle: The log\nspeaker: Tamsin Orrel\ndate: 2040\n---\n\n\(log.joined(separator: "\n\n"))\n",
      to: "Content/letters/log.md")
    try folder.write(
      "---\ntitle: 灯笼\nspeaker: 温以南\ndate: 2041\n---\n\n人人都提着灯笼。\n", to: "Content/letters/deng.md")
    return try await BuiltSite(folder)
  }

  private static var longTalk: String {
    let sections = ["One", "Two", "Three", "Four"].enumerated().map { index, title in
      let passages = (1...3).map { "\(sentence)\(index * 3 + $0 == 8 ? "[^tide]" : "")" }
      return "## \(title)\n\n" + passages.joined(separator: "\n\n")
    }
    return """
      ---
      title: A long talk
      speaker: Tamsin Orrel
      date: 2031-03-06
      aliases: [old/talk]
      ---

      \(sections.joined(separator: "\n\n"))

      [^tide]: At low tide.

      """
  }

  private static let sentence = String(repeating: "The harbour is dredged once a year, in March. ", count: 6)
}
