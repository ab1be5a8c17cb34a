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

  func hasPage(at path: String) -> Bool { preview.hasFile(at: path) }

  func file(at path: String) async throws -> ServedFile? {
    if let file = preview.copiedFile(at: path) { return .copied(try OpenFile(file)) }
    if let bytes = try preview.bytes(at: path) { return .made(bytes) }
    return path.hasPrefix("search/") ? try await index.bytes(at: path, of: self).map(ServedFile.made) : nil
  }
}

/// The search index of the site that it was last asked for; each is made from the one before, and none unasked.
actor SearchIndexStore {
  private var newest: Task<(of: ContinuousClock.Instant, index: PreviewIndex), any Error>?

  /// The bytes of a file of a site's index; nil if it has none at the path.
  func bytes(at path: String, of site: PreviewedSite) async throws -> [UInt8]? {
    let before = newest
    let making = Task {
      let earlier = try? await before?.value
      if let earlier, earlier.of == site.moment { return earlier }
      if let earlier, earlier.index.isOf(site.preview) { return (of: site.moment, index: earlier.index) }
      return (of: site.moment, index: try await PreviewIndex(of: site.preview, after: earlier?.index))
    }
    newest = making
    do {
      return try await making.value.index.bytes(at: path)
    } catch {
      if newest == making { newest = before }
      throw error
    }
  }
}
