/// A folder whose files change together: what is new is staged inside it, then moved into place.
///
/// Nothing is written or removed through a symbolic link.
public struct StagedFolder<Files: FileSystem>: Sendable {
  private let folder: String
  private let own: String
  private let files: Files
  private var staging: String { own + "/staging" }

  /// A folder, of which `own` is the part that is kept for the work itself, such as `.sitegen`.
  public init(_ folder: String, own: String, _ files: Files) {
    self.folder = folder
    self.own = own
    self.files = files
  }

  /// Refuses paths of files below the folder that lead through a symbolic link, out of the folder, or below a file.
  public func check(_ paths: Set<String>) throws(FileError) {
    var checked: Set<Substring> = []
    for path in paths.union([staging + "/x"]) {
      var parent = path[...]
      while let slash = parent.lastIndex(of: "/"), checked.insert(parent[..<slash]).inserted {
        parent = parent[..<slash]
        try files.refuseNoFolder(folder + "/" + parent)
      }
    }
    try files.refuseNoFolder(folder)
  }

  /// Removes what was staged and never moved, by a run that was ended before its time.
  public func clear() throws(FileError) {
    for entry in try files.list(folder + "/" + staging) ?? [] { try remove(staging + "/" + entry.path) }
  }

  /// Writes a file to where nobody sees it yet.
  public func stage(_ bytes: [UInt8], at path: String) throws(FileError) {
    try files.write(bytes, to: folder + "/" + staging + "/" + path)
  }

  /// Moves all that is staged into place.
  public func merge() throws(FileError) { try files.merge(folder + "/" + staging, into: folder) }

  /// Removes a file, and the folders that it leaves empty; never one outside the folder.
  public func remove(_ path: String) throws(FileError) {
    var parts = path.split(separator: "/")
    guard !parts.contains(".."), !parts.contains(".") else { return }
    while !parts.isEmpty {
      try files.remove(folder + "/" + parts.joined(separator: "/"))
      parts.removeLast()
    }
  }
}
