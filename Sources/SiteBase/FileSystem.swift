/// Where files are kept: the disk, or memory in a test.
///
/// Paths are absolute or relative to the current folder, with `/` between their parts.
public protocol FileSystem: Sendable {
  /// Every file and symbolic link below a folder, sorted by path, or nil if there is no such folder; folders themselves
  /// are not listed.
  func list(_ folder: String) throws(FileError) -> [FileEntry]?
  /// Whether a file stands at a path, and no folder, and no symbolic link.
  func isFile(_ path: String) -> Bool
  /// In which state what stands at a path is, or nil if nothing does; symbolic links are not followed.
  func stamp(of path: String) -> FileStamp?
  /// The bytes of a file, or nil if there is none.
  func read(_ path: String) throws(FileError) -> [UInt8]?
  /// Whether what stands at a path is no folder: a file, or a symbolic link wherever it leads.
  func isNoFolder(_ path: String) -> Bool
  /// Makes a file, and the folders above it, in place of the one that stands there, and says in which state it is.
  @discardableResult
  func write(_ bytes: [UInt8], to path: String) throws(FileError) -> FileStamp
  /// Moves all that is in a folder to the same places in another, over the files that stand there; what is not there
  /// yet is moved in one piece.
  func merge(_ folder: String, into target: String) throws(FileError)
  /// Removes a file or an empty folder; nothing happens if it is not there, or not empty.
  func remove(_ path: String) throws(FileError)
  /// What stands in a folder, or nil if there is none; a symbolic link to a folder is none.
  ///
  /// - Parameter withStamps: Whether stamps are whole; else they have the inode alone.
  func listing(of folder: String, withStamps: Bool) throws(FileError) -> FolderListing?
  /// Refuses a folder in which nothing may come or go.
  func checkAccess(to folder: String) throws(FileError)
  /// Makes a folder, and the folders above it, or gives one that is there other permission bits, if some are named.
  func makeFolder(_ path: String, permissions: UInt32?) throws(FileError)
  /// Moves a file over the one that stands at a path, or a folder to where nothing stands; either happens at once.
  func move(_ path: String, to target: String) throws(FileError)
  /// Gives a file, or a symbolic link, a second name; false if it cannot have one there.
  func link(_ path: String, to target: String) throws(FileError) -> Bool
  /// Puts two folders, or a file and a folder, in the place of one another, at once; false if that cannot be done here.
  func exchange(_ path: String, with other: String) throws(FileError) -> Bool
  /// Locks a file, which is made if it is not there, or a folder; nil if it is locked already.
  func lock(_ path: String) throws(FileError) -> FileLock?
}

extension FileSystem {
  /// The bytes of a file that was there a moment ago.
  public func contents(of path: String) throws(FileError) -> [UInt8] {
    guard let bytes = try read(path) else { throw FileError("read", path, reason: "it has just been removed") }
    return bytes
  }

  /// The bytes of what must still be a file, and no symbolic link that was put in its place.
  public func contents(ofFile path: String) throws(FileError) -> [UInt8] {
    guard isFile(path) else { throw FileError("read", path, reason: "it has just been removed or exchanged") }
    return try contents(of: path)
  }

  /// Removes what stands at a path: a file, a symbolic link, or a folder with all that is in it.
  func removeAll(_ path: String) throws(FileError) {
    if let listing = try listing(of: path, withStamps: false) {
      if listing.isRestricted { try makeFolder(path, permissions: 0o700) }
      for entry in listing.entries {
        if entry.isFolder { try removeAll(path + "/" + entry.name) } else { try remove(path + "/" + entry.name) }
      }
    }
    try remove(path)
  }
}

/// One file below a folder.
public struct FileEntry: Sendable, Hashable {
  /// What stands at a path.
  public enum Kind: Sendable {
    /// A file that can be read.
    case file
    /// A symbolic link.
    case link
    /// A pipe, a socket or a device.
    case other
    /// A name that is not UTF-8; the path has U+FFFD in its place.
    case unreadableName
  }

  /// The path below the folder that was listed.
  public let path: String
  /// What stands there.
  public let kind: Kind
  /// In which state it is, if it is a file.
  public let stamp: FileStamp

  /// What stands at a path.
  public init(path: String, kind: Kind, stamp: FileStamp = FileStamp()) {
    self.path = path
    self.kind = kind
    self.stamp = stamp
  }
}

/// What the machine could not do with a file.
public struct FileError: Error, CustomStringConvertible {
  /// What was tried, such as `read`.
  public let action: String
  /// The file or folder.
  public let path: String
  /// The system's word for what went wrong.
  public let reason: String

  /// An action that failed.
  public init(_ action: String, _ path: String, reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  /// `cannot read Content/a.md: Permission denied`
  public var description: String { "cannot \(action) \(path): \(reason)" }
}
