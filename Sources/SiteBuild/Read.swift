import SiteBase
import SiteContent
import SiteModel

/// What a content folder holds, once read.
struct ReadContent: Sendable {
  /// What editors set.
  var settings: Checked<Settings>
  /// The files that say so.
  var settingsFiles: Fingerprint
  /// The site's settings, as this build has them.
  var site: SiteSettings
  /// Each text, in the order of the inventory.
  var texts: [ReadText] = []

  /// A reader for the texts of each collection, by folder.
  func readers<Files: FileSystem>(_ options: BuildOptions, _ files: Files) -> [String: TextReader<Files>] {
    Dictionary(
      uniqueKeysWithValues: settings.value.collections.map { folder, collection in
        (folder, TextReader(collection, timeZone: site.timeZone, options, files))
      })
  }
}

/// Reads everything of a content folder: the settings, then each text alone.
///
/// - Parameters:
///   - known: What was read before, by path; what still holds is not read again.
///   - earlier: What the folder held before.
func read(
  _ inventory: Inventory, _ options: BuildOptions, known: [String: ReadText], after earlier: ReadContent?,
  _ files: some FileSystem
) async throws -> Checked<ReadContent> {
  let folders = Set(inventory.texts.map { collectionFolder(of: $0) }).union(inventory.collections.keys).sorted()
  let settingsFiles = inventory.settingsFiles(folders)
  let settings =
    earlier.flatMap { $0.settingsFiles == settingsFiles ? $0.settings : nil }
    ?? readSettings(
      site: inventory.site, people: inventory.people, collections: inventory.collections, folders: folders,
      siteName: options.root.name)
  var content = ReadContent(settings: settings, settingsFiles: settingsFiles, site: settings.value.site)
  content.site.baseURL = options.baseURL ?? content.site.baseURL
  let readers = content.readers(options, files)
  content.texts = try await concurrentMap(count: inventory.texts.count, jobs: options.jobs) { index in
    let path = inventory.texts[index]
    return try readers[collectionFolder(of: path)]!.read(path, inventory, known: known[path])
  }
  return Checked(content, settings.diagnostics + content.texts.flatMap(\.diagnostics))
}

/// The folder that makes a text part of a collection; texts that lie in none are in `speeches`.
func collectionFolder(of path: String) -> String {
  path.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "speeches"
}

extension Inventory {
  fileprivate func settingsFiles(_ folders: [String]) -> Fingerprint {
    Fingerprint { maker in
      for file in [site, people] + folders.map({ collections[$0] }) {
        maker.add(file != nil)
        if let file {
          maker.add(file.path)
          maker.add(file.bytes)
        }
      }
      for folder in folders { maker.add(folder) }
    }
  }
}
