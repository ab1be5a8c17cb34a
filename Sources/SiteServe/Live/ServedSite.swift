import SiteBase

/// A site that can be shown: its files are made when they are asked for.
protocol ServedSite: Sendable {
  /// What was noticed when it was made.
  var diagnostics: [Diagnostic] { get }
  /// Whether something must be mended before it can be shown.
  var mustBeMended: Bool { get }
  /// The absolute URL of its root, with `/` at its end; empty if it is not known.
  var baseURL: String { get }
  /// Whether it has a page, by its path below the root, such as `c/a/index.html`.
  func hasPage(at path: String) -> Bool
  /// The bytes of a file; nil if it has none at the path.
  func bytes(at path: String) async throws -> [UInt8]?
}
