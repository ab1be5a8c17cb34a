import SiteBase
import Testing

@testable import SiteServe

@Suite("The search index of a preview")
struct SearchIndexStoreTests {
  private static let meta = "search/meta.json"
  private static let names = ["a", "b", "c", "d", "e"]

  private func folder() throws -> SiteFolder {
    try SiteFolder(Dictionary(uniqueKeysWithValues: Self.names.map { ("Content/c/\($0).md", text($0)) }))
  }

  private func text(_ word: String) -> String { "---\ntitle: A talk\n---\n\n\(word)\n" }

  @Test func needsNoTextIfNothingChanged() async throws {
    let folder = try folder()
    let first = try await folder.site()
    let meta = try #require(try await first.text(at: Self.meta))
    let second = try await folder.site(after: first)
    for name in Self.names { try folder.remove("Content/c/\(name).md") }
    #expect(try await first.text(at: Self.meta) == meta)
    #expect(try await second.text(at: Self.meta) == meta)
  }

  @Test func isMadeFromTheOneBefore() async throws {
    let folder = try folder()
    let first = try await folder.site()
    let meta = try #require(try await first.text(at: Self.meta))
    try folder.write(text("barnacle"), to: "Content/c/b.md")
    let second = try await folder.site(after: first)
    try folder.remove("Content/c/a.md")
    #expect(try await second.text(at: Self.meta) != meta)
  }

  @Test func isMadeFromTheLastThatCouldBe() async throws {
    let folder = try folder()
    let first = try await folder.site()
    let meta = try #require(try await first.text(at: Self.meta))
    try folder.write(text("barnacle"), to: "Content/c/b.md")
    let second = try await folder.site(after: first)
    try folder.write(text("buoy"), to: "Content/c/b.md")
    let asked = (0..<2).map { _ in Task { try await second.text(at: Self.meta) } }
    for task in asked { await #expect(throws: FileError.self) { try await task.value } }
    let third = try await folder.site(after: second)
    try folder.remove("Content/c/a.md")
    #expect(try await third.text(at: Self.meta) != meta)
  }

  @Test func isThatOfTheSiteThatIsAsked() async throws {
    let folder = try folder()
    let older = try await folder.site()
    let meta = try #require(try await older.text(at: Self.meta))
    try folder.write(text("foghorn"), to: "Content/c/f.md")
    let newer = try await folder.site(after: older)
    let newMeta = try #require(try await newer.text(at: Self.meta))
    #expect(newMeta != meta)
    #expect(try await older.text(at: Self.meta) == meta)
    #expect(try await newer.text(at: Self.meta) == newMeta)
  }
}
