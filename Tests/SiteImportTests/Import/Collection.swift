import Foundation
import SiteBase

@testable import SiteImport

/// A folder with sources, and the collection that they are imported into.
final class Collection {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)").path
  /// What came of the last import.
  private(set) var report = ImportReport()

  /// Sources by their names.
  init(_ sources: [String: String]) throws {
    for (name, text) in sources { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Where a file of it lies.
  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// Writes a source.
  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  /// Writes a source.
  func write(_ name: String, _ bytes: [UInt8]) throws { try Disk().write(bytes, to: "\(folder)/\(name)") }

  /// Imports the sources, or some of them.
  @discardableResult
  func load(_ names: String..., change: (inout ImportOptions) throws -> Void = { _ in }) async throws -> Collection {
    let sources = names.isEmpty ? ["in"] : names
    var options = ImportOptions(sources: sources.map { "\(folder)/\($0)" }, folder: "\(folder)/Content/c")
    try change(&options)
    report = try await importTexts(options, files: Disk())
    return self
  }

  /// The files of the collection, but for what the import keeps for itself.
  var files: [String] {
    let entries = (try? Disk().list("\(folder)/Content/c")) ?? []
    return entries.map(\.path).filter { !$0.hasPrefix(".import") }
  }

  /// The text of a file of the collection.
  func text(_ name: String) -> String? {
    (try? Disk().read("\(folder)/Content/c/\(name)"))?.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The reports that are kept.
  var reportFiles: [String] {
    let entries = (try? Disk().list("\(folder)/Content/c/.import")) ?? []
    return entries.filter { $0.path.hasSuffix(".report") }.compactMap { text(".import/" + $0.path) }
  }

  /// What became of each file, as `new a.txt`.
  var statuses: [String] { report.sources.flatMap(\.files).map { "\($0.status.rawValue) \($0.name)" } }

  /// The code of each message, after the path below the folder.
  var messages: [String] {
    report.diagnostics.map { "\($0.place.path.dropFirst(folder.count + 1)): \($0.code)" }
  }

  /// The remarks on the first source, as `dropped: …`.
  var remarks: [String] { report.sources[0].remarks.map { "\($0.kind.rawValue): \($0.summary)" } }
}
