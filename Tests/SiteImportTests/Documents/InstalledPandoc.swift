import Foundation
import SiteBase
import Subprocess
import Testing

@testable import SiteImport

/// The pandoc of this machine.
enum InstalledPandoc {
  /// What a test says that needs it.
  static let comment: Comment = "pandoc is not installed"

  /// Whether there is one.
  static let isThere = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains { folder in
    FileManager.default.isExecutableFile(atPath: folder + "/pandoc")
  }

  /// A file that pandoc makes of Markdown.
  static func file(_ markdown: String, as format: DocumentFormat) async throws -> SourceFile {
    let folder = FileManager.default.temporaryDirectory.appending(path: "documents-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "made.\(format.rawValue)").path
    let result = try await run(
      .name("pandoc"), arguments: ["--standalone", "--output", path], input: .string(markdown),
      output: .discarded, error: .string(limit: 1 << 16))
    #expect(result.terminationStatus.isSuccess, "\(result.standardError)")
    return SourceFile(path: "made.\(format.rawValue)", bytes: Array(try Data(contentsOf: URL(filePath: path))))
  }
}
