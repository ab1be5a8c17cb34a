import Foundation
import SiteBase
import Synchronization
import Testing

@Suite("An output folder")
struct OutputFolderTests {
  private let old = ["index.html": "old", "a/index.html": "a", "a/b/x.png": "x", "gone/index.html": "gone"]
  private let new = ["index.html": "new", "a/index.html": "a", "a/b/x.png": "x", "c/index.html": "c"]

  @Test func changesAsAWhole() async throws {
    let site = try OutputSite()
    try await site.publish(old)
    #expect(site.published == old)
    let (root, kept) = (site.inode("Output"), site.inode("Output/a/index.html"))
    let (stamps, removed) = try await site.publish(new)
    #expect(site.published == new)
    #expect(removed == 1)
    #expect(site.inode("Output") != root, "it is another folder, put in the place of the first")
    #expect(site.inode("Output/a/index.html") == kept, "what did not change is the same file")
    for path in new.keys {
      let stamp = try #require(Disk().stamp(of: site.path("Output/" + path)))
      #expect(stamps[FilePath(path)]?.inode == stamp.inode && stamps[FilePath(path)]?.size == stamp.size, "\(path)")
      #expect(stamps[FilePath(path)]?.modified == stamp.modified, "\(path)")
    }
    #expect(stamps.count == new.count)
    #expect(site.text("Output/.sitegen/files") == new.keys.map { $0 + "\n" }.sorted().joined())
  }

  @Test func canBeEmptyBesideAFolderOfOthers() async throws {
    let site = try OutputSite(["Output/.git/config": "[core]"])
    try await site.publish([:])
    #expect(site.published == [".git/config": "[core]"])
    #expect(site.text("Output/.sitegen/files") == "")
  }

  @Test func isNotTouchedIfNothingChanges() async throws {
    let site = try OutputSite()
    try await site.publish(old)
    let before = Disk().stamp(of: site.path("Output"))
    let (stamps, removed) = try await site.publish(old)
    #expect(Disk().stamp(of: site.path("Output")) == before)
    #expect(stamps.keys.map(\.text).sorted() == old.keys.sorted() && removed == 0)
    #expect(Disk().stamp(of: site.path(".sitegen/output/Output/next")) == nil)
  }

  @Test func isNotTouchedByAChangeThatIsAbandoned() async throws {
    let site = try OutputSite()
    try await site.publish(old)
    let output = try await site.begin()
    try output.stage([1], at: "a/index.html")
    output.abandon()
    output.close()
    #expect(site.published == old)
    try await site.publish(new)
    #expect(site.published == new)
  }

  @Test(arguments: [true, false])
  func keepsWhatOthersPutThere(withFolder: Bool) async throws {
    let site = try OutputSite()
    try await site.publish(old)
    var foreign = ["CNAME": "example.org", ".nojekyll": "", "gone/mine.txt": "mine"]
    if withFolder { foreign.merge([".git/config": "[core]", "a/mine/b.txt": "b"]) { $1 } }
    for (path, text) in foreign { try site.write("Output/" + path, text) }
    try site.makeLink("Output/link", to: "elsewhere")
    #expect(mkfifo(site.path("Output/a/pipe"), 0o644) == 0)
    foreign.merge(["link": "-> " + site.path("elsewhere"), "a/pipe": "other"]) { $1 }
    let git = site.inode("Output/.git")
    for texts in [new, old, new, [:]] {
      try await site.publish(texts)
      #expect(site.published == texts.merging(foreign) { $1 })
      #expect(site.inode("Output/.git") == git)
    }
  }

  @Test func keepsWhatOthersPutThereMeanwhile() async throws {
    let site = try OutputSite()
    try await site.publish(old)
    try site.write("Output/mine", "1")
    let output = try await site.begin()
    try output.stage(Array("new".utf8), at: "index.html")
    let foreign = ["mine": "2", "CNAME": "example.org", ".git/config": "[core]"]
    for (path, text) in foreign { try site.write("Output/" + path, text) }
    _ = try await output.commit(["index.html"])
    #expect(site.published == foreign.merging(["index.html": "new"]) { $1 })
  }

