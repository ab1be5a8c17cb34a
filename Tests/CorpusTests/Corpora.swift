import Foundation

/// The real texts beside the repository, unpacked into a temporary folder.
enum Corpora {
  private static let archives = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/corpora").standardizedFileURL

  /// Whether they are there; where they are not, the tests on them are skipped.
  static let areHere = FileManager.default.fileExists(atPath: archives.path)

  /// The folder of a corpus, unpacked.
  static func unpack(_ name: String, into folder: URL) throws -> URL {
    let process = Process()
    process.executableURL = archives.appending(path: "unpack")
    process.arguments = [folder.path, name]
    try process.run()
    process.waitUntilExit()
    let unpacked = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return unpacked.first { $0.lastPathComponent.hasSuffix(name) }!
  }
}

/// A folder that is removed when nobody needs it any more.
final class TemporaryFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file below the folder.
  func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// The bytes of a file below the folder, or nil if there is none.
  func read(_ path: String) -> [UInt8]? { (try? Data(contentsOf: url.appending(path: path))).map { Array($0) } }
}
