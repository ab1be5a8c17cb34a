import SiteBase
import Synchronization

/// The disk, on a file system that can do less, or that fails from some change on.
struct LimitedDisk: FileSystem {
  /// How many changes are still done; those after them fail.
  final class Budget: Sendable {
    private let changes: Atomic<Int>

    init(_ changes: Int) { self.changes = Atomic(changes) }

    /// How many changes are left; less than none if one has failed.
    var left: Int { changes.load(ordering: .relaxed) }

    func spend(_ path: String) throws(FileError) {
      if changes.wrappingSubtract(1, ordering: .relaxed).newValue < 0 {
        throw FileError("change", path, reason: "Input/output error")
      }
    }
  }

  var canLink = true
  var canExchange = true
  var budget = Budget(.max)
  /// The folders in which nothing can come or go.
  var locked: Set<String> = []
  private let disk = Disk()

  func list(_ folder: String) throws(FileError) -> [FileEntry]? { try disk.list(folder) }

  func stamp(of path: String) -> FileStamp? { disk.stamp(of: path) }

  func read(_ path: String) throws(FileError) -> [UInt8]? { try disk.read(path) }

  func isFile(_ path: String) -> Bool { disk.isFile(path) }

  func isNoFolder(_ path: String) -> Bool { disk.isNoFolder(path) }

  func listing(of folder: String, withStamps: Bool) throws(FileError) -> FolderListing? {
    try disk.listing(of: folder, withStamps: withStamps)
  }

  func checkAccess(to folder: String) throws(FileError) {
    if locked.contains(folder) { throw FileError("change", folder, reason: "Permission denied") }
    try disk.checkAccess(to: folder)
  }

  /// Pays for a change at a path.
  private func spend(_ path: String) throws(FileError) {
    try budget.spend(path)
    try checkAccess(around: path)
  }

  private func checkAccess(around path: String) throws(FileError) {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    if locked.contains(folder) { try checkAccess(to: folder) }
  }

  func lock(_ path: String) throws(FileError) -> FileLock? { try disk.lock(path) }

  @discardableResult
  func write(_ bytes: [UInt8], to path: String) throws(FileError) -> FileStamp {
    do throws(FileError) { try spend(path) } catch {
      _ = try? disk.write(Array(bytes.prefix(bytes.count / 2)), to: path)
      throw error
    }
    return try disk.write(bytes, to: path)
  }

  func merge(_ folder: String, into target: String) throws(FileError) {
    try spend(folder)
    try disk.merge(folder, into: target)
  }

  func remove(_ path: String) throws(FileError) {
    try spend(path)
    try disk.remove(path)
  }

  func makeFolder(_ path: String, permissions: UInt32?) throws(FileError) {
    try spend(path)
    try disk.makeFolder(path, permissions: permissions)
  }

  func move(_ path: String, to target: String) throws(FileError) {
    try spend(path)
    try checkAccess(around: target)
    try disk.move(path, to: target)
  }

  func link(_ path: String, to target: String) throws(FileError) -> Bool {
    try spend(path)
    return canLink ? try disk.link(path, to: target) : false
  }

  func exchange(_ path: String, with other: String) throws(FileError) -> Bool {
    try spend(path)
    return canExchange ? try disk.exchange(path, with: other) : false
  }
}
