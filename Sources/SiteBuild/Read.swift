import SiteBase
import SiteContent
import SiteEncoding
import SiteModel

/// Reads everything of a content folder: the settings, then each text alone.
func read(_ inventory: Inventory, _ options: BuildOptions, _ files: some FileSystem) async throws -> Checked<Content> {
  let folders = Set(inventory.texts.map { collectionFolder(of: $0) }).union(inventory.collections.keys)
  let settings = readSettings(
    site: inventory.site, people: inventory.people, collections: inventory.collections, folders: folders.sorted(),
    siteName: options.root.name)
  let collections = Dictionary(uniqueKeysWithValues: settings.value.collections.map { ($0.folder, $0.collection) })
  let timeZone = settings.value.site.timeZone
  let speeches = try await concurrentMap(count: inventory.texts.count, jobs: options.jobs) { index in
    let path = inventory.texts[index]
    let file = try contentFile(path, inventory.sidecars, options.root, files)
    return readSpeeches(file, in: collections[collectionFolder(of: path)]!, timeZone: timeZone)
  }
  var site = settings.value.site
  site.baseURL = options.baseURL ?? site.baseURL
  let content = Content(
    settings: site, collections: settings.value.collections.map(\.collection), people: settings.value.people,
    speeches: speeches.flatMap(\.value).filter { options.includesDrafts || !$0.isDraft }, files: inventory.files)
  return Checked(content, settings.diagnostics + speeches.flatMap(\.diagnostics))
}

/// The folder that makes a text part of a collection; texts that lie in none are in `speeches`.
private func collectionFolder(of path: String) -> String {
  path.firstIndex(of: "/").map { String(path[..<$0]) } ?? "speeches"
}

private func contentFile(
  _ path: String, _ sidecars: [String: String], _ root: SiteRoot, _ files: some FileSystem
) throws -> ContentFile {
  func source(_ path: String) throws -> SourceFile {
    SourceFile(path: root.shown(path), bytes: try files.contents(of: root.content + "/" + path))
  }
  return ContentFile(text: try source(path), path: path, sidecar: try sidecars[path].map(source))
}

/// Reads a text once more, to say where in it something stands.
struct SourceReader<Files: FileSystem>: Sendable {
  private let root: SiteRoot
  private let files: Files
  private let encodings: [String: TextEncoding]

  init(_ root: SiteRoot, _ collections: [SpeechCollection], _ files: Files) {
    self.root = root
    self.files = files
    encodings = Dictionary(
      collections.compactMap { collection in
        TextEncoding(label: collection.reading.encoding).map { (collection.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  func place(of link: Link, in speech: Speech) -> Place {
    text(of: speech)?.place(line: link.line, needle: link.destination) ?? Place(path: speech.source)
  }

  /// The first line of a speech's file, or of its part of it, that has some words.
  func line(of words: String, in speech: Speech) -> Int? {
    guard let text = text(of: speech) else { return nil }
    let start = speech.border.isEmpty ? 0 : min(speech.range.lowerBound, text.bytes.count)
    return text.bytes[start...].firstRange(of: Array(words.utf8)).flatMap { text.place($0).line }
  }

  private func text(of speech: Speech) -> SourceFile? {
    guard let bytes = try? files.read(root.content + "/" + speech.path) else { return nil }
    return decode(SourceFile(path: speech.source, bytes: bytes), as: encodings[speech.collection]).value?.text
  }

  /// The bytes of a file that is copied.
  func bytes(of path: String) throws -> [UInt8] { try files.contents(of: root.content + "/" + path) }
}
