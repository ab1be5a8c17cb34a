import SiteBase

@testable import SiteServe

/// A site of files that are there already.
struct StubSite: ServedSite {
  var files: [String: String] = [:]
  var baseURL = ""
  var diagnostics: [Diagnostic] = []
  /// The paths of files that cannot be made.
  var broken: Set<String> = []
  /// Files of the disk, by the path that they are copied to.
  var copied: [String: String] = [:]
  var canBeShown = true

  var mustBeMended: Bool { diagnostics.contains { $0.severity == .error } }

  func hasPage(at path: String) -> Bool { files[path] != nil }

  func file(at path: String) async throws -> ServedFile? {
    if let file = copied[path] { return .copied(try OpenFile(file)) }
    if broken.contains(path) { throw FileError("read", path, reason: "it has just been changed") }
    return files[path].map { .made(Array($0.utf8)) }
  }
}

extension Diagnostic {
  /// Something that must be mended.
  static let wrong = Diagnostic.error("wrong", "this is wrong", at: Place(path: "Content/c/a.md"))
  /// Something that can stay.
  static let odd = Diagnostic.warning("odd", "this is odd", at: Place(path: "Content/c/a.md"))
}
