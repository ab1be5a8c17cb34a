import SiteBase
import SiteModel

/// What pages are made from, as fingerprints: a page whose fingerprint is that of an earlier build is the same page.
///
/// Whatever a view shows must be taken in here: what stands in the speech's own file by the fingerprint of the file,
/// what comes from elsewhere by itself. More than is shown may be taken in; then a page is made without need. What the
/// path says need not be taken in, since only fingerprints of one path are compared.
struct PageFingerprints: Sendable {
  private let site: PaginatedSite
  private let inventory: Inventory
  private let assets: [Fingerprint]
  private let common: Fingerprint
  private let collections: [String: Fingerprint]
  private let people: [Fingerprint]
  private let topics: [Fingerprint]
  /// For each speech, what lists and its own pages say of it.
  private let entries: [Fingerprint]
  /// For each speech, what links to it say.
  private let names: [Fingerprint]
  /// For each speech, what it was read from.
  private let sources: [Fingerprint]
  /// To whose pages the names of turns lead.
  private let turns: Fingerprint

  init(_ prepared: PreparedSite) {
    let site = prepared.pages.site
    self.site = prepared.pages
    inventory = prepared.inventory.value
    assets = prepared.theme.value.assets.map { Fingerprint($0.bytes) }
    common = Self.common(prepared)
    collections = site.collectionPlaces.mapValues { place in
      let collection = site.collections[place].value
      return Fingerprint { maker in
        maker.add(collection.id)
        maker.add(collection.title)
        maker.add(collection.description)
      }
    }
    let people = site.people.map { Self.fingerprint(of: $0.value) }
    self.people = people
    topics = site.topics.map { topic in
      Fingerprint { maker in
        maker.add(topic.value.id)
        maker.add(topic.value.title)
      }
    }
    entries = site.speeches.indices.map { speech in
      Self.fingerprint(
        ofEntry: site.speeches[speech], speakers: site.speakers[speech].map { people[$0] },
        pages: prepared.pages.speechPages[speech].count)
    }
    names = site.speeches.indices.map { speech in
      Fingerprint { maker in
        maker.add(site.path(of: speech))
        maker.add(site.speeches[speech].title)
        maker.add(site.speeches[speech].language)
      }
    }
    sources = prepared.sources
    turns = Fingerprint { maker in
      for (key, person) in site.peopleByKey.sorted(by: { $0.key.text < $1.key.text }) {
        maker.add(key.text)
        maker.add(site.people[person].value.id)
      }
    }
  }

  /// What every page shows: the templates, the settings, the navigation.
  static func common(_ prepared: PreparedSite) -> Fingerprint {
    Fingerprint { maker in
      maker.add("\(prepared.content.site)")
      for index in prepared.pages.indexes { maker.add(index.rawValue) }
      for template in prepared.inventory.value.templates {
        maker.add(fileName(template.path))
        maker.add(template.bytes)
      }
    }
  }

  /// What the search index is made from.
  var index: Fingerprint {
    Fingerprint { maker in
      maker.add(common)
      maker.add(site.pages.count)
      for speech in site.site.newest {
        maker.add(sources[speech])
        maker.add(entries[speech])
        if let collection = collections[site.site.speeches[speech].collection] { maker.add(collection) }
      }
    }
  }

  /// What every page is made from.
  func ofAllPages(jobs: Int) async throws -> [Fingerprint?] {
    try await concurrentMap(count: site.pages.count, jobs: jobs) { fingerprint(of: site.pages[$0]) }
  }

  /// What a page is made from; nil if that cannot be told without making it.
  func fingerprint(of page: Page) -> Fingerprint? {
    switch page.kind {
    case .file(let path):
      guard let stamp = inventory.stamps[FilePath(path)], !stamp.isTooFresh(at: inventory.moment) else { return nil }
      return Fingerprint { $0.add(stamp) }
    case .asset(let asset): return assets[asset]
    case .searchData: return nil
    default: return Fingerprint { add(page, to: &$0) }
    }
  }

  private func add(_ page: Page, to maker: inout FingerprintMaker) {
    maker.add(common)
    switch page.kind {
    case .home:
      for collection in site.site.collections {
        maker.add(collections[collection.value.id]!)
        maker.add(collection.speeches.count)
        maker.add(site.site.years(of: collection.speeches))
      }
      for speech in site.site.newest.prefix(10) { maker.add(entries[speech]) }
    case .list(let list, let number): add(list, page: number, to: &maker)
    case .index(.speakers):
      for (person, listing) in site.site.people.enumerated() {
        maker.add(people[person])
        maker.add(listing.speeches.count)
      }
    case .index(.topics):
      for (topic, listing) in site.site.topics.enumerated() {
        maker.add(topics[topic])
        maker.add(listing.speeches.count)
      }
    case .index(.years):
      for year in site.site.years {
        maker.add(year.value)
        maker.add(year.speeches.count)
      }
    case .speech(let speech, _), .wholeSpeech(let speech): add(speech, to: &maker)
    case .redirect(let speech):
      maker.add(site.site.speeches[speech].folder)
      maker.add(site.site.speeches[speech].title)
    case .notFound, .search, .searchData, .file, .asset: break
    }
  }

  private func add(_ list: Page.List, page: Int, to maker: inout FingerprintMaker) {
    let speeches = site.site.speeches(of: list)
    let size = site.site.settings.listSize
    maker.add(speeches.count)
    switch list {
    case .collection(let index): maker.add(collections[site.site.collections[index].value.id]!)
    case .topic(let index): maker.add(topics[index])
    case .person, .year: break
    }
    for speech in speeches.dropFirst(page * size).prefix(size) { maker.add(entries[speech]) }
  }

  private func add(_ speech: Int, to maker: inout FingerprintMaker) {
    maker.add(sources[speech])
    maker.add(entries[speech])
    for topic in site.site.topicsOfSpeech[speech] { maker.add(topics[topic]) }
    if let collection = collections[site.site.speeches[speech].collection] { maker.add(collection) }
    let neighbours = site.site.neighbours[speech]
    for neighbour in [neighbours.previous, neighbours.next] {
      maker.add(neighbour != nil)
      guard let neighbour else { continue }
      maker.add(names[neighbour])
    }
    if site.site.speeches[speech].layout.hasTurns { maker.add(turns) }
    for link in site.site.speeches[speech].links { maker.add(path(of: link.target)) }
  }

  /// The page that a link leads to; empty if there is none.
  private func path(of target: Link.Target?) -> String {
    switch target {
    case .speech(let speech, _, let block): site.path(of: speech, block: block)
    case .path(let path, _): path
    case nil: ""
    }
  }

  private static func fingerprint(ofEntry speech: Speech, speakers: [Fingerprint], pages: Int) -> Fingerprint {
    Fingerprint { maker in
      for text in [
        speech.folder, speech.title, speech.language, speech.date?.iso ?? "", speech.occasion,
        speech.summary.isEmpty ? speech.opening : speech.summary,
      ] {
        maker.add(text)
      }
      for speaker in speakers { maker.add(speaker) }
      maker.add(speech.count.minutes())
      maker.add(pages)
      maker.add(speech.isDraft)
    }
  }

  private static func fingerprint(of person: Person) -> Fingerprint {
    Fingerprint { maker in
      maker.add(person.id)
      maker.add(person.sortKey)
      for text in [person.names, person.roles, person.life] {
        maker.add(text.byLanguage.count)
        for (language, words) in text.byLanguage.sorted(by: { $0.key < $1.key }) {
          maker.add(language)
          maker.add(words)
        }
      }
    }
  }
}
