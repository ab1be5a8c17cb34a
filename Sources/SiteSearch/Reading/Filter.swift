import SiteBase

/// Which speeches count: those that have one of the ids of each list that is not empty.
public struct Filter: Sendable {
  /// The last parts of the speakers' URLs.
  public var speakers: [String] = []
  /// Years; 0 for speeches without a date.
  public var years: [Int] = []
  /// The last parts of the topics' URLs.
  public var topics: [String] = []
  /// The collections' paths.
  public var collections: [String] = []

  /// All speeches.
  public init() {}
}

/// A speaker, topic, collection or year that a site does not have.
public struct UnknownFilterValue: Error, CustomStringConvertible {
  /// What kind of thing it is, such as `speaker`.
  public let field: String
  /// What was asked for.
  public let value: String
  /// What was probably meant.
  public let suggestion: String?

  /// One sentence, such as `no speaker "orel" has a speech; did you mean "orrel"?`
  public var description: String {
    "no \(field) \"\(value)\" has a speech" + (suggestion.map { "; did you mean \"\($0)\"?" } ?? "")
  }
}

extension IndexReader {
  /// The speeches that count; nil if all do.
  func speeches(_ filter: Filter) throws -> Set<Int>? {
    let facets = [(Facet.speaker, filter.speakers), (.topic, filter.topics), (.collection, filter.collections)]
    var chosen: Set<Int>?
    for (facet, ids) in facets where !ids.isEmpty {
      let found = try speeches(of: ids, facet)
      chosen = chosen?.intersection(found) ?? found
    }
    if !filter.years.isEmpty {
      let found = try speeches(ofYears: filter.years)
      chosen = chosen?.intersection(found) ?? found
    }
    return chosen
  }

  private func speeches(of ids: [String], _ facet: Facet) throws -> Set<Int> {
    let values = try values(of: facet)
    return try ids.reduce(into: []) { speeches, id in
      guard let value = values.first(where: { $0.id == id || $0.label == id }) else {
        throw UnknownFilterValue(field: facet.rawValue, value: id, suggestion: closest(to: id, in: values.map(\.id)))
      }
      speeches.formUnion(value.speeches)
    }
  }

  private func speeches(ofYears years: [Int]) throws -> Set<Int> {
    var ranges: [Int: Range<Int>] = [:]
    var first = 0
    for (year, count) in meta.years {
      ranges[year] = first..<first + count
      first += count
    }
    return try years.reduce(into: []) { speeches, year in
      guard let range = ranges[year] else {
        throw UnknownFilterValue(
          field: "year", value: String(year), suggestion: closest(to: String(year), in: ranges.keys.map(String.init)))
      }
      speeches.formUnion(range)
    }
  }
}
