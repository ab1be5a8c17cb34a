import SiteBase

/// Puts speeches together into a site: who spoke, about what, when, and what stands beside what.
///
/// - Parameters:
///   - earlier: A site that was put together before with the same language, collections and people; what of it still
///     holds is not made again.
///   - places: Where in its file each of some links of a speech stands, for what is said about them.
public func assemble(
  _ content: Content, after earlier: Site? = nil, places: (Speech, [Link]) -> [Place]
) -> Checked<Site> {
  var site = earlier.flatMap { $0.isCatalogue(of: content) ? $0 : nil } ?? catalogue(content)
  site.settings = content.settings
  site.speeches = content.speeches
  let diagnostics = site.link(files: content.files, places: places)
  return Checked(site, diagnostics)
}

/// A site with its lists of speeches, before its links are followed.
private func catalogue(_ content: Content) -> Site {
  let speeches = content.speeches
  let chronology = Chronology(speeches)
  let newest = chronology.newest
  let directory = PeopleDirectory(content.people, speeches: speeches, newest: newest, in: content.settings.language)
  let topics = TopicDirectory(speeches: speeches, newest: newest)
  let byCollection = Dictionary(grouping: newest) { speeches[$0].collection }
  let collections = content.collections.map { collection in
    chronology.listing(of: byCollection[collection.id] ?? [], in: collection) { speeches[$0].title }
  }
  return Site(
    settings: content.settings, collections: collections.filter { !$0.speeches.isEmpty }, speeches: speeches,
    people: directory.people, topics: topics.topics, years: chronology.years, newest: newest,
    speakers: directory.speakers, topicsOfSpeech: topics.topicsOfSpeech,
    neighbours: neighbours(in: collections, count: speeches.count), peopleByKey: directory.byKey)
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

extension Site {
  /// Whether its lists are those that the speeches of some content give: whatever they depend on is the same.
  fileprivate func isCatalogue(of content: Content) -> Bool {
    speeches.count == content.speeches.count
      && speeches.indices.allSatisfy { speeches[$0].isListed(like: content.speeches[$0]) }
  }
}

extension Speech {
  /// Whether it stands on the same lists as another, and at the same places of them.
  fileprivate func isListed(like other: Speech) -> Bool {
    line == other.line && date == other.date
      && haveSameBytes([path, title, collection], [other.path, other.title, other.collection])
      && haveSameBytes(speakers, other.speakers) && haveSameBytes(topics, other.topics)
  }
}
