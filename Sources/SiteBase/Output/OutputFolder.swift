/// The folder that a finished site is written to.
public struct OutputFolder<Files: FileSystem>: Sendable {
  private let path: String
  private let files: Files
  private let jobs: Int

  /// A folder, which need not be there yet, and how many threads work on it at once.
  public init(_ path: String, _ files: Files, jobs: Int) {
    self.path = path
    self.files = files
    self.jobs = jobs
  }

  /// Waits until no other build has the folder.
  ///
  /// - Parameter whileWaiting: Called once if another build has it.
  public func lock(whileWaiting: () -> Void = {}) async throws -> LockedOutput<Files> {
    for folder in [path, path + "/.sitegen"] { try files.refuseNoFolder(folder) }
    let work = try makeWorkFolder()
    if work == nil { try files.makeFolder(path, permissions: nil) }
    let lock = try await lock(work.map { $0 + "/lock" } ?? path, whileWaiting)
    let own = path + "/" + OutputList.path.text
    let list = OutputList(files.isFile(own) ? try files.contents(of: own) : [])
    var next = path + "/.sitegen/staging"
    let isBeside: Bool
    if let work, try canTakeLinks(work) {
      isBeside = true
      next = work + "/next"
      try removeNoFolder(next)
    } else {
      isBeside = false
      try files.removeAll(next)
    }
    let place = OutputPlace(live: path, next: next, isBeside: isBeside, files: files, jobs: jobs)
    return LockedOutput(place: place, list: list, lock: lock)
  }

  /// Makes the folder beside the output in which a change of it is prepared; nil if none can be there.
  private func makeWorkFolder() throws -> String? {
    let name = fileName(path)
    let around = String(Substring(path.utf8.dropLast(name.utf8.count)))
    if ["", ".", "..", ".sitegen"].contains(name) || isPublished(around) { return nil }
    let own = around + ".sitegen"
    let work = own + "/output/" + name
    try files.refuseNoFolder(own)
    do {
      for folder in [own + "/output", work] { try removeNoFolder(folder) }
      if try files.listing(of: own + "/output", withStamps: false) == nil {
        // What was published before is nobody's business, even if the folder around the output is published too.
        let permissions = try files.listing(of: around.isEmpty ? "." : around, withStamps: false)?.permissions ?? 0o755
        try files.makeFolder(own + "/output", permissions: permissions & 0o7770)
      }
      try files.makeFolder(work, permissions: nil)
      if files.isNoFolder(work + "/lock"), !files.isFile(work + "/lock") { try files.remove(work + "/lock") }
      let ignore = own + "/.gitignore"
      if files.stamp(of: ignore) == nil { try files.write(Array("*\n".utf8), to: ignore) }
    } catch {
      guard try files.listing(of: path, withStamps: false) != nil else { throw error }
      return nil
    }
    return work
  }

  /// Whether a folder is the output of another build, or lies in it, so that what is prepared there would be seen.
  private func isPublished(_ folder: String) -> Bool {
    var folder = FilePath(Disk().realPath(of: folder.isEmpty ? "." : folder))
    while !files.isFile(folder.text + "/" + OutputList.path.text) {
      if folder == "" { return false }
      folder = folder.parent
    }
    return true
  }

  /// Removes what stands where a folder of the work area is to be.
  private func removeNoFolder(_ path: String) throws(FileError) {
    if files.isNoFolder(path) { try files.remove(path) }
  }

  private func lock(_ path: String, _ whileWaiting: () -> Void) async throws -> FileLock {
    var isWaiting = false
    while true {
      if let lock = try files.lock(path) { return lock }
      if !isWaiting { whileWaiting() }
      isWaiting = true
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// Whether files of the output can have second names in the work folder.
  private func canTakeLinks(_ work: String) throws -> Bool {
    guard let output = try files.listing(of: path, withStamps: false) else { return true }
    guard try files.listing(of: work, withStamps: false)?.device == output.device else { return false }
    let own = path + "/.sitegen"
    let names = [OutputList.path.text] + output.entries.filter { $0.kind == .file }.map(\.name)
    if let file = names.first(where: { files.stamp(of: path + "/" + $0) != nil }) {
      return try canLink(path + "/" + file, to: work + "/probe")
    }
    defer { try? files.remove(own) }
    try files.makeFolder(own, permissions: nil)
    return try canLink(work + "/lock", to: own + "/probe")
  }

  private func canLink(_ file: String, to probe: String) throws -> Bool {
    try files.removeAll(probe)
    defer { try? files.remove(probe) }
    return try files.link(file, to: probe)
  }
}

/// An output folder that nobody else changes as long as this is held.
public struct LockedOutput<Files: FileSystem>: Sendable {
  let place: OutputPlace<Files>
  let list: OutputList
  let lock: FileLock

  /// Looks through the folder, so that it can be changed.
  public func begin() async throws -> OutputTransaction<Files> {
    OutputTransaction(place, list, try await Survey(of: place.live, place.files, jobs: place.jobs), lock)
  }
}

/// Where a change of an output folder takes place.
struct OutputPlace<Files: FileSystem>: Sendable {
  /// The folder that people see.
  let live: String
  /// The folder in which the next one is prepared.
  let next: String
  /// Whether that lies beside the output, and not within.
  let isBeside: Bool
  let files: Files
  let jobs: Int

  /// Where it stands how far the next folder is behind the live one.
  var record: String { next + ".behind" }
}

extension FileSystem {
  /// Refuses to write below what is no folder.
  func refuseNoFolder(_ path: String) throws(FileError) {
    if isNoFolder(path) { throw FileError.noFolder(path) }
  }
}

extension FileError {
  static func noFolder(_ path: String) -> FileError {
    FileError("write below", path, reason: "it is no folder, or a symbolic link to one")
  }
}