  @Test func keepsAnEmptyFolderOfOthers() async throws {
    let site = try OutputSite()
    try await site.publish(old)
    try FileManager.default.createDirectory(atPath: site.path("Output/mine"), withIntermediateDirectories: false)
    try await site.publish(new)
    #expect(site.inode("Output/mine") != nil)
    #expect(site.inode("Output/gone") == nil, "a folder of ours goes with its files")
  }

  @Test func keepsWhatFoldersPermit() async throws {
    let site = try OutputSite()
    try await site.publish(old)
    try await site.publish(new)
    for (path, bits) in [("Output", 0o2775), ("Output/a", 0o770)] as [(String, mode_t)] {
      #expect(chmod(site.path(path), bits) == 0)
    }
    for texts in [old, new] {
      try await site.publish(texts)
      #expect(try Disk().listing(of: site.path("Output"), withStamps: false)?.permissions == 0o2775)
      #expect(try Disk().listing(of: site.path("Output/a"), withStamps: false)?.permissions == 0o770)
    }
  }

  @Test func showsOthersNothingOfWhatWasThereBefore() async throws {
    let site = try OutputSite()
    try await site.publish(old)
    try await site.publish(new)
    #expect(site.texts(below: ".sitegen/output/Output/next")["index.html"] == "old")
    let permissions = try Disk().listing(of: site.path(".sitegen/output"), withStamps: false)?.permissions
    #expect(permissions.map { $0 & 0o7 } == 0)
    #expect(site.text(".sitegen/.gitignore") == "*\n")
  }

  // MARK: What stands in the way

  @Test func writesOverNothingOfOthers() async throws {
    let site = try OutputSite()
    try site.write("Output/index.html", "mine")
    try site.write("Output/a/index.html", "mine too")
    let error = await #expect(throws: FileError.self) { try await site.publish(old) }
    let output = site.path("Output")
    let (first, second) = (output + "/a/index.html", output + "/index.html")
    let reason = "\(output)/.sitegen/files does not say that sitegen has made it; move it, or all of \(output), away"
    #expect(error?.description == "cannot write over \(first), \(second): \(reason)")
    #expect(site.published == ["index.html": "mine", "a/index.html": "mine too"])
  }

  @Test(arguments: [nil, "", "a/ind", "link"])
  func losesNothingWithTheListOfWhatIsOurs(list: String?) async throws {
    let site = try OutputSite(["elsewhere": "index.html\n"])
    try await site.publish(old)
    site.remove("Output/.sitegen/files")
    if list == "link" { try site.makeLink("Output/.sitegen/files", to: "elsewhere") }
    if let list, list != "link" { try site.write("Output/.sitegen/files", list) }
    let error = await #expect(throws: FileError.self) { try await site.publish(new) }
    #expect(error?.path == site.path("Output/index.html"))
    #expect(site.published == old)
    try FileManager.default.moveItem(atPath: site.path("Output"), toPath: site.path("moved"))
    try await site.publish(new)
    #expect(site.published == new)
    #expect(site.text("elsewhere") == "index.html\n")
  }

  @Test func namesTenThingsInTheWay() async throws {
    let site = try OutputSite()
    let texts = Dictionary(uniqueKeysWithValues: (10..<25).map { ("\($0).html", "new") })
    for path in texts.keys { try site.write("Output/" + path, "mine") }
    let error = await #expect(throws: FileError.self) { try await site.publish(texts) }
    #expect(error?.path.hasSuffix("/19.html and 5 more") == true, "\(error?.path ?? "")")
  }

  @Test func adoptsWhatIsTheSame() async throws {
    let site = try OutputSite()
    for (path, text) in old { try site.write("Output/" + path, text) }
    try await site.publish(old)
    try await site.publish(new)
    #expect(site.published == new)
  }

  @Test(arguments: ["a", "a/b"])
  func aFolderOfOthersIsNotReplacedByAFile(path: String) async throws {
    let site = try OutputSite(["Output/a/b/mine.txt": "mine"])
    await #expect(throws: FileError.self) { try await site.publish([path: "file", "index.html": "new"]) }
    #expect(site.published == ["a/b/mine.txt": "mine"])
  }

