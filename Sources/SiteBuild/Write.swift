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
  /// How many bytes each file has, in the order in which they were given.
  public var sizes: [Int] = []
}

/// Writes a site to a folder: what differs is staged beside it, then moved into place all at once.
///
/// A list of the files it wrote stays in the folder, so that later only those are ever removed.
struct Writer<Files: FileSystem>: Sendable {
  private let folder: String
  private let files: Files
  private let staged: StagedFolder<Files>
  private var listPath: String { folder + "/.sitegen/files" }

  init(_ folder: String, _ files: Files) {
    self.folder = folder
    self.files = files
    staged = StagedFolder(folder, own: ".sitegen", files)
  }

  func write(
    _ pages: [Page], jobs: Int, _ bytes: @Sendable @escaping (Page) throws -> [UInt8]
  ) async throws -> WriteReport {
    let earlier = try listed()
    let paths = Set(pages.map(\.path))
    try staged.check(paths.union(earlier), replacing: earlier)
    try staged.clear()
    let written: [(size: Int, isUnchanged: Bool)]
    do {
      written = try await concurrentMap(count: pages.count, jobs: jobs) { index in
        let new = try bytes(pages[index])
        let isUnchanged = try earlier.contains(pages[index].path) && files.read(path(pages[index])) == new
        if !isUnchanged { try staged.stage(new, at: pages[index].path) }
        return (size: new.count, isUnchanged: isUnchanged)
      }
    } catch {
      try? staged.clear()
      throw error
    }
    // The list comes first, so that the next build knows of every file even if this one is ended in between.
    try list(paths.union(earlier))
    let obsolete = earlier.subtracting(paths)
    for path in obsolete { try staged.remove(path) }
    if written.contains(where: { !$0.isUnchanged }) { try staged.merge() }
    try list(paths)
    let unchanged = written.count { $0.isUnchanged }
    return WriteReport(
      written: pages.count - unchanged, unchanged: unchanged, removed: obsolete.count,
      sizes: written.map(\.size))
  }

  private func path(_ page: Page) -> String { folder + "/" + page.path }

  private func listed() throws -> Set<String> {
    let bytes = try files.read(listPath) ?? []
    return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  private func list(_ paths: Set<String>) throws {
    try files.write(Array(paths.map { $0 + "\n" }.sorted().joined().utf8), to: listPath)
  }
}
