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
    var changes = ChangeReader(folder, isPolling: isPolling)
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
      ("exchanged texts", ["Content/c/h.md"], { try folder.exchange("Content", for: ["c/h.md": "h"]) }),
      ("in the exchanged texts", ["Content/c/h.md"], { try folder.write("hh", to: "Content/c/h.md") }),
      ("new in the exchanged texts", ["Content/i/j.md"], { try folder.write("j", to: "Content/i/j.md") }),
      ("an exchanged folder", ["Content/c/k.md"], { try folder.exchange("Content/c", for: ["k.md": "k"]) }),
      ("in the exchanged folder", ["Content/c/k.md"], { try folder.write("kk", to: "Content/c/k.md") }),
      ("in the new templates", ["Templates/nav.mustache"], { try folder.write("nn", to: "Templates/nav.mustache") }),
    ]
    for (name, expected, act) in steps {
      try act()
      let isSeen = try await changes.see(Set(expected.map { folder.path + "/" + $0 }))
      #expect(isSeen, "\(name)")
    }
  }

  @Test(arguments: [false, true])
  func butNotThoseOfOthers(isPolling: Bool) async throws {
    let folder = try SiteFolder()
    try folder.write("a", to: "Content/c/a.md")
    var changes = ChangeReader(folder, isPolling: isPolling)
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

  @Test(arguments: [false, true])
  func ofASiteThatIsNotThereYetOrIsExchanged(isPolling: Bool) async throws {
    let folder = try SiteFolder()
    var changes = ChangeReader(folder, below: "site", isPolling: isPolling)
    let steps: [(String, () throws -> Void)] = [
      ("new", { try folder.write("a", to: "site/Content/c/a.md") }),
      ("written", { try folder.write("aa", to: "site/Content/c/a.md") }),
      ("exchanged", { try folder.exchange("site", for: ["Content/c/a.md": "aaa"]) }),
      ("written again", { try folder.write("aaaa", to: "site/Content/c/a.md") }),
    ]
    for (name, act) in steps {
      try act()
      #expect(try await changes.see([folder.path + "/site/Content/c/a.md"]), "\(name)")
    }
  }

  @Test(.timeLimit(.minutes(1))) func firstAsTheSystemTellsThenAsTheyAreFound() async {
    let (first, told) = AsyncStream.makeStream(of: Changes.self)
    let (second, found) = AsyncStream.makeStream(of: Changes.self)
    told.yield(.files(["a"]))
    told.finish()
    found.yield(.files(["b"]))
    found.finish()
    var seen: [Changes] = []
    for await change in first.followed(by: { second }) { seen.append(change) }
    #expect(seen == [.files(["a"]), .anything, .files(["b"])])
  }

  #if canImport(Glibc) || canImport(Musl)
    @Test func untilThereAreMoreFoldersThanTheSystemWatches() throws {
      let folder = try SiteFolder(["Content/c/a.md": "a"])
      var tree = try #require(WatchedTree([folder.path + "/Content"], most: 8))
      defer { tree.close() }
      #expect(tree.isWhole)
      for number in 0..<8 { try folder.write("b", to: "Content/\(number)/b.md") }
      tree.read { _, _ in }
      #expect(!tree.isWhole)
      #expect(notifiedChanges(in: [folder.path + "/Content"], most: 8) == nil)
    }

    @Test func alsoIfTheyAreMoreThanTheSystemKeeps() throws {
      let folder = try SiteFolder()
      try folder.write("a", to: "Content/c/a.md")
      var tree = try #require(WatchedTree([folder.path + "/Content"]))
      defer { tree.close() }
      let limit = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
      let most = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))
      for number in 0...(most / 2) { try folder.write("b", to: "Content/c/\(number % 2).md") }
      try folder.write("d", to: "Content/d/d.md")
      var seen: [Changes] = []
      tree.read { changes, _ in seen.append(changes) }
      #expect(seen.contains(.anything))
      try folder.write("dd", to: "Content/d/d.md")
      seen = []
      tree.read { changes, _ in seen.append(changes) }
      #expect(seen.contains(.files([folder.path + "/Content/d/d.md"])))
    }
  #endif
}

/// The changes of a folder, one after the other.
private struct ChangeReader {
  private let root: SiteRoot
  private var changes: AsyncStream<Changes>.Iterator
  private var marks = 0

  init(_ folder: SiteFolder, below name: String = "", isPolling: Bool) {
    root = SiteRoot(folder.path + "/" + name)
    changes = watch(root, Disk(), isPolling: isPolling).makeAsyncIterator()
  }

  mutating func next() async -> Changes? { await changes.next() }

  /// Whether all these files are seen to change, each by itself or with anything, in all that happened until now.
  mutating func see(_ files: Set<String>) async throws -> Bool {
    var seen = Changes.files([])
    var mark = try leaveMark()
    while let change = await changes.next() {
      seen.add(change)
      guard let changed = change.files else {
        // The mark can have been left before its folder was watched.
        mark = try leaveMark()
        continue
      }
      if changed.contains(mark) { break }
    }
    return seen.files?.isSuperset(of: files) ?? true
  }

  /// Writes a file that was not there before: once it is seen, all is seen that came before it.
  private mutating func leaveMark() throws -> String {
    marks += 1
    let mark = root.content + "/mark-\(marks)"
    try Disk().write([], to: mark)
    return mark
  }
}
