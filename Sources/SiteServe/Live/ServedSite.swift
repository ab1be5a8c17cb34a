import SiteBase

/// A site that can be shown: its files are made when they are asked for.
protocol ServedSite: Sendable {
  /// What was noticed when it was made.
  var diagnostics: [Diagnostic] { get }
  /// Whether something must be mended before it can be built.
  var mustBeMended: Bool { get }
  /// Whether its pages are worth seeing nevertheless.
  var canBeShown: Bool { get }
  /// The absolute URL of its root, with `/` at its end; empty if it is not known.
  var baseURL: String { get }
  /// Whether it has a page, by its path below the root, such as `c/a/index.html`.
  func hasPage(at path: String) -> Bool
  /// A file; nil if it has none at the path.
  ///
  /// - Throws: `FileError` if it cannot be made of what is on the disk now.
  func file(at path: String) async throws -> ServedFile?
}
