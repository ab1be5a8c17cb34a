import Foundation
import SiteBase
import SiteBuild

/// A site in a temporary folder of the disk, which is removed when nobody needs it any more.
final class DiskSite {
  let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)").path
  /// The folder below it that the site is written to.
  var output = "Output"

  /// A site with the content files given, by their path below `Content`.
  init(_ content: [String: String] = ["c/a.md": "Text\n"]) throws {
    for (path, text) in content { try write("Content/\(path)", text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Where the site lies.
  var root: SiteRoot { SiteRoot(folder, output: path(output)) }

  @discardableResult
  func build() async throws -> BuildReport {
    try await SiteBuild.build(BuildOptions(root: root, jobs: 2), files: Disk())
  }

  /// The path of something below the folder.
  func path(_ path: String) -> String { "\(folder)/\(path)" }

  /// Makes a file below the folder.
  func write(_ path: String, _ text: String) throws {
    try Disk().write(Array(text.utf8), to: self.path(path))
  }

  /// The text of a file below the folder, or nil if there is none.
  func text(_ path: String) -> String? {
    (try? Disk().read(self.path(path))).flatMap { $0 }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Puts a symbolic link, or with nil nothing, in place of what stands at a path.
  func replace(_ path: String, by target: String?) throws {
    try? FileManager.default.removeItem(atPath: self.path(path))
    if let target {
      try FileManager.default.createSymbolicLink(atPath: self.path(path), withDestinationPath: self.path(target))
    }
  }

  /// The names of what stands in a folder below the folder.
  func names(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: self.path(path))) ?? []).sorted()
  }
}
