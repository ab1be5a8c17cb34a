import SiteBase
import SiteModel

/// Reads `people.yml`: a record for each person, by the last part of the URL of their page.
func readPeople(_ file: SourceFile?) -> Checked<[Person]> {
  guard let file else { return Checked([]) }
  let text = readText(file)
  var all = Fields(of: text.value)
  var people: [Person] = []
  var diagnostics: [Diagnostic] = []
  for (id, place, record) in all.records() {
    var fields = record
    var person = Person(id: Slug(id).text, names: fields.localized("names") ?? LocalizedText(["": id]))
    if person.id != id { diagnostics.append(.unusableID(id, better: person.id, at: place)) }
    person.sortKey = fields.text("sort_as") ?? ""
    person.aliases = (fields.texts("aliases") ?? []).map(\.text)
    person.roles = fields.localized("roles") ?? person.roles
    person.life = fields.localized("life") ?? person.life
    diagnostics += fields.finish()
    people.append(person)
  }
  return Checked(people, text.diagnostics + all.finish() + diagnostics)
}

extension Diagnostic {
  static func unusableID(_ id: String, better: String, at place: Place) -> Diagnostic {
    .error(
      "unusable-id", "`\(id)` cannot be part of a URL as it is", at: place,
      fix: "write `\(better)`, and the name under `names`")
  }
}
