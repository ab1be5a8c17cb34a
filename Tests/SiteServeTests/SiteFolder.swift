import Foundation
import SiteBase

/// A folder of a site, which is removed in the end.
final class SiteFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to file: String) throws { try Disk().write(Array(text.utf8), to: path + "/" + file) }

  func replace(_ file: String, with text: String) throws {
    try write(text, to: file + "~")
    guard rename(path + "/" + file + "~", path + "/" + file) == 0 else { throw POSIXError(.EIO) }
  }

  func move(_ file: String, to goal: String) throws {
    try FileManager.default.moveItem(atPath: path + "/" + file, toPath: path + "/" + goal)
  }

  func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path + "/" + file) }

  /// Puts a new folder of files in the place of one, which moves away.
  func exchange(_ folder: String, for files: [String: String]) throws {
    try move(folder, to: UUID().uuidString)
    for (file, text) in files { try write(text, to: folder + "/" + file) }
  }
}
