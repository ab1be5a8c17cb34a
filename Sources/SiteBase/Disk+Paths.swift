#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Disk {
  /// The absolute path of something without `.`, `..` and symbolic links, as far as what it leads through is there.
  public func realPath(of path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    if path == "." { return path }
    let name = fileName(path)
    let folder = String(Substring(path.utf8.dropLast(name.utf8.count + 1)))
    let parent = realPath(of: folder.isEmpty ? (path.first == "/" ? "/" : ".") : folder)
    switch name {
    case "", ".": return parent
    case "..": return parent == "/" ? parent : FilePath(parent).parent.text
    default: return (parent == "/" ? "" : parent) + "/" + name
    }
  }

  /// Refuses a folder in which nothing may come or go.
  public func checkAccess(to folder: String) throws(FileError) {
    guard access(folder, W_OK | X_OK) == 0 else { throw failure("change", folder) }
  }
}
