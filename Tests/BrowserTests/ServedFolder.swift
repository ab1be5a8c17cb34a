import Foundation
import SiteBase
import SiteBuild
import SiteServe

/// A folder of a site that is served while a test writes into it.
struct ServedFolder: Sendable {
  /// Where it can be opened, with `/` at its end.
  let url: String
  private let folder: TemporaryFolder

  /// Serves a site of files while a function runs.
  static func serving(
    _ files: [String: String], port: UInt16 = 0, _ body: (ServedFolder) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    try await serving(folder, port: port, body)
  }

  /// Serves it once more, at the same address, as if the program had been started again.
  func servingAgain(_ body: (ServedFolder) async throws -> Void) async throws {
    try await Self.serving(folder, port: UInt16(URL(string: url)?.port ?? 0), body)
  }

  private static func serving(
    _ folder: TemporaryFolder, port: UInt16, _ body: (ServedFolder) async throws -> Void
  ) async throws {
    var options = ServeOptions(of: BuildOptions(root: SiteRoot(folder.url.path), jobs: 2))
    options.port = port
    let (urls, opened) = AsyncStream.makeStream(of: String.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { [options] in
        try await serve(options, files: Disk()) { event in
          if case .open(let url, _) = event { opened.yield(url) }
        }
      }
      for await url in urls {
        try await body(ServedFolder(url: url, folder: folder))
        break
      }
      group.cancelAll()
    }
  }

  /// Writes a file.
  func write(_ text: String, to path: String) throws { try folder.write(text, to: path) }

  /// Removes a file.
  func remove(_ path: String) throws { try FileManager.default.removeItem(at: folder.url.appending(path: path)) }

  /// Whether there is a file or a folder.
  func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder.url.appending(path: path).path) }
}
