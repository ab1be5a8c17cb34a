import SiteBase

/// A site that can be shown: its files are made when they are asked for.
public protocol ServedSite: Sendable {
  /// What was noticed when it was made.
  var diagnostics: [Diagnostic] { get }
  /// The absolute URL of its root, with `/` at its end; empty if it is not known.
  var baseURL: String { get }
  /// Whether something must be mended before it can be shown.
  func mustBeMended(isStrict: Bool) -> Bool
  /// Whether it has a file, by its path below the root, such as `c/a/index.html`.
  func hasFile(at path: String) -> Bool
  /// The bytes of a file; nil if it has none.
  func bytes(at path: String) async throws -> [UInt8]?
}
