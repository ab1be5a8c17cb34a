import SiteBase

/// What an index tells of a speech: `[FOLDER, TITLE, DATE, LANGUAGE, [[ID, NAME], …], COLLECTION, DATE IN WORDS]`.
public struct SpeechEntry: Sendable {
  /// Where its pages stand, below the site's root, with `/` at the end.
  public var folder: String
  /// Its title.
  public var title: String
  /// When it was given, as ISO 8601 has it; empty if that is not known.
  public var date: String
  /// Its language, as BCP 47 has it.
  public var language: String
  /// Who gave it: the last parts of their URLs, and their names in its language.
  public var speakers: [(id: String, name: String)]
  /// The title of its collection.
  public var collection: String
  /// When it was given, for people.
  public var dateInWords: String

  /// A speech with all that is told of it.
  public init(
    folder: String, title: String, date: String, language: String, speakers: [(id: String, name: String)],
    collection: String, dateInWords: String
  ) {
    self.folder = folder
    self.title = title
    self.date = date
    self.language = language
    self.speakers = speakers
    self.collection = collection
    self.dateInWords = dateInWords
  }

  /// The path of a page, counted from 0.
  func path(ofPage page: Int) -> String { folder + (page == 0 ? "" : "\(page + 1)/") + "index.html" }

  var json: [UInt8] {
    var json: [UInt8] = [UInt8(ascii: "[")]
    for text in [folder, title, date, language] {
      json.appendJSON(text)
      json.append(",")
    }
    json.append("[")
    for (place, speaker) in speakers.enumerated() {
      json.append(place > 0 ? ",[" : "[")
      json.appendJSON(speaker.id)
      json.append(",")
      json.appendJSON(speaker.name)
      json.append("]")
    }
    json.append("],")
    json.appendJSON(collection)
    json.append(",")
    json.appendJSON(dateInWords)
    json.append("]")
    return json
  }
}

extension SpeechEntry: Decodable {
  private struct Speaker: Decodable {
    let id: String
    let name: String

    init(from decoder: any Decoder) throws {
      var array = try decoder.unkeyedContainer()
      id = try array.decode(String.self)
      name = try array.decode(String.self)
    }
  }

  /// Reads an entry, and refuses one that leads out of the site.
  public init(from decoder: any Decoder) throws {
    var array = try decoder.unkeyedContainer()
    folder = try array.decode(String.self)
    guard !folder.split(separator: "/").contains("..") else {
      throw DecodingError.dataCorruptedError(in: array, debugDescription: "the folder of a speech is not in the site")
    }
    title = try array.decode(String.self)
    date = try array.decode(String.self)
    language = try array.decode(String.self)
    speakers = try array.decode([Speaker].self).map { ($0.id, $0.name) }
    collection = try array.decode(String.self)
    dateInWords = try array.decode(String.self)
  }
}
