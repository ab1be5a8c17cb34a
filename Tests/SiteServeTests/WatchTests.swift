import Foundation
import SiteBase
import SiteBuild
import Testing

@testable import SiteServe

@Suite("Changes of files are seen")
struct WatchTests {
  @Test(arguments: [false, true])
  func whateverIsDoneToThem(isPolling: Bool) async throws {
    let folder = try SiteFolder()
    try folder.write("a", to: "Content/c/a.md")
    try folder.write("t", to: "Templates/style.css")
    var changes = folder.changes(isPolling: isPolling)
    let steps: [(String, Set<String>, () throws -> Void)] = [
      ("written", ["Content/c/a.md"], { try folder.write("aa", to: "Content/c/a.md") }),
      ("new", ["Content/c/b.md"], { try folder.write("b", to: "Content/c/b.md") }),
      ("in a new folder", ["Content/d/e/f.md"], { try folder.write("f", to: "Content/d/e/f.md") }),
      ("written in the new folder", ["Content/d/e/f.md"], { try folder.write("ff", to: "Content/d/e/f.md") }),
      ("saved by renaming", ["Content/c/a.md"], { try folder.replace("Content/c/a.md", with: "aaa") }),
      ("moved", ["Content/c/b.md", "Content/d/b.md"], { try folder.move("Content/c/b.md", to: "Content/d/b.md") }),
      ("a moved folder", ["Content/d/e/f.md", "Content/g/f.md"], { try folder.move("Content/d/e", to: "Content/g") }),
      ("in the moved folder", ["Content/g/f.md"], { try folder.write("fff", to: "Content/g/f.md") }),
      ("removed", ["Content/c/a.md"], { try folder.remove("Content/c/a.md") }),
      ("a template", ["Templates/style.css"], { try folder.write("tt", to: "Templates/style.css") }),
      ("all templates", ["Templates/style.css"], { try folder.remove("Templates") }),
      ("templates again", ["Templates/nav.mustache"], { try folder.write("n", to: "Templates/nav.mustache") }),
      ("in the new templates", ["Templates/nav.mustache"], { try folder.write("nn", to: "Templates/nav.mustache") }),
    ]
    for (name, expected, act) in steps {
      try act()
      let isSeen = await changes.see(Set(expected.map { folder.path + "/" + $0 }))
      #expect(isSeen, "\(name)")
    }
  }

  @Test(arguments: [false, true])
  func butNotThoseOfOthers(isPolling: Bool) async throws {
    let folder = try SiteFolder()
    try folder.write("a", to: "Content/c/a.md")
    var changes = folder.changes(isPolling: isPolling)
    for path in [
      "Output/index.html", "Output/c/a/index.html", ".sitegen/cache/a", ".git/index", "README.md",
      "Content/c/.a.md.swp",
      "Content/c/a.md~", "Content/c/4913", "Content/c/#a.md#", "Content/.git/index",
    ] {
      try folder.write("x", to: path)
    }
    try folder.write("aa", to: "Content/c/a.md")
    #expect(await changes.next() == .files([folder.path + "/Content/c/a.md"]))
  }
}

/// The changes of a folder, one after the other.
private struct ChangeReader {
  var changes: AsyncStream<Changes>.Iterator

  mutating func next() async -> Changes? { await changes.next() }

  /// Whether all these files are seen to change, each by itself or with anything.
  mutating func see(_ files: Set<String>) async -> Bool {
    var missing = files
    while !missing.isEmpty {
      guard let change = await changes.next() else { return false }
      guard let seen = change.files else { return true }
      missing.subtract(seen)
    }
    return true
  }
}

/// A folder of a site, which is removed in the end.
private final class SiteFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func changes(isPolling: Bool) -> ChangeReader {
    ChangeReader(changes: watch(SiteRoot(path), Disk(), isPolling: isPolling).makeAsyncIterator())
  }

  func write(_ text: String, to file: String) throws { try Disk().write(Array(text.utf8), to: path + "/" + file) }

  func replace(_ file: String, with text: String) throws {
    try write(text, to: file + "~")
    guard rename(path + "/" + file + "~", path + "/" + file) == 0 else { throw POSIXError(.EIO) }
  }

  func move(_ file: String, to goal: String) throws {
    try FileManager.default.moveItem(atPath: path + "/" + file, toPath: path + "/" + goal)
  }

  func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path + "/" + file) }
}