  @Test(arguments: ["Output", "Output/a", "Output/a/b", "Output/.sitegen", ".sitegen"])
  func nothingIsWrittenThroughASymbolicLink(path: String) async throws {
    let site = try OutputSite(["elsewhere/keep": ""])
    try await site.publish(old)
    try await site.publish(new)
    try site.makeLink(path, to: "elsewhere")
    let error = await #expect(throws: FileError.self) { try await site.publish(old) }
    #expect(error?.description == "cannot write below \(site.path(path)): it is no folder, or a symbolic link to one")
    #expect(site.texts(below: "elsewhere") == ["keep": ""])
  }

  @Test(
    arguments: ["", "/Output"] + ["next", "next/a", "next.behind", "lock", "probe"].map { "/Output/" + $0 },
    ["file", "link to file", "link to folder", "link", "pipe", "folder"]
  )
  func whatStandsInTheWorkAreaIsRemoved(path: String, kind: String) async throws {
    let site = try OutputSite(["elsewhere/keep": "", "elsewhere/a/keep": ""])
    try await site.publish(old)
    try await site.publish(new)
    let path = ".sitegen/output" + path
    site.remove(path)
    switch kind {
    case "file": try site.write(path, "text")
    case "link to file": try site.makeLink(path, to: "elsewhere/keep")
    case "link to folder": try site.makeLink(path, to: "elsewhere")
    case "link": try site.makeLink(path, to: "elsewhere/none")
    case "pipe": #expect(mkfifo(site.path(path), 0o644) == 0)
    default: try site.write(path + "/full", "text")
    }
    for texts in [old, new] {
      try await site.publish(texts)
      #expect(site.published == texts)
    }
    #expect(site.texts(below: "elsewhere") == ["keep": "", "a/keep": ""])
    #expect(Disk().stamp(of: site.path(".sitegen/output/Output/next.behind")) != nil, "it changed as a whole")
  }

  @Test func aFileThatIsALinkIsReplaced() async throws {
    let site = try OutputSite(["elsewhere": "mine"])
    try await site.publish(old)
    try site.makeLink("Output/index.html", to: "elsewhere")
    try await site.publish(new)
    #expect(site.published == new)
    #expect(site.text("elsewhere") == "mine")
  }

  @Test func whatIsEditedByHandIsNotKeptInTheNextOne() async throws {
    let site = try OutputSite()
    try await site.publish(old)
    try await site.publish(new)
    let file = try FileHandle(forWritingTo: URL(filePath: site.path("Output/a/index.html")))
    try file.write(contentsOf: Data("tampered".utf8))
    try file.close()
    try await site.publish(new)
    #expect(site.published == new)
    try await site.publish(old)
    #expect(site.published == old)
  }

  @Test func canLieInAnotherThatDoesNotPublishItsWorkArea() async throws {
    let site = try OutputSite()
    try await site.publish(old)
    let inner = OutputFolder(site.path("Output/preview"), site.files, jobs: 2)
    for text in ["1", "2"] {
      let output = try await inner.lock().begin()
      try output.stage(Array(text.utf8), at: "index.html")
      _ = try await output.commit(["index.html"])
      output.close()
      let preview = ["preview/index.html": text, "preview/.sitegen/files": "index.html\n"]
      #expect(site.published == old.merging(preview) { $1 })
      try await site.publish(new)
      #expect(site.published == new.merging(preview) { $1 })
      try await site.publish(old)
    }
  }

  // MARK: Others that build at the same time

  @Test func isForOneChangeAtATime() async throws {
    let site = try OutputSite()
    try await site.publish(old)
    let first = try await site.begin()
    try first.stage(Array("new".utf8), at: "index.html")
    let told = Mutex(0)
    let folder = OutputFolder(site.path("Output"), site.files, jobs: 2)
    async let second = folder.lock { told.withLock { $0 += 1 } }.begin()
    while told.withLock({ $0 }) == 0 { try await Task.sleep(for: .milliseconds(5)) }
    _ = try await first.commit(["index.html"])
    let changed = site.inode("Output/index.html")
    first.close()
    #expect(try await second.stamps["index.html"]?.inode == changed, "it sees what the first has done")
    #expect(told.withLock { $0 } == 1)
  }

  @Test func isFreeAgainWhenNobodyHoldsTheChange() async throws {
    let site = try OutputSite()
    _ = try await site.begin()
    let told = Mutex(false)
    _ = try await site.begin { told.withLock { $0 = true } }
    #expect(!told.withLock { $0 })
  }
}
