import Foundation
import SiteBase

@testable import SiteBuild

/// A site on the disk that is built again and again, and beside it the same site built anew each time.
final class TwinSites {
  private let disk: DiskSite
  /// What both are made from, by path below the folder of the site.
  private(set) var files: [FilePath: [UInt8]] = [:]
  /// How both are built.
  var change: (inout BuildOptions) -> Void = { _ in } {
    didSet { preview = nil }
  }
  /// The site as it is previewed, and the files that were changed since.
  private var preview: (site: Preview, index: PreviewIndex?, changed: Set<String>)?

  init() throws { disk = try DiskSite([:]) }

  /// Writes a file of the site, or with nil removes it.
  func set(_ path: String, _ bytes: [UInt8]?) throws {
    if let bytes { try Disk().write(bytes, to: warm(path)) } else { try Disk().remove(warm(path)) }
    files[FilePath(path)] = bytes
    preview?.changed.insert(warm(path))
  }

  /// The path of something in the site that is built again.
  func warm(_ path: String) -> String { disk.path("warm/site/" + path) }

  /// Makes the other one anew from what both are made from.
  private func makeCold() throws {
    try? FileManager.default.removeItem(atPath: disk.path("cold"))
    for (path, bytes) in files { try Disk().write(bytes, to: disk.path("cold/site/" + path.text)) }
  }

  /// Builds both, and says how they differ; nil if they do not.
  func difference() async throws -> String? {
    try makeCold()
    let before = try contents(of: "warm")
    let warm = try await build("warm")
    let cold = try await build("cold")
    if warm.said != cold.said { return "it was said:\n\(warm.said)\nwhere a clean build says:\n\(cold.said)" }
    if warm.isWritten != cold.isWritten { return "written: \(warm.isWritten), by a clean build: \(cold.isWritten)" }
    // What an author must mend first leaves the output as it is.
    return try difference(of: contents(of: "warm"), from: cold.isWritten ? contents(of: "cold") : before)
  }

  /// Builds the one, and says whether it was written.
  func buildOnce() async throws -> Bool { try await build("warm").isWritten }

  /// Builds the one once more, and says what was written though nothing had changed; nil if nothing was.
  func rewritten() async throws -> String? {
    let report = try await build("warm").report
    guard let written = report.written, written.written + written.removed > 0 else { return nil }
    return "\(written.written) files written and \(written.removed) removed, though nothing had changed"
  }

  /// Shows the one after the edits since it was shown last, and says how it differs from the other; nil if it does not.
  ///
  /// - Parameter isWatched: Whether it is known which files were changed.
  func differenceOfPreview(isWatched: Bool) async throws -> String? {
    let options = options("warm")
    try makeCold()
    let site = try await Preview(
      of: options, after: preview?.site, changed: isWatched ? preview?.changed : nil, files: Disk())
    let said = site.diagnostics.map(\.description).joined(separator: "\n").replacing(disk.path("warm"), with: "")
    let cold = try await build("cold")
    let wanted = cold.report.diagnostics.map(\.description).joined(separator: "\n")
    if said != wanted.replacing(disk.path("cold"), with: "") {
      return "the preview says:\n\(said)\ninstead of:\n\(cold.said)"
    }
    if !cold.isWritten {
      for page in site.prepared.pages.pages { _ = try? site.file(at: page.path) }
      preview = (site, try? await PreviewIndex(of: site, after: preview?.index), [])
      return nil
    }
    let index = try await PreviewIndex(of: site, after: preview?.index)
    preview = (site, index, [])
    let contents = try contents(of: "cold")
    var shown: [FilePath: [UInt8]] = [:]
    for path in contents.keys { shown[path] = try index.bytes(at: path.text) ?? bytes(of: site.file(at: path.text)) }
    return difference(of: shown, from: contents)
  }

  private func bytes(of file: Preview.File?) throws -> [UInt8]? {
    switch file {
    case .made(let bytes): bytes
    case .copied(let source): try Disk().read(source)
    case nil: nil
    }
  }

  private func options(_ name: String) -> BuildOptions {
    var options = BuildOptions(root: SiteRoot(disk.path(name + "/site")), jobs: 2)
    change(&options)
    return options
  }

  private func build(_ name: String) async throws -> (report: BuildReport, said: String, isWritten: Bool) {
    let report = try await SiteBuild.build(options(name), files: Disk())
    let said = report.diagnostics.map(\.description) + report.speeches.map { "\($0)" }
    return (report, said.joined(separator: "\n").replacing(disk.path(name), with: ""), report.written != nil)
  }

  /// All of an output folder but what builds keep there for themselves.
  private func contents(of name: String) throws -> [FilePath: [UInt8]] {
    let folder = disk.path(name + "/site/Output")
    var contents: [FilePath: [UInt8]] = [:]
    for entry in try Disk().list(folder) ?? [] where !entry.path.hasPrefix(".sitegen/") {
      contents[FilePath(entry.path)] = try Disk().read(folder + "/" + entry.path)
    }
    return contents
  }

  private func difference(of warm: [FilePath: [UInt8]], from cold: [FilePath: [UInt8]]) -> String? {
    let different = Set(warm.keys).union(cold.keys).filter { warm[$0] != cold[$0] }.sorted()
    guard let first = different.first else { return nil }
    func text(_ bytes: [UInt8]?) -> String { bytes.map { String(decoding: $0, as: UTF8.self) } ?? "(not there)" }
    let lines = text(warm[first]).split(separator: "\n").difference(from: text(cold[first]).split(separator: "\n"))
    let told = lines.prefix(8).map { line in
      switch line {
      case .insert(_, let words, _): "+ \(words)"
      case .remove(_, let words, _): "- \(words)"
      }
    }
    return "other files than in a clean build: \(different.prefix(8))\n\(first):\n\(told.joined(separator: "\n"))"
  }
}
