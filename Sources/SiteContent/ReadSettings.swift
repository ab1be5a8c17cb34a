import SiteBase
import SiteModel

/// What an editor set for a site, its collections and its people.
public struct Settings: Sendable {
  /// The site.
  public var site: SiteSettings
  /// The collections, each with the folder it lies in.
  public var collections: [(folder: String, collection: SpeechCollection)]
  /// The people.
  public var people: [Person]
}

/// Reads the settings of a site from its `.yml` files.
///
/// - Parameters:
///   - site: `site.yml`, if there is one.
///   - people: `people.yml`, if there is one.
///   - collections: Each `collection.yml`, by folder.
///   - folders: The folders of all collections, in order.
///   - siteName: What the site is called if nobody gave it a title.
public func readSettings(
  site: SourceFile?, people: SourceFile?, collections: [String: SourceFile], folders: [String], siteName: String
) -> Checked<Settings> {
  let settings = readSiteSettings(site, defaultTitle: siteName)
  let everyone = readPeople(people)
  let read = folders.map { ($0, readCollection(collections[$0], folder: $0, over: settings.value)) }
  return Checked(
    Settings(
      site: settings.value, collections: read.map { (folder: $0, collection: $1.value) }, people: everyone.value),
    settings.diagnostics + everyone.diagnostics + read.flatMap { $1.diagnostics })
}
