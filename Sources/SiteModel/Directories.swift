import Foundation
import SiteBase

/// Who spoke: each person once, however their name was printed.
struct PeopleDirectory {
  let people: [Listing<Person>]
  /// For each speech, for each of its speakers, their place in `people`.
  let speakers: [[Int]]
  /// From the key of each name to the place in `people`.
  let byKey: [NameKey: Int]

  init(_ known: [Person], speeches: [Speech], newest: [Int], in language: String) {
    var everyone = known
    var personByKey: [NameKey: Int] = [:]
    var ids = Set(known.map(\.id))
    for index in known.indices {
      for name in known[index].names.byLanguage.values.sorted() + known[index].aliases {
        personByKey[NameKey(name), default: index] = personByKey[NameKey(name)] ?? index
      }
    }
    let mentions = Mentions(in: newest) { speeches[$0].speakers }
    let keys = mentions.names.map { (full: NameKey($0), plain: NameKey($0).withoutTitle) }
    let (plain, titled) = (
      keys.indices.filter { keys[$0].full == keys[$0].plain }, keys.indices.filter { keys[$0].full != keys[$0].plain }
    )
    for name in plain + titled where personByKey[keys[name].full] == nil && personByKey[keys[name].plain] == nil {
      let written = mentions.names[name]
      personByKey[keys[name].full] = everyone.count
      everyone.append(
        Person(id: unused(Slug(written).text, in: &ids, for: written), names: LocalizedText(["": written])))
    }
    let named = keys.map { personByKey[$0.full] ?? personByKey[$0.plain] }
    let order = sorted(Set(named.compactMap { $0 }).sorted(), in: language) {
      everyone[$0].sortKey.isEmpty ? everyone[$0].names.text(in: language) : everyone[$0].sortKey
    }
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let lists = mentions.lists(of: speeches.count, places: named.map { $0.flatMap { places[$0] } })
    people = zip(order, lists.speeches).map { Listing(value: everyone[$0], speeches: $1) }
    speakers = lists.places
    byKey = personByKey.compactMapValues { places[$0] }
  }
}

/// What was spoken about: each topic once, however it was written.
struct TopicDirectory {
  let topics: [Listing<Topic>]
  /// For each speech, for each of its topics, its place in `topics`.
  let topicsOfSpeech: [[Int]]

  init(speeches: [Speech], newest: [Int]) {
    var ids: Set<String> = []
    var byKey: [NameKey: Int] = [:]
    var found: [Topic] = []
    let mentions = Mentions(in: newest) { speeches[$0].topics }
    let named = mentions.names.map { title in
      let key = NameKey(title)
      if let topic = byKey[key] { return topic }
      byKey[key] = found.count
      found.append(Topic(id: unused(Slug(title).text, in: &ids, for: title), title: title))
      return found.count - 1
    }
    let order = sorted(Array(found.indices), in: "en") { found[$0].title }
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let lists = mentions.lists(of: speeches.count, places: named.map { places[$0] })
    topics = zip(order, lists.speeches).map { Listing(value: found[$0], speeches: $1) }
    topicsOfSpeech = lists.places
  }
}

/// An id that nobody has yet: two names that make one id are told apart by a digest of the name.
private func unused(_ id: String, in ids: inout Set<String>, for name: String) -> String {
  var candidate = id
  if !ids.insert(candidate).inserted {
    candidate += "-" + shortHash(name.utf8)
    ids.insert(candidate)
  }
  return candidate
}

/// Sorts as a dictionary of a language does; what it holds equal stands in the order of code points.
private func sorted(_ indices: [Int], in language: String, by key: (Int) -> String) -> [Int] {
  let locale = Locale(identifier: language.hasPrefix("zh") ? language : "zh@collation=pinyin")
  return indices.map { (index: $0, key: key($0)) }.sorted { a, b in
    switch a.key.compare(b.key, locale: locale) {
    case .orderedAscending: true
    case .orderedDescending: false
    case .orderedSame: a.key.unicodeScalars.lexicographicallyPrecedes(b.key.unicodeScalars)
    }
  }.map(\.index)
}
