import Foundation
import SiteBase

/// Real texts, from the folder `shared` beside the repository and from the sample site.
enum PlainTextCorpus {
  private static let repository = (1...3).reduce(URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()) { url, _ in
    url.deletingLastPathComponent()
  }
  private static let shared = repository.deletingLastPathComponent().appending(path: "shared")

  /// Whether the texts beside the repository are there.
  static let isThere = FileManager.default.fileExists(atPath: shared.appending(path: "corpora").path)

  /// A page of a compilation of speeches.
  static var seed: SourceFile? { file(shared.appending(path: "samples/seed-page-14-of-36.txt")) }

  /// The texts of the sample site.
  static var content: [SourceFile] {
    let urls = FileManager.default.enumerator(
      at: repository.appending(path: "Content"), includingPropertiesForKeys: nil)
    return (urls?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "txt" }.compactMap(file)
  }

  /// The texts of a corpus that are UTF-8.
  static func texts(_ name: String) throws -> [SourceFile] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "corpus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let unpack = Process()
    unpack.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    unpack.arguments = ["tar", "-xJf", shared.appending(path: "corpora/\(name).tar.xz").path, "-C", folder.path]
    try unpack.run()
    unpack.waitUntilExit()
    return try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: name), includingPropertiesForKeys: nil
    )
    .filter { $0.pathExtension == "txt" && !["SOURCE.txt", "README.txt"].contains($0.lastPathComponent) }
    .compactMap(file)
  }

  /// The Chinese government work reports, a report a file, by year.
  static func reports() throws -> [String: SourceFile] {
    let lines = try texts("gov-work-reports").flatMap { $0.bytes.split(separator: UInt8(ascii: "\n")) }
    let reports = lines.map { SourceFile(path: String(decoding: $0.prefix(4), as: UTF8.self), bytes: Array($0)) }
    return Dictionary(reports.map { ($0.path, $0) }) { first, _ in first }
  }

  private static func file(_ url: URL) -> SourceFile? {
    guard let data = try? Data(contentsOf: url), String(validating: data, as: UTF8.self) != nil else { return nil }
    return SourceFile(path: url.lastPathComponent, bytes: Array(data))
  }
}
