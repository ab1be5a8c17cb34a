/// In what order speeches are listed.
public enum SpeechOrder: String, Sendable, CaseIterable {
  case newest, oldest, title, file
}

/// What an editor set for the whole site.
public struct SiteSettings: Sendable {
  /// The name of the site.
  public var title: String
  /// What it is, in a sentence or two.
  public var description = ""
  /// The absolute URL of the site's root, with a `/` at its end; empty if it is not known.
  public var baseURL = ""
  /// The language of the interface, as a BCP 47 tag.
  public var language = "en"
  /// The time zone in which moments become dates, as the name of the zone.
  public var timeZone = "UTC"
  /// How many speeches stand on a page of a list.
  public var listSize = 50
  /// How many files the host takes at most.
  public var fileLimit = 20_000
  /// What collections inherit.
  public var reading = ReadingSettings()

  /// A site with a name.
  public init(title: String) { self.title = title }
}

/// What an editor set for the speeches of the site, a collection or one speech.
public struct ReadingSettings: Sendable, Hashable {
  /// In what order speeches are listed.
  public var order = SpeechOrder.newest
  /// How many characters a page of a speech holds at most, white space apart.
  public var pageSize = 20_000
  /// The language of the words, as a BCP 47 tag; empty to find it out from the words.
  public var language = ""
  /// The encoding of the texts, as people name it; empty to find it out from the bytes.
  public var encoding = ""
  /// Whether `*` and `_` mean emphasis in Markdown.
  public var emphasis = true
  /// Whether raw HTML in Markdown reaches the page as it is.
  public var rawHTML = false

  /// What holds where nothing is set.
  public init() {}
}

/// A collection of speeches: a folder of the content.
public struct SpeechCollection: Sendable, Hashable {
  /// The folder, which is also its part of a URL.
  public var id: String
  /// Its name.
  public var title: String
  /// What it is, in a sentence or two.
  public var description = ""
  /// How its speeches are listed and read.
  public var reading: ReadingSettings

  /// A collection in a folder.
  public init(id: String, title: String, reading: ReadingSettings) {
    self.id = id
    self.title = title
    self.reading = reading
  }
}

/// Text in one language, or in several.
public struct LocalizedText: Sendable, Hashable {
  /// The text by BCP 47 tag; the empty tag stands for any language.
  public var byLanguage: [String: String]

  /// Text by language.
  public init(_ byLanguage: [String: String] = [:]) { self.byLanguage = byLanguage }

  /// The text in a language, or in the nearest one that there is.
  public func text(in language: String) -> String {
    if let exact = byLanguage[language] ?? byLanguage[""] { return exact }
    let root = language.prefix { $0 != "-" }
    let near = byLanguage.filter { $0.key.prefix { $0 != "-" } == root }
    return (near.isEmpty ? byLanguage : near).min { $0.key < $1.key }?.value ?? ""
  }
}

/// Someone who speaks.
public struct Person: Sendable, Hashable {
  /// The last part of the URL of their page.
  public var id: String
  /// Their name.
  public var names: LocalizedText
  /// The key by which they are sorted; empty for the name itself.
  public var sortKey = ""
  /// Other names they go by.
  public var aliases: [String] = []
  /// What office they hold or held.
  public var roles = LocalizedText()
  /// Their life, in a few sentences.
  public var life = LocalizedText()

  /// Someone with a name.
  public init(id: String, names: LocalizedText) {
    self.id = id
    self.names = names
  }
}
