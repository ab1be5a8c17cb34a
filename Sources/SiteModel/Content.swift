/// What the content folder held, once read.
public struct Content: Sendable {
  /// The site's settings.
  public var settings: SiteSettings
  /// The collections, by folder.
  public var collections: [SpeechCollection]
  /// The people that `people.yml` tells of.
  public var people: [Person]
  /// Every speech.
  public var speeches: [Speech]
  /// The paths, below the content folder, of the files that are copied.
  public var files: [String]

  /// What the content folder held.
  public init(
    settings: SiteSettings, collections: [SpeechCollection], people: [Person], speeches: [Speech], files: [String]
  ) {
    self.settings = settings
    self.collections = collections
    self.people = people
    self.speeches = speeches
    self.files = files
  }
}
