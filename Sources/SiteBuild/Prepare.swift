import SiteBase
import SiteContent
import SiteModel
import SiteTheme

/// A site that is ready to be rendered.
struct PreparedSite: Sendable {
  /// What was noticed, in the order of the files.
  let diagnostics: [Diagnostic]
  let inventory: Checked<Inventory>
  let content: ReadContent
  /// The site, cut into pages.
  let pages: PaginatedSite
  let theme: Checked<Theme>
  /// For each speech, its text and its place in it.
  let places: [(text: Int, speech: Int)]
  /// For each speech, what it was read from: its file, and its place in it.
  let sources: [Fingerprint]
  /// What the speeches say.
  let bodies: SpeechBodies

  /// What is told of every speech.
  var reports: [SpeechReport] {
    zip(places, pages.site.speeches).map { place, speech in
      SpeechReport(speech, content.texts[place.text].redactions[place.speech])
    }
  }

  /// Whether something must be mended before the site can be written.
  func mustBeMended(isStrict: Bool) -> Bool { diagnostics.contains { isStrict || $0.severity == .error } }
}

/// Makes a site of its folder, ready to be rendered.
///
/// - Parameters:
///   - known: What was read before, by path.
///   - earlier: The site as it was before; what of it still holds is not made again.
///   - changed: The files that can have been changed since; nil if any can.
/// - Throws: `FileError` for what the machine could not do; what an author did wrong is in the site.
func prepare(
  _ options: BuildOptions, known: [String: ReadText], after earlier: PreparedSite? = nil, changed: Set<String>? = nil,
  _ files: some FileSystem
) async throws -> PreparedSite {
  // 1. Scan: what there is to read.
  let inventory =
    try changed.flatMap { changed in earlier.flatMap { rescan(changed, after: $0.inventory, options.root, files) } }
    ?? scan(options.root, files)

  // 2. Read: each file, alone, becomes its speeches.
  let content = try await read(inventory.value, options, known: known, after: earlier?.content, files)
  let texts = content.value.texts
  let readers = content.value.readers(options, files)
  let places = texts.indices.flatMap { text in
    texts[text].speeches.indices.lazy.filter { options.includesDrafts || !texts[text].speeches[$0].isDraft }
      .map { (text: text, speech: $0) }
  }

  // 3. Assemble: the speeches together become a site.
  let collections = content.value.settings.value.collections.map(\.collection)
  let speeches = places.map { place in
    var speech = texts[place.text].speeches[place.speech]
    // Another build can have read it that named the folder in another way.
    speech.source = options.root.shown(speech.path)
    return speech
  }
  let hasSameSettings = earlier?.content.settingsFiles == content.value.settingsFiles
  let site = assemble(
    Content(
      settings: content.value.site, collections: collections, people: content.value.settings.value.people,
      speeches: speeches, files: inventory.value.files),
    after: hasSameSettings ? earlier?.pages.site : nil
  ) { speech, links in
    let sidecar = inventory.value.sidecars[FilePath(speech.path)]
    return readers[collectionFolder(of: speech.path)]!.places(of: links, in: speech, sidecar: sidecar)
  }

  // 4. Paginate: the site becomes the pages to make.
  let theme = loadTheme(inventory.value.templates, language: content.value.site.language, after: earlier)
  let pages = paginate(
    site.value, files: inventory.value.files, assets: theme.value.assets.map(\.path),
    after: earlier?.pages)

  return PreparedSite(
    diagnostics: inventory.diagnostics + content.diagnostics + site.diagnostics + theme.diagnostics + pages.diagnostics
      + warnings(ofFileLimitOf: pages.value, options.root) + warnings(ofTemplates: inventory.value.templates),
    inventory: inventory, content: content.value, pages: pages.value, theme: theme, places: places,
    sources: places.map { place in
      Fingerprint { maker in
        maker.add(texts[place.text].content)
        maker.add(texts[place.text].settings)
        maker.add(place.speech)
      }
    },
    bodies: SpeechBodies(site.value.speeches, places: places) { place in
      let text = texts[place]
      let reader = readers[collectionFolder(of: text.path)]!
      return try reader.bodies(of: text, sidecar: inventory.value.sidecars[FilePath(text.path)])
    })
}

private func loadTheme(_ templates: [SourceFile], language: String, after earlier: PreparedSite?) -> Checked<Theme> {
  if let earlier, earlier.content.site.language == language,
    earlier.inventory.value.templates.elementsEqual(templates, by: { $0.path == $1.path && $0.bytes == $1.bytes })
  {
    return earlier.theme
  }
  return Theme.load(templates, language: language, names: templateNames)
}
