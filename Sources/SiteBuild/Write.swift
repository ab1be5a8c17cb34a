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
    let paths = Set(pages.map(\.path))
    try checkFolders(above: paths.union(earlier), removing: earlier)
    try clearStaging()
    let staged: [(size: Int, isUnchanged: Bool)]
    do {
      staged = try await concurrentMap(count: pages.count, jobs: jobs) { index in
        let new = try bytes(pages[index])
        let isUnchanged = try earlier.contains(pages[index].path) && files.read(path(pages[index])) == new
        if !isUnchanged { try files.write(new, to: staging + "/" + pages[index].path) }
        return (size: new.count, isUnchanged: isUnchanged)
      }
    } catch {
      try? clearStaging()
      throw error
    }
    // The list comes first, so that the next build knows of every file even if this one is ended in between.
    try list(paths.union(earlier))
    let obsolete = earlier.subtracting(paths)
    for path in obsolete { try remove(path) }
    if staged.contains(where: { !$0.isUnchanged }) { try files.merge(staging, into: folder) }
    try list(paths)
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

  private func list(_ paths: Set<String>) throws {
    try files.write(Array(paths.map { $0 + "\n" }.sorted().joined().utf8), to: listPath)
  }

  /// Refuses to write or remove files through symbolic links, which lead out of the output folder, or below files.
  private func checkFolders(above paths: Set<String>, removing earlier: Set<String>) throws {
    var checked: Set<Substring> = []
    for path in paths.union([".sitegen/staging/x"]) {
      var folder = path[...]
      while let slash = folder.lastIndex(of: "/"), checked.insert(folder[..<slash]).inserted {
        folder = folder[..<slash]
        if !earlier.contains(String(folder)) { try checkFolder(self.folder + "/" + folder) }
      }
    }
    try checkFolder(folder)
  }

  private func checkFolder(_ path: String) throws {
    if files.isNoFolder(path) {
      throw FileError("write below", path, reason: "it is no folder, or a symbolic link to one")
    }
  }

  /// Removes what a build that was ended before its time has staged.
  private func clearStaging() throws {
    for entry in try files.list(staging) ?? [] { try remove(".sitegen/staging/" + entry.path) }
  }

  /// Removes a file that an earlier build wrote, and the folders that it leaves empty.
  private func remove(_ path: String) throws {
    var parts = path.split(separator: "/")
    guard !parts.contains(".."), !parts.contains(".") else { return }
    while !parts.isEmpty {
      try files.remove(folder + "/" + parts.joined(separator: "/"))
      parts.removeLast()
    }
  }
}
