/// The name of a file: what stands behind the last `/` of its path.
public func fileName(_ path: String) -> String {
  let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
  return String(path[(slash.map(path.utf8.index(after:)) ?? path.startIndex)...])
}

/// The name of a file without its ending.
public func fileStem(_ path: String) -> String { withoutEnding(fileName(path)) }

/// The ending of a file's name: what stands behind its last dot, in small letters; empty if there is none.
public func fileEnding(_ path: String) -> String {
  guard let dot = dot(in: path) else { return "" }
  return path[path.utf8.index(after: dot)...].lowercased()
}

/// A path without the ending of the file's name and its dot.
public func withoutEnding(_ path: String) -> String {
  dot(in: path).map { String(path[..<$0]) } ?? path
}

/// The last dot of a file's name.
private func dot(in path: String) -> String.Index? {
  let last = path.utf8.lastIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
  return last.flatMap { path.utf8[$0] == UInt8(ascii: ".") ? $0 : nil }
}
