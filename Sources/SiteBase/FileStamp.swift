/// What tells one state of a file from another, without reading it.
public struct FileStamp: Sendable, Hashable {
  /// The number of the file on its device.
  public var inode: UInt64 = 0
  /// How many bytes it has.
  public var size: Int64 = 0
  /// When its bytes were last written, in nanoseconds since 1970.
  public var modified: Int64 = 0
  /// When anything of it was last changed, its name and its links too, in nanoseconds since 1970.
  public var changed: Int64 = 0

  /// The stamp of nothing.
  public init() {}

  /// Whether it is the same file and nobody has written to it between the two; its names and links can have changed.
  public func isSameWriting(as other: FileStamp) -> Bool {
    inode == other.inode && size == other.size && modified == other.modified
  }

  /// Whether the file could have been written again unseen: clocks of file systems are coarse, up to two seconds, so that
  /// two writings shortly after one another can leave the same stamp.
  ///
  /// - Parameter moment: When the stamp was taken, in nanoseconds since 1970.
  public func isTooFresh(at moment: Int64) -> Bool { max(modified, changed) > moment - 2_000_000_000 }
}
