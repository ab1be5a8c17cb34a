/// A path, or a name in a folder, as file systems know it: two of them are the same if all their bytes are.
///
/// As texts they would be the same also if an accent is composed in one and not in the other.
public struct FilePath: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The path as text.
  public let text: String

  /// A path.
  public init(_ text: String) { self.text = text }

  /// A path.
  public init(stringLiteral text: String) { self.text = text }

  /// The path as text.
  public var description: String { text }

  /// Whether all bytes are the same.
  public static func == (one: FilePath, other: FilePath) -> Bool {
    one.withBytes { one in other.withBytes { one.count == $0.count && one.elementsEqual($0) } }
  }

  /// In the order of their bytes, in which a folder comes before what is in it.
  public static func < (one: FilePath, other: FilePath) -> Bool {
    one.withBytes { one in other.withBytes { one.lexicographicallyPrecedes($0) } }
  }

  /// Feeds the bytes to a hasher.
  public func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }

  private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    text.utf8.withContiguousStorageIfAvailable(body) ?? Array(text.utf8).withUnsafeBufferPointer(body)
  }

  /// The folder that the path leads to, which is `/` for what lies right below it; empty if it names none, as `/` itself.
  public var parent: FilePath {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    if slash == text.startIndex { return text == "/" ? "" : "/" }
    return FilePath(String(text[..<slash]))
  }

  /// How many folders the path leads through, and itself; none for the empty path.
  var depth: Int { text.isEmpty ? 0 : 1 + text.utf8.count { $0 == UInt8(ascii: "/") } }

  /// Whether the path leads through a folder.
  func isBelow(_ folder: FilePath) -> Bool {
    let rest = text.utf8.dropFirst(folder.text.utf8.count)
    return rest.first == UInt8(ascii: "/") && text.utf8.starts(with: folder.text.utf8)
  }

  /// The path of a name below this folder; an empty folder is the one that all paths start from.
  public func appending(_ name: String) -> FilePath {
    text.isEmpty || text == "/" ? FilePath(text + name) : FilePath(text + "/" + name)
  }
}
