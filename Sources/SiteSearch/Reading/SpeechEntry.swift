/// What an index tells of a speech: `[FOLDER, TITLE, DATE, LANGUAGE, [[ID, NAME], …], COLLECTION, DATE FOR PEOPLE]`.
struct SpeechEntry: Decodable {
  /// Where its pages stand, below the site's root, with `/` at the end.
  let folder: String
  let title: String
  /// As ISO 8601 has it; empty if it is not known.
  let date: String
  let speakers: [Speaker]
  let collection: String

  /// Who gave a speech.
  struct Speaker: Decodable {
    let id: String
    let name: String

    init(from decoder: any Decoder) throws {
      var array = try decoder.unkeyedContainer()
      id = try array.decode(String.self)
      name = try array.decode(String.self)
    }
  }

  init(from decoder: any Decoder) throws {
    var array = try decoder.unkeyedContainer()
    folder = try array.decode(String.self)
    title = try array.decode(String.self)
    date = try array.decode(String.self)
    _ = try array.decode(String.self)
    speakers = try array.decode([Speaker].self)
    collection = try array.decode(String.self)
  }

  /// The path of a page, counted from 0.
  func path(ofPage page: Int) -> String { folder + (page == 0 ? "" : "\(page + 1)/") + "index.html" }
}

/// A speaker, topic or collection, with its speeches: `[ID, LABEL, [GAP, …]]`.
struct Facet: Decodable {
  let id: String
  let label: String
  /// The numbers of its speeches, ascending.
  let speeches: [Int]

  init(from decoder: any Decoder) throws {
    var array = try decoder.unkeyedContainer()
    id = try array.decode(String.self)
    label = try array.decode(String.self)
    var speech = 0
    speeches = try array.decode([UInt32].self).map { gap in
      speech += Int(gap)
      return speech
    }
  }
}
