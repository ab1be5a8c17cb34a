import SiteBase

/// What speeches can be chosen by, apart from their years.
public enum Facet: String, Sendable, CaseIterable {
  case speaker, topic, collection
}

/// A speaker, topic or collection, with its speeches: `[ID, LABEL, [GAP, …]]`.
public struct FacetValue: Sendable {
  /// The last part of its URL; of a collection its path.
  public var id: String
  /// Its name.
  public var label: String
  /// The numbers of its speeches in the index, ascending.
  public var speeches: [Int]

  /// A value with its speeches.
  public init(id: String, label: String, speeches: [Int]) {
    self.id = id
    self.label = label
    self.speeches = speeches
  }

  var json: [UInt8] {
    var json: [UInt8] = [UInt8(ascii: "[")]
    json.appendJSON(id)
    json.append(",")
    json.appendJSON(label)
    json.append(",[")
    var last = 0
    for (place, speech) in speeches.enumerated() {
      json.append("\(place > 0 ? "," : "")\(speech - last)")
      last = speech
    }
    json.append("]]")
    return json
  }
}

extension FacetValue: Decodable {
  /// Reads a value.
  public init(from decoder: any Decoder) throws {
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
