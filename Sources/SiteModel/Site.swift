import SiteBase

/// Everything that is known about the site, before any page is made.
public struct Site: Sendable {
  /// What an editor set.
  public var settings: SiteSettings
  /// The collections, in the order of their folders, each with its speeches in the order in which they are listed.
  public var collections: [Listing<SpeechCollection>]
  /// Every speech.
  public var speeches: [Speech]
  /// Who spoke, sorted by name, each with their speeches, newest first.
  public var people: [Listing<Person>]
  /// What was spoken about, sorted by name.
  public var topics: [Listing<Topic>]
  /// When, newest first.
  public var years: [Listing<Int>]
  /// Every speech that has a date, newest first, then those that have none.
  public var newest: [Int]
  /// For each speech, for each of its speakers, their place in `people`.
  public var speakers: [[Int]]
  /// For each speech, for each of its topics, its place in `topics`.
  public var topicsOfSpeech: [[Int]]
  /// For each speech, the ones read before and after it in its collection.
  public var neighbours: [(previous: Int?, next: Int?)]
  /// Names in speaker turns that have a page of their own: from the key of the name to the place in `people`.
  public var peopleByKey: [NameKey: Int]
}

/// Something, and the speeches that belong to it.
public struct Listing<Value: Sendable>: Sendable {
  /// What they belong to.
  public var value: Value
  /// The speeches, as places in `Site.speeches`.
  public var speeches: [Int]
}

extension Listing: Equatable where Value: Equatable {}

/// Something that speeches are about.
public struct Topic: Sendable, Hashable {
  /// The last part of the URL of its page.
  public var id: String
  /// Its name, as it was first written.
  public var title: String
}
