/// What a search found.
public struct SearchResults: Sendable {
  /// How many speeches there are.
  public let total: Int
  /// Whether there could be fewer, since not all of them were read.
  public let isAbout: Bool
  /// The first of them, each with its passages.
  public let speeches: [FoundSpeech]
}

/// A speech that holds all words of a query.
public struct FoundSpeech: Sendable {
  /// Its title.
  public let title: String
  /// The path of its first page below the site's root.
  public let path: String
  /// When it was given, as ISO 8601 has it; empty if that is not known.
  public let date: String
  /// The names of those who gave it.
  public let speakers: [String]
  /// The passages with the most words, in the order of the speech.
  public let passages: [FoundPassage]
  /// How many others there are on the pages that were read.
  public let more: Int
}

/// A passage that holds words of a query.
public struct FoundPassage: Sendable {
  /// The id that leads there; empty if there is none.
  public let anchor: String
  /// Which page of the speech it stands on, from 1.
  public let page: Int
  /// The path of that page below the site's root.
  public let path: String
  /// What is shown of it.
  public let snippet: Snippet

  /// The path with the anchor.
  public var place: String { anchor.isEmpty ? path : path + "#" + anchor }
}
