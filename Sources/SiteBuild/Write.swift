import SiteBase
import SiteModel

/// What was written to the output folder.
public struct WriteReport: Sendable, Equatable {
  /// How many files are new or changed.
  public var written = 0
  /// How many were there already, byte for byte.
  public var unchanged = 0
  /// How many of an earlier build are gone.
  public var removed = 0
  /// How many bytes all files have.
  public var bytes = 0
}

/// Writes a site to a folder: what differs is staged beside it, then moved into place all at once.
///
/// A list of the files it wrote stays in the folder, so that later only those are ever removed.
struct Writer<Files: FileSystem>: Sendable {
  private let folder: String
  private let files: Files
  private var staging: String { folder + "/.sitegen/staging" }
  private var listPath: String { folder + "/.sitegen/files" }

  init(_ folder: String, _ files: Files) {
    self.folder = folder
    self.files = files
  }

  func write(
    _ pages: [Page], jobs: Int, _ bytes: @Sendable @escaping (Page) throws -> [UInt8]
  ) async throws -> WriteReport {
    let earlier = try listed()
    let staged = try await concurrentMap(count: pages.count, jobs: jobs) { index in
      let new = try bytes(pages[index])
      let isUnchanged = try earlier.contains(pages[index].path) && files.read(path(pages[index])) == new
      if !isUnchanged { try files.write(new, to: staging + "/" + pages[index].path) }
      return (size: new.count, isUnchanged: isUnchanged)
    }
    if staged.contains(where: { !$0.isUnchanged }) { try files.merge(staging, into: folder) }
    let obsolete = earlier.subtracting(pages.map(\.path))
    for path in obsolete { try remove(path) }
    try files.write(Array(pages.map { $0.path + "\n" }.sorted().joined().utf8), to: listPath)
    let unchanged = staged.count { $0.isUnchanged }
    return WriteReport(
      written: pages.count - unchanged, unchanged: unchanged, removed: obsolete.count,
      bytes: staged.reduce(0) { $0 + $1.size })
  }

  private func path(_ page: Page) -> String { folder + "/" + page.path }

  private func listed() throws -> Set<String> {
    let bytes = try files.read(listPath) ?? []
    return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  /// Removes a file that an earlier build wrote, and the folders that it leaves empty.
  private func remove(_ path: String) throws {
    var parts = path.split(separator: "/")
    guard !parts.contains("..") else { return }
    while !parts.isEmpty {
      try files.remove(folder + "/" + parts.joined(separator: "/"))
      parts.removeLast()
    }
  }
}
