import Foundation
import SiteBase

/// Who spoke: each person once, however their name was printed.
struct PeopleDirectory {
  private(set) var people: [Listing<Person>]
  /// For each speech, for each of its speakers, their place in `people`.
  private(set) var speakers: [[Int]]
  /// From the key of each name to the place in `people`.
  private(set) var byKey: [NameKey: Int] = [:]

  init(_ known: [Person], speeches: [Speech], newest: [Int], in language: String) {
    var everyone = known.map { Listing(value: $0, speeches: []) }
    var ids = Set(known.map(\.id))
    for index in known.indices {
      for name in known[index].names.byLanguage.values.sorted() + known[index].aliases {
        byKey[NameKey(name), default: index] = byKey[NameKey(name)] ?? index
      }
    }
    speakers = [[Int]](repeating: [], count: speeches.count)
    let names = newest.flatMap { speeches[$0].speakers }.map { (name: $0, key: NameKey($0)) }
    let (titled, plain) = (
      names.filter { $0.key.withoutTitle != $0.key }, names.filter { $0.key.withoutTitle == $0.key }
    )
    for (name, key) in plain + titled where byKey[key] == nil && byKey[key.withoutTitle] == nil {
      let id = unused(Slug(name).text, in: &ids, for: name)
      byKey[key] = everyone.count
      everyone.append(Listing(value: Person(id: id, names: LocalizedText(["": name])), speeches: []))
    }
    for speech in newest {
      for name in speeches[speech].speakers {
        guard let person = byKey[NameKey(name)] ?? byKey[NameKey(name).withoutTitle] else { continue }
        if !speakers[speech].contains(person) {
          speakers[speech].append(person)
          everyone[person].speeches.append(speech)
        }
      }
    }
    let spoke = everyone.indices.filter { !everyone[$0].speeches.isEmpty }
    let order = sorted(spoke, in: language) {
      everyone[$0].value.sortKey.isEmpty ? everyone[$0].value.names.text(in: language) : everyone[$0].value.sortKey
    }
    people = order.map { everyone[$0] }
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    speakers = speakers.map { $0.map { places[$0]! } }
    byKey = byKey.compactMapValues { places[$0] }
  }
}

/// What was spoken about: each topic once, however it was written.
struct TopicDirectory {
  private(set) var topics: [Listing<Topic>] = []
  /// For each speech, for each of its topics, its place in `topics`.
  private(set) var topicsOfSpeech: [[Int]]

  init(speeches: [Speech], newest: [Int]) {
    var ids: Set<String> = []
    var byKey: [NameKey: Int] = [:]
    var found: [Listing<Topic>] = []
    topicsOfSpeech = [[Int]](repeating: [], count: speeches.count)
    for speech in newest {
      for title in speeches[speech].topics {
        let topic = byKey[NameKey(title)] ?? found.count
        if topic == found.count {
          found.append(
            Listing(value: Topic(id: unused(Slug(title).text, in: &ids, for: title), title: title), speeches: []))
          byKey[NameKey(title)] = topic
        }
        if !topicsOfSpeech[speech].contains(topic) {
          topicsOfSpeech[speech].append(topic)
          found[topic].speeches.append(speech)
        }
      }
    }
    let order = sorted(Array(found.indices), in: "en") { found[$0].value.title }
    topics = order.map { found[$0] }
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    topicsOfSpeech = topicsOfSpeech.map { $0.map { places[$0]! } }
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
