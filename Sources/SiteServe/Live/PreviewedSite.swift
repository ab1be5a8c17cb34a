import SiteBase
import SiteBuild

/// A site as its files were at a moment, with the search index.
struct PreviewedSite: ServedSite {
  let preview: Preview
  let index: SearchIndexStore
  /// When it was made, which tells it from every other.
  let moment: ContinuousClock.Instant

  var diagnostics: [Diagnostic] { preview.diagnostics }
  var mustBeMended: Bool { preview.mustBeMended }
  var canBeShown: Bool { preview.canBeShown }
  var baseURL: String { preview.baseURL }

  func hasPage(at path: String) -> Bool { preview.hasPage(at: path) }

  func file(at path: String) async throws -> ServedFile? {
    switch try preview.file(at: path) {
    case .made(let bytes): .made(bytes)
    case .copied(let source): .copied(try OpenFile(source))
    case nil: path.hasPrefix("search/") ? try await index.bytes(at: path, of: self).map(ServedFile.made) : nil
    }
  }
}
