import Foundation
import SiteBase
import SiteBuild
import Testing

@Suite("A site on the disk")
struct DiskTests {
  @Test func isTheSameAsInMemory() async throws {
    let content = [
      "site.yml": "title: S\n", "c/a.md": "---\ndate: 2031\nspeaker: Ada\n---\nText\n", "c/深/🎉.txt": "题\n\n文。\n",
      "c/p.svg": "<svg/>",
    ]
    let disk = try DiskSite(content)
    let memory = try await SiteTest(content).build()
    let report = try await disk.build()
    #expect(report.written?.written == memory.outputs.count)
    for path in memory.outputs { #expect(disk.text("Output/\(path)") == memory.output(path), "\(path)") }
  }

  // MARK: Content

  @Test(arguments: ["Content/c/link.md", "Content/c/link", "Content/link", "Templates/style.css"])
  func symbolicLinksInTheSourceAreRefused(path: String) async throws {
    let disk = try DiskSite()
    try disk.write("secret.md", "Secret")
    try disk.write("Templates/nav.mustache", "{{words.topics}}")
    try disk.replace(path, by: "secret.md")
    let report = try await disk.build()
    #expect(report.diagnostics.map(\.code) == ["symbolic-link"])
    #expect(report.diagnostics.first?.place.path == disk.path(path))
    #expect(report.written == nil)
  }

  @Test func aFolderThatIsALinkIsRefusedAndALoopComesToAnEnd() async throws {
    let disk = try DiskSite()
    try disk.replace("Content/c/loop", by: "Content")
    #expect(try await disk.build().diagnostics.map(\.code) == ["symbolic-link"])
  }

  @Test func aPipeIsRefused() async throws {
    let disk = try DiskSite()
    #expect(mkfifo(disk.path("Content/c/pipe.md"), 0o644) == 0)
    #expect(try await disk.build().diagnostics.map(\.code) == ["not-a-file"])
  }

  @Test func aNameThatIsNoUTF8IsRefused() async throws {
    let disk = try DiskSite()
    let name =
      Array(disk.path("Content/c/").utf8CString.dropLast()) + [CChar(bitPattern: 0xC4), CChar(bitPattern: 0xE3), 0]
    guard let file = fopen(name, "w") else { return }
    fclose(file)
    #expect(try await disk.build().diagnostics.map(\.code) == ["file-name"])
  }

  @Test(.enabled(if: geteuid() != 0, "root can read everything"))
  func aFileThatCannotBeReadIsTheMachinesFailure() async throws {
    let disk = try DiskSite()
    #expect(chmod(disk.path("Content/c/a.md"), 0) == 0)
    await #expect(throws: FileError.self) { try await disk.build() }
  }

  @Test func aFolderWithoutContentIsToldHowToMakeSome() async throws {
    let disk = try DiskSite([:])
    let report = try await disk.build()
    #expect(report.diagnostics.map(\.code) == ["no-content"])
    #expect(report.diagnostics.first?.fix?.contains("sitegen init") == true)
    #expect(report.written == nil)
  }

  @Test func bytesThatAreNoTextAreRefusedAndOtherFilesCopied() async throws {
    let disk = try DiskSite()
    try Disk().write([0x41, 0xFF], to: disk.path("Content/c/b.txt"))
    #expect(try await disk.build().diagnostics.map(\.code) == ["not-utf-8"])
    try disk.replace("Content/c/b.txt", by: nil)
    try Disk().write([0x41, 0xFF, 0x00], to: disk.path("Content/c/b.png"))
    try await disk.build()
    #expect(try Disk().read(disk.path("Output/c/b.png")) == [0x41, 0xFF, 0x00])
  }

  // MARK: Output

  @Test(arguments: ["Output", "Output/c", "Output/c/a", "Output/.sitegen", ".sitegen"])
  func nothingIsWrittenThroughASymbolicLink(path: String) async throws {
    let disk = try DiskSite()
    try await disk.build()
    try disk.write("elsewhere/keep", "")
    try disk.replace(path, by: "elsewhere")
    try disk.write("Content/c/a.md", "Changed\n")
    let error = await #expect(throws: FileError.self) { try await disk.build() }
    #expect(error?.description == "cannot write below \(disk.path(path)): it is no folder, or a symbolic link to one")
    #expect(disk.names(in: "elsewhere") == ["keep"])
  }

  @Test func nothingIsRemovedThroughASymbolicLink() async throws {
    let disk = try DiskSite(["c/a.md": "Text\n", "d/b.md": "Text\n"])
    try await disk.build()
    try disk.write("elsewhere/b/index.html", "")
    try disk.replace("Output/d", by: "elsewhere")
    try disk.replace("Content/d", by: nil)
    await #expect(throws: FileError.self) { try await disk.build() }
    #expect(disk.text("elsewhere/b/index.html") == "")
  }

  @Test func aFileThatIsALinkIsReplacedAndNotWrittenThrough() async throws {
    let disk = try DiskSite()
    try await disk.build()
    try disk.write("elsewhere", "mine")
    try disk.replace("Output/c/a/index.html", by: "elsewhere")
    try await disk.build()
    #expect(disk.text("elsewhere") == "mine")
    #expect(disk.text("Output/c/a/index.html")?.contains("Text") == true)
  }

  @Test(arguments: ["Output", "Output/c"])
  func aFileWhereAFolderGoesIsTheMachinesFailure(path: String) async throws {
    let disk = try DiskSite()
    try disk.write(path, "mine")
    let error = await #expect(throws: FileError.self) { try await disk.build() }
    #expect(error?.description == "cannot write below \(disk.path(path)): it is no folder, or a symbolic link to one")
    #expect(disk.text(path) == "mine")
  }

  @Test func foreignFilesSurvive() async throws {
    let disk = try DiskSite(["c/a.md": "Text\n", "c/b.md": "Text\n"])
    try disk.write("Output/CNAME", "example.org")
    try disk.write("Output/.git/config", "[core]")
    try await disk.build()
    try disk.write("Output/c/b/mine.txt", "mine")
    try disk.replace("Content/c/b.md", by: nil)
    try await disk.build()
    #expect(disk.text("Output/CNAME") == "example.org")
    #expect(disk.text("Output/.git/config") == "[core]")
    #expect(disk.names(in: "Output/c/b") == ["mine.txt"])
    #expect(disk.text("Output/c/a/index.html") != nil)
  }

  @Test func theListOfFilesRemovesNothingOutsideTheOutput() async throws {
    let disk = try DiskSite()
    try await disk.build()
    try disk.write("keep", "mine")
    try disk.write("Output/.sitegen/files", "../keep\nc/../../keep\n/keep\n\n/\n.\n")
    try await disk.build()
    #expect(disk.text("keep") == "mine")
    #expect(disk.text("Content/c/a.md") != nil)
  }

  // MARK: Where the output can be

  @Test(arguments: [
    "Content", "Content/", "Content/c/out", ".", "./", "..", "x/..", "Templates", "Templates/out",
    "Content/../Content/x", "link/out", "/", "", ".sitegen/out", "Output/.sitegen", "Output/.sitegen/x",
  ])
  func theOutputCannotOverwriteTheSource(output: String) throws {
    let disk = try DiskSite()
    try disk.replace("link", by: "Content")
    let absolute = output.hasPrefix("/") || output.isEmpty ? output : disk.path(output)
    #expect(SiteRoot(disk.folder, output: absolute).overlap != nil)
  }

  @Test(arguments: ["Output", "Content2", "Contents/out", "out/Content", "../elsewhere"])
  func theOutputCanBeAnywhereElse(output: String) throws {
    let disk = try DiskSite()
    #expect(SiteRoot(disk.folder, output: disk.path(output)).overlap == nil)
  }

  @Test(arguments: ["out", "out/", "out/.", "out/./", "out/c/..", "x/../out", "out/../out/."])
  func theOutputIsTheSameHoweverItIsWritten(output: String) async throws {
    let disk = try DiskSite()
    try disk.write("x/y", "")
    for output in ["out", output] {
      disk.output = output
      try await disk.build()
      try disk.write("Content/c/b.md", "Text\n")
    }
    #expect(disk.names(in: ".sitegen/output") == ["out"])
    #expect(disk.names(in: "out/.sitegen") == ["files"])
    #expect(disk.names(in: ".sitegen/cache").filter { $0.hasPrefix("output-") }.count == 1)
  }

  @Test func aSlashAtTheEndOfTheOutputMakesNoDifference() async throws {
    let disk = try DiskSite()
    disk.output = "out//"
    try await disk.build()
    #expect(disk.text("out/index.html") != nil)
    try disk.replace("link", by: "out")
    disk.output = "link/"
    await #expect(throws: FileError.self) { try await disk.build() }
  }
}
