import SiteBase
import SiteModel

/// A site as it is previewed: every file of it can be had, and is made when it is asked for.
public struct Preview: Sendable {
  let options: BuildOptions
  let prepared: PreparedSite
  private let renderer: Renderer
  private let pages: [FilePath: Int]

  /// What was noticed, in the order of the files.
  public var diagnostics: [Diagnostic] { prepared.diagnostics }
  /// Whether something must be mended before the site can be built.
  public var mustBeMended: Bool { prepared.mustBeMended(isStrict: options.isStrict) }
  /// Whether its pages are worth seeing, although some texts may have to be mended: there are texts, and its settings and
  /// templates have no errors.
  public var canBeShown: Bool {
    guard mustBeMended else { return true }
    let frame = prepared.content.settings.diagnostics + prepared.theme.diagnostics
    return !prepared.inventory.value.texts.isEmpty && !frame.contains { $0.severity == .error }
  }
  /// The absolute URL of the site's root; empty if it is not known.
  public var baseURL: String { prepared.content.site.baseURL }

  /// A site as it is in its folder now.
  ///
  /// - Parameters:
  ///   - earlier: The site as it was before.
  ///   - changed: The files that can have been changed since, as the root of the site names them; nil if any can.
  /// - Throws: `FileError` for what the machine could not do; what an author did wrong is in `diagnostics`.
  public init(
    of options: BuildOptions, after earlier: Preview? = nil, changed: Set<String>? = nil, files: some FileSystem
  ) async throws {
    let cache = TextCache(CacheFolder(of: options.root, files))
    let known: [String: ReadText] =
      if let earlier {
        Dictionary(earlier.prepared.content.texts.lazy.map { ($0.path, $0) }) { first, _ in first }
      } else { try await cache.read(jobs: options.jobs) }
    var options = options
    options.keepsBodies = false
    self.options = options
    prepared = try await prepare(options, known: known, after: earlier?.prepared, changed: changed, files)
    if earlier == nil { try await cache.write(prepared.content.texts, known: known, jobs: options.jobs) }
    let all = prepared.pages.pages
    renderer = Renderer(prepared, for: all, after: earlier?.renderer)
    pages = Dictionary(all.indices.lazy.map { (FilePath(all[$0].path), $0) }) { first, _ in first }
  }

  /// A file of the site.
  public enum File: Sendable {
    /// One that is made of others, as its bytes.
    case made([UInt8])
    /// One that is copied from the content folder, as its path.
    case copied(from: String)
  }

  /// Whether the site has a page, or another file, at a path below its root; files of the search index are none of them.
  public func hasPage(at path: String) -> Bool { pages[FilePath(path)] != nil }

  /// A file, apart from those of the search index, or nil if there is none at a path below the site's root.
  ///
  /// - Throws: `FileError` if the text it is made from cannot be read, or has been changed since.
  public func file(at path: String) throws -> File? {
    guard let page = pages[FilePath(path)].map({ prepared.pages.pages[$0] }) else { return nil }
    if let text = unreadableText(of: page) {
      throw FileError("read", options.root.shown(text.path), reason: "it must be mended")
    }
    return try renderer.render(page).map(File.made) ?? .copied(from: options.root.shown(page.path))
  }

  /// The text of a page that has no words, since the text has errors.
  private func unreadableText(of page: Page) -> ReadText? {
    switch page.kind {
    case .speech(let speech, _), .wholeSpeech(let speech):
      guard prepared.pages.site.speeches[speech].layout.blockCount == 0 else { return nil }
      let text = prepared.content.texts[prepared.places[speech].text]
      return text.diagnostics.contains { $0.severity == .error } ? text : nil
    default: return nil
    }
  }
}

/// The search index of a previewed site.
public struct PreviewIndex: Sendable {
  private let made: MadeIndex
  private let files: [String: Int]

  /// The search index of a site.
  ///
  /// - Parameter earlier: An index of the site as it was before, which is taken over if nothing changed that is searched.
  /// - Throws: `FileError` if a file cannot be read, or has been changed since the site was read.
  public init(of preview: Preview, after earlier: PreviewIndex? = nil) async throws {
    let prepared = preview.prepared
    let input = SearchInput(prepared)
    if let earlier, earlier.made.record.input == input.fingerprint {
      self = earlier
      return
    }
    prepared.bodies.hold(.textsOfSeveralSpeeches)
    defer { prepared.bodies.hold(.few) }
    // A thread is left for those who look at pages meanwhile.
    made = try await makeIndex(
      of: input, after: earlier.map { EarlierIndex($0.made) }, jobs: max(1, preview.options.jobs - 1)
    ) { try prepared.bodies[$0] }
    let pages = made.index.pages
    files = Dictionary(uniqueKeysWithValues: pages.indices.map { (pages[$0].path, $0) })
  }

  /// The bytes of a file, or nil if there is none at a path below the site's root.
  public func bytes(at path: String) -> [UInt8]? { files[path].map { made.index.json(of: $0) } }
}
