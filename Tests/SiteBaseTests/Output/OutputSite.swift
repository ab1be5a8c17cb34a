import Foundation
import SiteBase

/// An output folder in a temporary folder of the disk, with `.git` in it or not, on a file system that can do less or fails.
final class OutputSite {
  let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)").path
  /// The files of the disk, as the writer sees them.
  var files = LimitedDisk()

  init(_ texts: [String: String] = [:]) throws {
    for (path, text) in texts { try write(path, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Where something below the temporary folder is.
  func path(_ path: String) -> String { folder + "/" + path }

  /// Makes a file below the temporary folder.
  func write(_ path: String, _ text: String) throws { try Disk().write(Array(text.utf8), to: self.path(path)) }

  /// The text of a file below the temporary folder.
  func text(_ path: String) -> String? {
    (try? Disk().read(self.path(path))).flatMap { $0 }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Begins a change of the output.
  func begin(whileWaiting: () -> Void = {}) async throws -> OutputTransaction<LimitedDisk> {
    try await OutputFolder(path("Output"), files, jobs: 2).lock(whileWaiting: whileWaiting).begin()
  }

  /// Makes these texts the output, as a build does: what is there already is not staged.
  @discardableResult
  func publish(_ texts: [String: String]) async throws -> (stamps: [FilePath: FileStamp], removed: Int) {
    let output = try await begin()
    defer { output.close() }
    for (path, text) in texts where output.stamps[FilePath(path)] == nil || self.text("Output/" + path) != text {
      try output.stage(Array(text.utf8), at: FilePath(path))
    }
    let paths = Set(texts.keys.map { FilePath($0) })
    return (output.stamps(of: paths), try await output.commit(paths))
  }

  /// All files of the output by their paths, but for the list of ours.
  var published: [String: String] { texts(below: "Output").filter { $0.key != ".sitegen/files" } }

  /// All files below a folder by their paths; a symbolic link has `-> ` and where it leads.
  func texts(below folder: String) -> [String: String] {
    var texts: [String: String] = [:]
    for entry in (try? Disk().list(path(folder))).flatMap({ $0 }) ?? [] {
      let path = folder + "/" + entry.path
      switch entry.kind {
      case .file: texts[entry.path] = text(path)
      case .link:
        let target = try? FileManager.default.destinationOfSymbolicLink(atPath: self.path(path))
        texts[entry.path] = "-> \(target ?? "")"
      default: texts[entry.path] = "\(entry.kind)"
      }
    }
    return texts
  }

  /// Makes a symbolic link below the temporary folder, in place of what stands there.
  func makeLink(_ path: String, to target: String) throws {
    remove(path)
    try FileManager.default.createDirectory(
      atPath: parentFolder(of: self.path(path)), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: self.path(path), withDestinationPath: self.path(target))
  }

  /// Removes what stands at a path below the temporary folder, with all that is in it.
  func remove(_ path: String) { try? FileManager.default.removeItem(atPath: self.path(path)) }

  /// The number of what stands at a path.
  func inode(_ path: String) -> UInt64? {
    try? FileManager.default.attributesOfItem(atPath: self.path(path))[.systemFileNumber] as? UInt64
  }

  private func parentFolder(of path: String) -> String { String(path[..<path.lastIndex(of: "/")!]) }
}
