import SiteBase

/// Where a site lies: `Content`, `Templates` and `Output` stand in one folder.
public struct SiteRoot: Sendable {
  /// The folder of the site; empty for the current one.
  public let path: String
  /// The folder that the finished site is written to.
  public let output: String

  /// A site in a folder, written to its `Output` or to another folder.
  public init(_ path: String, output: String? = nil) {
    let path = withoutSlash(path)
    self.path = path == "." ? "" : path
    self.output = output.map(named) ?? (self.path.isEmpty ? "Output" : self.path + "/Output")
  }

  /// The folder of the texts.
  public var content: String { below("Content") }
  /// The folder of the site's own templates.
  public var templates: String { below("Templates") }

  /// The folder of what builds keep for themselves.
  var work: String { below(".sitegen") }
  /// The folder of what the next build need not do again.
  var cache: String { work + "/cache" }

  /// Why the output cannot go where it should, if it would overwrite what the site is made from.
  public var overlap: String? {
    if output.isEmpty { return "The output folder needs a name." }
    let output = Disk().realPath(of: output)
    if output.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.elementsEqual(".sitegen".utf8) }) {
      return "The output folder '\(self.output)' lies in a folder that builds keep for themselves."
    }
    for source in [content, templates, work].map(Disk().realPath) {
      if isBelow(source, output) || isBelow(output, source) {
        return "The output folder '\(self.output)' would overwrite '\(source)'."
      }
    }
    return nil
  }

  /// What tells the output folder from others of the site, however its path is written and wherever the site is moved.
  var outputKey: String {
    let site = Disk().realPath(of: path.isEmpty ? "." : path)
    let output = Disk().realPath(of: output)
    return isBelow(output, site) ? String(Substring(output.utf8.dropFirst(site.utf8.count))) : output
  }

  /// What the site is called if nobody gave it a title: the name of its folder.
  var name: String { path.split(separator: "/").last.map(String.init) ?? "Speeches" }

  /// A path below the content folder, as people are shown it.
  func shown(_ path: String) -> String { content + "/" + path }

  private func below(_ name: String) -> String { FilePath(path).appending(name).text }
}

/// A path without `/` at its end, except for the root.
private func withoutSlash(_ path: String) -> String {
  guard let last = path.lastIndex(where: { $0 != "/" }) else { return String(path.prefix(1)) }
  return String(path[...last])
}

/// Whether a path is a folder, or lies below it.
private func isBelow(_ path: String, _ folder: String) -> Bool {
  path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
}

/// A path whose last part is the name of a folder, and not `.` or `..`; it is absolute if that must be looked up.
private func named(_ path: String) -> String {
  var path = withoutSlash(path)
  while path.hasSuffix("/.") { path = withoutSlash(String(path.dropLast())) }
  return [".", ".."].contains(fileName(path)) ? Disk().realPath(of: path) : path
}
