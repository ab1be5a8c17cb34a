import SiteBase
import Synchronization

/// Files that exist only in memory.
final class MemoryFiles: FileSystem {
  private let contents: Mutex<[String: [UInt8]]>
  /// How often each path was written; this stands for its time.
  private let times = Mutex<[String: Int64]>([:])

  init(_ files: [String: String] = [:]) {
    contents = Mutex(files.mapValues { Array($0.utf8) })
  }

  /// Every path, in order.
  var paths: [String] { contents.withLock { $0.keys.sorted() } }

  /// The text of a file, or nil if there is none.
  func text(_ path: String) -> String? {
    contents.withLock { $0[path].map { String(decoding: $0, as: UTF8.self) } }
  }

  func list(_ folder: String) throws(FileError) -> [FileEntry]? {
    let below = paths.filter { $0.hasPrefix(folder + "/") }
    if below.isEmpty { return nil }
    return below.map {
      FileEntry(path: String($0.dropFirst(folder.count + 1)), kind: .file, stamp: stamp(of: $0) ?? FileStamp())
    }
  }

  func stamp(of path: String) -> FileStamp? {
    guard let size = contents.withLock({ $0[path]?.count }) else { return nil }
    var stamp = FileStamp()
    (stamp.size, stamp.modified) = (Int64(size), times.withLock { $0[path] ?? 0 })
    return stamp
  }

  func read(_ path: String) throws(FileError) -> [UInt8]? { contents.withLock { $0[path] } }

  func isNoFolder(_ path: String) -> Bool { contents.withLock { $0[path] != nil } }

  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    contents.withLock { $0[path] = bytes }
    times.withLock { $0[path, default: 0] += 1 }
  }

  func merge(_ folder: String, into target: String) throws(FileError) {
    contents.withLock { contents in
      for (path, bytes) in contents where path.hasPrefix(folder + "/") {
        contents[path] = nil
        contents[target + path.dropFirst(folder.count)] = bytes
      }
    }
  }

  func remove(_ path: String) throws(FileError) { contents.withLock { _ = $0.removeValue(forKey: path) } }
}
