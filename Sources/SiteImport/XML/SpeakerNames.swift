import SiteBase

/// The names of those who speak, by the ids that a document or a list beside it gives them.
struct SpeakerNames {
  private var names: [String: String] = [:]

  /// The name of who has an id.
  subscript(_ id: String) -> String? { names[id] }

  /// How many names there are.
  var count: Int { names.count }

  /// Adds the names that a document lists; names that are there already stay.
  mutating func add(_ metadata: XMLMetadata) {
    let people = ListedPeople(metadata)
    names.merge(people.names) { first, _ in first }
  }
}

/// The people of one document.
private struct ListedPeople {
  private(set) var names: [String: String] = [:]
  private let metadata: XMLMetadata
  /// The parts of the names of people and of their first names, by their places among the fields.
  private var parts: [Int: [String: [String]]] = [:]
  /// The first name of a person, by the place of the person.
  private var firstNames: [Int: Int] = [:]

  init(_ metadata: XMLMetadata) {
    self.metadata = metadata
    for index in metadata.fields.indices { take(index) }
    for (person, name) in firstNames {
      guard let id = metadata.fields[person].tag.id else { continue }
      names[id] = fullName(parts[name] ?? [:]) ?? metadata.words(of: metadata.fields[name])
    }
  }

  private mutating func take(_ index: Int) {
    let field = metadata.fields[index]
    let name = field.tag.name
    if name.hasPrefix("TLC"), let id = field.tag.id, let shown = field.tag["showAs"] { names[id] = shown }
    guard let parent = field.parent else { return }
    switch (metadata.fields[parent].tag.name, name) {
    case ("person", "persName"), ("org", "orgName"), ("redner", "name"):
      if firstNames[parent] == nil { firstNames[parent] = index }
    case ("persName", "forename"), ("persName", "nameLink"), ("persName", "surname"), ("name", "vorname"),
      ("name", "namenszusatz"), ("name", "nachname"):
      if let words = metadata.words(of: field) { parts[parent, default: [:]][name, default: []].append(words) }
    default: break
    }
  }

  /// A name from its parts: given names first, but without a space and the family name first if it is Han.
  private func fullName(_ parts: [String: [String]]) -> String? {
    let given = parts["forename"] ?? parts["vorname"] ?? []
    let link = (parts["nameLink"] ?? parts["namenszusatz"] ?? []).filter { link in
      !given.contains { $0.hasSuffix(" " + link) }
    }
    let family = parts["surname"] ?? parts["nachname"] ?? []
    if (given + family).isEmpty { return nil }
    let isHan = (given + family).allSatisfy { $0.unicodeScalars.allSatisfy(\.isHan) }
    return isHan ? (family + given).joined() : (given + link + family).joined(separator: " ")
  }
}
