import SiteBuild

/// The search index of the site that it was last asked for; each is made from the one before, and none unasked.
actor SearchIndexStore {
  private typealias Made = (of: ContinuousClock.Instant, index: PreviewIndex)

  /// The last index that could be made, once those that were asked for are made.
  private var newest: Task<Made?, Never>?

  /// The bytes of a file of a site's index; nil if it has none at the path.
  func bytes(at path: String, of site: PreviewedSite) async throws -> [UInt8]? {
    let before = newest
    let making = Task<Made, any Error> {
      let earlier = await before?.value
      if let earlier, earlier.of == site.moment { return earlier }
      return (of: site.moment, index: try await PreviewIndex(of: site.preview, after: earlier?.index))
    }
    newest = Task {
      if let made = try? await making.value { return made }
      return await before?.value
    }
    return try await making.value.index.bytes(at: path)
  }
}
