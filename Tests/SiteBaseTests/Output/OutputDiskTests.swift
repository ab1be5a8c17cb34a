import Foundation
import SiteBase
import Testing

@Suite("An output folder on a disk that is full, read-only or another one")
struct OutputDiskTests {
  private let old = ["index.html": "old", "a/index.html": "a"]
  private let new = ["index.html": "new", "b/index.html": "b"]

  @Test(.enabled(if: Mount.isAllowed, "only root can mount a small disk"), arguments: [false, true])
  func isLeftAsItIsByAFullDisk(isOutputOnly: Bool) async throws {
    let site = try OutputSite()
    let disk = try Mount(at: site.path(isOutputOnly ? "Output" : ""), bytes: 200_000)
    try await site.publish(old)
    let texts = Dictionary(uniqueKeysWithValues: (0..<40).map { ("\($0).html", String(repeating: "x", count: 10_000)) })
    let error = await #expect(throws: FileError.self) { try await site.publish(texts) }
    #expect(error?.reason == "No space left on device", "\(String(describing: error))")
    #expect(site.published == old)
    try await site.publish(new)
    #expect(site.published == new)
    _ = disk
  }

  @Test(.enabled(if: Mount.isAllowed, "only root can mount"), arguments: [false, true])
  func isLeftAsItIsIfItIsReadOnly(isOutputOnly: Bool) async throws {
    let site = try OutputSite()
    let disk = try Mount(at: site.path(isOutputOnly ? "Output" : ""))
    try await site.publish(old)
    try disk.makeReadOnly()
    let error = await #expect(throws: FileError.self) { try await site.publish(new) }
    #expect(error?.reason == "Read-only file system", "\(String(describing: error))")
    #expect(site.published == old)
  }

  @Test(.enabled(if: Mount.isAllowed, "only root can mount"))
  func canBeADiskOfItsOwnInAFolderThatIsReadOnly() async throws {
    let site = try OutputSite()
    let around = try Mount(at: site.path(""))
    let disk = try Mount(at: site.path("Output"))
    try around.makeReadOnly()
    for texts in [old, new, old] {
      try await site.publish(texts)
      #expect(site.published == texts)
    }
    _ = disk
  }

  @Test(.enabled(if: Mount.isAllowed, "only root can mount"))
  func staysAsItIsIfAPartOfItIsAnotherDisk() async throws {
    let site = try OutputSite()
    try await site.publish(old)
    let mount = try Mount(at: site.path("Output/a"))
    let before = site.published
    let error = await #expect(throws: FileError.self) { try await site.publish(new) }
    #expect(error?.path == site.path("Output/a"))
    #expect(site.published == before)
    _ = mount
  }

  @Test(.enabled(if: Mount.isAllowed, "only root can mount"))
  func canBeAFolderFromElsewhereOnTheSameDisk() async throws {
    let site = try OutputSite(["elsewhere/CNAME": "example.org"])
    let mount = try Mount(at: site.path("Output"), of: site.path("elsewhere"))
    for texts in [old, new, old] {
      try await site.publish(texts)
      #expect(site.published == texts.merging(["CNAME": "example.org"]) { $1 })
    }
    _ = mount
  }

  @Test(.enabled(if: geteuid() != 0, "root can write everywhere"))
  func canLieInAFolderThatCannotBeWritten() async throws {
    let site = try OutputSite(["Output/CNAME": "example.org"])
    #expect(chmod(site.path(""), 0o555) == 0)
    for texts in [old, new, old] {
      try await site.publish(texts)
      #expect(site.published == texts.merging(["CNAME": "example.org"]) { $1 })
    }
    #expect(chmod(site.path("Output"), 0o555) == 0)
    await #expect(throws: FileError.self) { try await site.publish(new) }
    #expect(site.published["index.html"] == "old")
    #expect(chmod(site.path(""), 0o755) == 0 && chmod(site.path("Output"), 0o755) == 0)
  }
}
