import Foundation
import SiteBase
import SiteBuild

@testable import SiteServe

/// A folder of a site, which is removed in the end.
final class SiteFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (file, text) in files { try write(text, to: file) }
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

extension SiteFolder {
  /// The site as it is now.
  func site(after earlier: PreviewedSite? = nil) async throws -> PreviewedSite {
    let preview = try await Preview(
      of: BuildOptions(root: SiteRoot(path), jobs: 1), after: earlier?.preview, files: Disk())
    return PreviewedSite(preview: preview, index: earlier?.index ?? SearchIndexStore(), moment: .now)
  }
}

extension PreviewedSite {
  /// A file that was made; nil if there is none.
  func text(at path: String) async throws -> String? {
    guard case .made(let bytes) = try await file(at: path) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
