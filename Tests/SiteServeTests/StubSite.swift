import SiteBase

@testable import SiteServe

/// A site of files that are there already.
struct StubSite: ServedSite {
  var files: [String: String] = [:]
  var baseURL = ""
  var diagnostics: [Diagnostic] = []
  /// The paths of files that cannot be made.
  var broken: Set<String> = []

  var mustBeMended: Bool { diagnostics.contains { $0.severity == .error } }

  func hasPage(at path: String) -> Bool { files[path] != nil }

  func bytes(at path: String) async throws -> [UInt8]? {
    if broken.contains(path) { throw FileError("read", path, reason: "it has just been changed") }
    return files[path].map { Array($0.utf8) }
  }
}

extension Diagnostic {
  /// Something that must be mended.
  static let wrong = Diagnostic.error("wrong", "this is wrong", at: Place(path: "Content/c/a.md"))
  /// Something that can stay.
  static let odd = Diagnostic.warning("odd", "this is odd", at: Place(path: "Content/c/a.md"))
}
