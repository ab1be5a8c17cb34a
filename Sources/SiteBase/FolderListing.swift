/// What stands in one folder.
public struct FolderListing: Sendable {
  /// One name in a folder.
  public struct Entry: Sendable, Equatable {
    /// The name, without the folder.
    public let name: String
    /// What stands there; nil for a folder.
    public let kind: FileEntry.Kind?
    /// In which state it is, if it is no folder.
    public let stamp: FileStamp

    /// A name in a folder.
    public init(name: String, kind: FileEntry.Kind?, stamp: FileStamp = FileStamp()) {
      self.name = name
      self.kind = kind
      self.stamp = stamp
    }

    /// Whether it is a folder.
    public var isFolder: Bool { kind == nil }
  }

  /// The device that the folder lies on.
  public let device: UInt64
  /// Who may do what in the folder, as the bits that `chmod` takes.
  public let permissions: UInt32
  /// When something was last put there or taken away, in nanoseconds since 1970.
  public let changed: Int64
  /// All that stands in it, in no order.
  public let entries: [Entry]

  /// Whether its owner may not do everything in it.
  var isRestricted: Bool { permissions & 0o700 != 0o700 }

  /// A folder.
  public init(device: UInt64 = 0, permissions: UInt32 = 0o755, changed: Int64 = 0, entries: [Entry]) {
    self.device = device
    self.permissions = permissions
    self.changed = changed
    self.entries = entries
  }
}
