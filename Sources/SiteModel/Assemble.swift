import SiteBase

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

/// Puts speeches together into a site: who spoke, about what, when, and what stands beside what.
///
/// - Parameter place: Where in its file a link stands, for what is said about it.
public func assemble(_ content: Content, place: (Speech, Link) -> Place) -> Checked<Site> {
  let speeches = content.speeches
  let newest = speeches.indices.sorted { isNewer(speeches[$0], speeches[$1]) }
  let directory = PeopleDirectory(content.people, speeches: speeches, newest: newest, in: content.settings.language)
  let topics = TopicDirectory(speeches: speeches, newest: newest)
  let byCollection = Dictionary(grouping: newest) { speeches[$0].collection }
  let collections = content.collections.map { collection in
    Listing(value: collection, speeches: byCollection[collection.id] ?? [])
      .ordered(by: collection.reading.order, speeches)
  }
  var site = Site(
    settings: content.settings, collections: collections.filter { !$0.speeches.isEmpty }, speeches: speeches,
    people: directory.people, topics: topics.topics, years: years(of: newest, in: speeches), newest: newest,
    speakers: directory.speakers, topicsOfSpeech: topics.topicsOfSpeech,
    neighbours: neighbours(in: collections, count: speeches.count), peopleByKey: directory.byKey)
  let diagnostics = site.link(files: Set(content.files), place: place)
  return Checked(site, diagnostics)
}

private func isNewer(_ a: Speech, _ b: Speech) -> Bool {
  switch (a.date, b.date) {
  case (let first?, let second?) where first != second: first > second
  case (_?, nil): true
  case (nil, _?): false
  default: standsBefore(a, b)
  }
}

/// Whether a speech stands before another in the files, by path and line.
private func standsBefore(_ a: Speech, _ b: Speech) -> Bool {
  a.path == b.path ? a.line < b.line : a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
}

extension Listing where Value == SpeechCollection {
  fileprivate func ordered(by order: SpeechOrder, _ all: [Speech]) -> Self {
    var listing = self
    switch order {
    case .newest: break
    case .oldest:
      let dated = speeches.prefix { all[$0].date != nil }
      listing.speeches = dated.reversed() + speeches.dropFirst(dated.count)
    case .title:
      listing.speeches.sort {
        all[$0].title == all[$1].title ? standsBefore(all[$0], all[$1]) : all[$0].title < all[$1].title
      }
    case .file:
      listing.speeches.sort { standsBefore(all[$0], all[$1]) }
    }
    return listing
  }
}

/// The speeches before and after each, as one reads on: forwards in time where a collection lists the newest first.
private func neighbours(in collections: [Listing<SpeechCollection>], count: Int) -> [(previous: Int?, next: Int?)] {
  var neighbours = [(previous: Int?, next: Int?)](repeating: (nil, nil), count: count)
  for collection in collections {
    let reading =
      collection.value.reading.order == .newest ? collection.speeches.reversed() : collection.speeches
    for (earlier, later) in zip(reading, reading.dropFirst()) {
      neighbours[earlier].next = later
      neighbours[later].previous = earlier
    }
  }
  return neighbours
}

private func years(of newest: [Int], in speeches: [Speech]) -> [Listing<Int>] {
  let dated = newest.filter { speeches[$0].date != nil }
  return Dictionary(grouping: dated) { speeches[$0].date!.start.year }
    .map { Listing(value: $0.key, speeches: $0.value) }
    .sorted { $0.value > $1.value }
}
