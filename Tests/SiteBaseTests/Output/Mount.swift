import Foundation

/// A file system in memory that is mounted while somebody holds this value; only root can do that.
final class Mount {
  /// Whether this process can mount.
  static let isAllowed: Bool = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return (try? Mount(at: folder)) != nil
  }()

  /// A command of the system that did not do what it was asked for.
  struct Failure: Error {
    let arguments: [String]
  }

  private let path: String

  /// A file system with room for a number of bytes, or the files of another folder.
  init(at path: String, bytes: Int = 4_000_000, of folder: String? = nil) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    if let folder {
      try run("/bin/mount", "--bind", folder, path)
    } else {
      try run("/bin/mount", "-t", "tmpfs", "-o", "size=\(bytes)", "tmpfs", path)
    }
  }

  deinit { try? run("/bin/umount", "--lazy", path) }

  /// From now on nothing can be written.
  func makeReadOnly() throws { try run("/bin/mount", "-o", "remount,ro", path) }

  private func run(_ program: String, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw Failure(arguments: arguments) }
  }
}
