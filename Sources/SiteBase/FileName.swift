/// The name of a file: what stands behind the last `/` of its path.
public func fileName(_ path: String) -> String {
  String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
}

/// The name of a file without its ending.
public func fileStem(_ path: String) -> String { withoutEnding(fileName(path)) }

/// The ending of a file's name: what stands behind its last dot, in small letters; empty if there is none.
public func fileEnding(_ path: String) -> String {
  let name = fileName(path)
  return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
}

/// A path without the ending of the file's name and its dot.
public func withoutEnding(_ path: String) -> String {
  guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path }
  return String(path[..<dot])
}
