import Foundation
import SiteBase

/// Real documents of debates, from the folder `shared` beside the repository.
enum XMLCorpus {
  private static let archive = (1...5).reduce(URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()) { url, _ in
    url.deletingLastPathComponent()
  }
  .appending(path: "shared/corpora/xml.tar.xz")

  /// Whether they are there.
  static let isThere = FileManager.default.fileExists(atPath: archive.path)

  /// The files of each folder, by its name.
  static func folders() throws -> [String: [SourceFile]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "corpus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let unpack = Process()
    unpack.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    unpack.arguments = ["tar", "-xJf", archive.path, "-C", folder.path]
    try unpack.run()
    unpack.waitUntilExit()
    let urls = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    let files = urls.filter { $0.pathExtension == "xml" }.sorted { $0.path < $1.path }
    return Dictionary(grouping: files) { $0.deletingLastPathComponent().lastPathComponent }.mapValues {
      $0.compactMap { url in
        (try? Data(contentsOf: url)).map { SourceFile(path: url.lastPathComponent, bytes: Array($0)) }
      }
    }
  }
}
