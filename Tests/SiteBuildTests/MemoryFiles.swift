import SiteBase
import Synchronization

/// Files that exist only in memory; none has a second name, and folders are there if something is in them.
final class MemoryFiles: FileSystem {
  private struct File {
    let bytes: [UInt8]
    /// How many files had been written when this was; it stands for its number and its time.
    let ordinal: Int
  }

  private struct State {
    var files: [String: File] = [:]
    var count = 0
  }

  private let state = Mutex(State())
  /// What the clock says that stands still; nil for one that counts what is written.
  private let clock: Int64?

  /// - Parameter clock: Where it is given, files are written in place, and this is the time of each.
  init(_ files: [String: String] = [:], clock: Int64? = nil) {
    self.clock = clock
    state.withLock { state in
      for (path, text) in files { state.files[path] = File(bytes: Array(text.utf8), ordinal: 0) }
    }
  }

  /// Every path, in order.
  var paths: [String] { state.withLock { $0.files.keys.sorted() } }

  /// The text of a file, or nil if there is none.
  func text(_ path: String) -> String? {
    state.withLock { $0.files[path].map { String(decoding: $0.bytes, as: UTF8.self) } }
  }

  func list(_ folder: String) throws(FileError) -> [FileEntry]? {
    let below = paths.filter { $0.hasPrefix(folder + "/") }
    if below.isEmpty { return nil }
    return below.map {
      FileEntry(path: String($0.dropFirst(folder.count + 1)), kind: .file, stamp: stamp(of: $0) ?? FileStamp())
    }
  }

  func stamp(of path: String) -> FileStamp? {
    guard let file = state.withLock({ $0.files[path] }) else { return nil }
    var stamp = FileStamp()
    (stamp.inode, stamp.size, stamp.modified) = (UInt64(file.ordinal), Int64(file.bytes.count), Int64(file.ordinal))
    if let clock { (stamp.inode, stamp.modified) = (1, clock) }
    return stamp
  }

  func read(_ path: String) throws(FileError) -> [UInt8]? { state.withLock { $0.files[path]?.bytes } }

  func isFile(_ path: String) -> Bool { isNoFolder(path) }

  func isNoFolder(_ path: String) -> Bool { state.withLock { $0.files[path] != nil } }

  @discardableResult
  func write(_ bytes: [UInt8], to path: String) throws(FileError) -> FileStamp {
    state.withLock { state in
      state.count += 1
      state.files[path] = File(bytes: bytes, ordinal: state.count)
    }
    return stamp(of: path) ?? FileStamp()
  }

  func merge(_ folder: String, into target: String) throws(FileError) { move(below: folder + "/", to: target + "/") }

  func move(_ path: String, to target: String) throws(FileError) {
    state.withLock { state in
      if let file = state.files.removeValue(forKey: path) { state.files[target] = file }
    }
    move(below: path + "/", to: target + "/")
  }

  private func move(below folder: String, to target: String) {
    state.withLock { state in
      for (path, file) in state.files where path.hasPrefix(folder) {
        state.files[path] = nil
        state.files[target + path.dropFirst(folder.count)] = file
      }
    }
  }

  func remove(_ path: String) throws(FileError) { state.withLock { _ = $0.files.removeValue(forKey: path) } }

  func listing(of folder: String, withStamps: Bool) throws(FileError) -> FolderListing? {
    let below = paths.filter { $0.hasPrefix(folder + "/") }.map { $0.dropFirst(folder.count + 1) }
    if below.isEmpty { return nil }
    return FolderListing(
      entries: Set(below.map { $0.prefix { $0 != "/" } }).map { name in
        let stamp = stamp(of: folder + "/" + name)
        return FolderListing.Entry(name: String(name), kind: stamp == nil ? nil : .file, stamp: stamp ?? FileStamp())
      })
  }

  func checkAccess(to folder: String) throws(FileError) {}

  func makeFolder(_ path: String, permissions: UInt32?) throws(FileError) {}

  func link(_ path: String, to target: String) throws(FileError) -> Bool { false }

  func exchange(_ path: String, with other: String) throws(FileError) -> Bool { false }

  func lock(_ path: String) throws(FileError) -> FileLock? { FileLock() }
}
