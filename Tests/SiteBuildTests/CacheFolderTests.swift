import SiteBase
import SiteBuild
import Testing

@Suite("What builds keep holds however the folder of the site is named")
struct CacheFolderTests {
  @Test func isSharedByAllWaysToNameTheFolder() async throws {
    let disk = try DiskSite([
      "c/a.md": "Words.\n", "c/b.md": "---\ntitle: B\n---\n\n[There](nowhere.md)\n", "c/d.md": "**\n",
    ])
    try disk.write("Content/site.yml", "title: A site\n")
    try disk.write("Templates/style.css", "p { margin: 0 }\n")
    // Files are told apart by their times only when those are some seconds old.
    try await Task.sleep(for: .seconds(2.1))
    let first = try await build(disk.folder)
    let kept = kept(by: disk)
    let other = disk.folder + "/../" + fileName(disk.folder)
    let second = try await build(other)
    // What builds keep is written again if any text was read, or any page made.
    #expect(self.kept(by: disk) == kept)
    #expect(first.diagnostics.count == second.diagnostics.count)
    #expect(second.diagnostics.allSatisfy { $0.place.path.hasPrefix(other + "/Content/c/") })
    #expect(second.speeches.allSatisfy { $0.source.hasPrefix(other + "/Content/c/") })
  }

  @Test func whatIsNoticedIsToldOfTheFolderAsItIsNamedNow() async throws {
    let disk = try DiskSite(["c/a.txt": "A title\n\nSome words.\n", "c/a.yml": "speeker: X\n"])
    let other = disk.folder + "/../" + fileName(disk.folder)
    for folder in [disk.folder, other, disk.folder] {
      let places = try await build(folder).diagnostics.map(\.place.path)
      #expect(places == [folder + "/Content/c/a.yml"])
    }
  }

  @Test func recordsOfManyOutputsDoNotPileUp() async throws {
    let disk = try DiskSite()
    try await Task.sleep(for: .seconds(2.1))
    for number in 0..<12 {
      disk.output = "Output\(number)"
      try await disk.build()
    }
    let kept = kept(by: disk)
    #expect(kept.keys.count { $0.hasPrefix("output-") } == 8)
    try await disk.build()
    #expect(self.kept(by: disk) == kept)
  }

  /// The files that builds keep, each in its state.
  private func kept(by disk: DiskSite) -> [String: FileStamp?] {
    let names = disk.names(in: ".sitegen/cache")
    return Dictionary(uniqueKeysWithValues: names.map { ($0, Disk().stamp(of: disk.path(".sitegen/cache/" + $0))) })
  }

  private func build(_ folder: String) async throws -> BuildReport {
    try await SiteBuild.build(BuildOptions(root: SiteRoot(folder), jobs: 2), files: Disk())
  }
}
