import SiteBase
import Testing

#if os(Linux)
  @Suite("Names in an output folder that only differ in how an accent is composed")
  struct OutputNameTests {
    private let ours = "c/\u{E9}.svg"
    private let other = "c/e\u{301}.svg"

    /// The files of the output, but for the list of ours, with their texts.
    private func files(_ site: OutputSite) throws -> [FilePath: String?] {
      let entries = try Disk().list(site.path("Output")) ?? []
      return Dictionary(uniqueKeysWithValues: entries.map { (FilePath($0.path), site.text("Output/" + $0.path)) })
        .filter { $0.key != ".sitegen/files" }
    }

    @Test(arguments: Circumstance.allCases)
    func areTwoFilesOfWhichOneIsNotOurs(circumstance: Circumstance) async throws {
      let site = try OutputSite()
      try circumstance.apply(to: site)
      let git = try files(site)
      try site.write("Output/" + other, "theirs")
      for text in ["1", "2"] {
        try await site.publish([ours: text])
        #expect(try files(site) == git.merging([FilePath(ours): text, FilePath(other): "theirs"]) { $1 })
      }
      try await site.publish(["index.html": "3"])
      #expect(try files(site) == git.merging(["index.html": "3", FilePath(other): "theirs"]) { $1 })
    }

    @Test(arguments: Circumstance.allCases)
    func areTwoPagesIfOneIsRenamed(circumstance: Circumstance) async throws {
      let site = try OutputSite()
      try circumstance.apply(to: site)
      let git = try files(site)
      try await site.publish([other: "text"])
      for path in [ours, other, ours] {
        let (stamps, removed) = try await site.publish([path: "text"])
        #expect(try files(site) == git.merging([FilePath(path): "text"]) { $1 })
        #expect(Array(stamps.keys) == [FilePath(path)])
        #expect(removed == 1)
        #expect(try Disk().read(site.path("Output/.sitegen/files")) == Array((path + "\n").utf8))
      }
    }

    @Test(arguments: Circumstance.allCases)
    func areTwoFoldersOfWhichOneIsNotOurs(circumstance: Circumstance) async throws {
      let site = try OutputSite()
      try circumstance.apply(to: site)
      let git = try files(site)
      let (ours, theirs) = (FilePath("\u{E9}/index.html"), FilePath("e\u{301}/index.html"))
      try site.write("Output/" + theirs.text, "theirs")
      for text in ["1", "2"] {
        try await site.publish([ours.text: text])
        #expect(try files(site) == git.merging([ours: text, theirs: "theirs"]) { $1 })
      }
      try await site.publish([:])
      #expect(try files(site) == git.merging([theirs: "theirs"]) { $1 })
    }
  }
#endif
