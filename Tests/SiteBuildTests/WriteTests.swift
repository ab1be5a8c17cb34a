import SiteBase
import SiteBuild
import Testing

/// Files in memory of which one cannot be reached.
private struct FailingFiles: FileSystem {
  let files: MemoryFiles
  var unreadable = ""
  var unwritable = ""
  var vanished = ""
  var failsToMove = false

  func list(_ folder: String) throws(FileError) -> [FileEntry]? { try files.list(folder) }

  func stamp(of path: String) -> FileStamp? { files.stamp(of: path) }

  func read(_ path: String) throws(FileError) -> [UInt8]? {
    if path == unreadable { throw FileError("read", path, reason: "Permission denied") }
    return path == vanished ? nil : try files.read(path)
  }

  func isFile(_ path: String) -> Bool { files.isFile(path) }

  func isNoFolder(_ path: String) -> Bool { files.isNoFolder(path) }

  @discardableResult
  func write(_ bytes: [UInt8], to path: String) throws(FileError) -> FileStamp {
    if !unwritable.isEmpty, path.hasSuffix(unwritable) {
      throw FileError("write", path, reason: "No space left on device")
    }
    return try files.write(bytes, to: path)
  }

  func merge(_ folder: String, into target: String) throws(FileError) { try files.merge(folder, into: target) }

  func remove(_ path: String) throws(FileError) { try files.remove(path) }

  func listing(of folder: String, withStamps: Bool) throws(FileError) -> FolderListing? {
    try files.listing(of: folder, withStamps: withStamps)
  }

  func checkAccess(to folder: String) throws(FileError) { try files.checkAccess(to: folder) }

  func makeFolder(_ path: String, permissions: UInt32?) throws(FileError) {
    try files.makeFolder(path, permissions: permissions)
  }

  func move(_ path: String, to target: String) throws(FileError) {
    if failsToMove, path.hasSuffix("index.html") || path.hasSuffix("b") {
      throw FileError("write", target, reason: "Permission denied")
    }
    try files.move(path, to: target)
  }

  func link(_ path: String, to target: String) throws(FileError) -> Bool { try files.link(path, to: target) }

  func exchange(_ path: String, with other: String) throws(FileError) -> Bool {
    try files.exchange(path, with: other)
  }

  func lock(_ path: String) throws(FileError) -> FileLock? { try files.lock(path) }
}

@Suite("A build that does not come to its end")
struct WriteTests {
  private let files = MemoryFiles(["Content/c/a.md": "Old\n", "Content/c/p.svg": "<svg/>", "Content/c/q.svg": "<svg/>"])
  private let options = BuildOptions(root: SiteRoot("."), jobs: 2)

  private var output: [String: String] {
    Dictionary(
      uniqueKeysWithValues: files.paths.filter { $0.hasPrefix("Output/") && !$0.hasPrefix("Output/.sitegen/") }
        .map { ($0, files.text($0) ?? "") })
  }

  @Test(arguments: ["Content/c/a.md", "Content/c/p.svg"])
  func leavesTheOldOutputIfAFileCannotBeRead(path: String) async throws {
    _ = try await build(options, files: files)
    let before = output
    try files.write(Array("New\n".utf8), to: path)
    var failing = FailingFiles(files: files, unreadable: path)
    var error = await #expect(throws: FileError.self) { try await build(options, files: failing) }
    #expect(error?.description == "cannot read \(path): Permission denied")
    #expect(output == before)
    failing = FailingFiles(files: files, vanished: path)
    error = await #expect(throws: FileError.self) { try await build(options, files: failing) }
    #expect(error?.description == "cannot read \(path): it has just been removed")
    #expect(output == before)
  }

  @Test func leavesTheOldOutputIfThereIsNoSpace() async throws {
    _ = try await build(options, files: files)
    let before = output
    try files.write(Array("New\n".utf8), to: "Content/c/a.md")
    let failing = FailingFiles(files: files, unwritable: "c/a/index.html")
    await #expect(throws: FileError.self) { try await build(options, files: failing) }
    #expect(output == before)
    #expect(
      !files.paths.contains { $0.hasPrefix("Output/.sitegen/staging/") }, "nothing unfinished is left to be published")
  }

  @Test func publishesNothingThatAnEarlierOneStaged() async throws {
    try files.write(Array("Secret".utf8), to: "Output/.sitegen/staging/c/secret/index.html")
    _ = try await build(options, files: files)
    #expect(!files.paths.contains { $0.contains("secret") })
  }

  @Test func isMendedByTheNextOne() async throws {
    _ = try await build(options, files: files)
    try files.write(Array("New\n".utf8), to: "Content/c/b.md")
    let failing = FailingFiles(files: files, failsToMove: true)
    await #expect(throws: FileError.self) { try await build(options, files: failing) }
    try files.write(Array("half".utf8), to: "Output/c/b/index.html")
    try files.remove("Content/c/b.md")
    _ = try await build(options, files: files)
    #expect(!files.paths.contains { $0.contains("c/b") }, "what it wrote is known, and removed")
  }

  @Test func anErrorLeavesTheOldOutput() async throws {
    _ = try await build(options, files: files)
    let before = output
    try files.write(Array("---\ntitel: x\n---\n".utf8), to: "Content/c/a.md")
    let report = try await build(options, files: files)
    #expect(report.written == nil)
    #expect(output == before)
  }

  @Test func aDryRunWritesNothing() async throws {
    var dry = options
    dry.isDryRun = true
    let report = try await build(dry, files: files)
    #expect(report.diagnostics.isEmpty)
    #expect(!files.paths.contains { $0.hasPrefix("Output") })
  }

  @Test func aFileCanBecomeAFolderAndAFolderAFile() async throws {
    let disk = try DiskSite(["c/x": "file", "c/y/z.png": "file", "c/a.md": "Text\n"])
    try await disk.build()
    try disk.replace("Content/c/x", by: nil)
    try disk.replace("Content/c/y", by: nil)
    try disk.write("Content/c/x/z.png", "file")
    try disk.write("Content/c/y", "file")
    let report = try await disk.build()
    #expect(report.written?.removed == 2)
    #expect(disk.text("Output/c/x/z.png") == "file")
    #expect(disk.text("Output/c/y") == "file")
  }
}
