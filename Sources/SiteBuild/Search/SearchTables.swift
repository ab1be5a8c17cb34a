import SiteBase
import SiteModel
import SiteSearch
import SiteTheme

extension SearchIndex.Speeches {
  /// How many speeches are described in one file.
  fileprivate static let tableSize = 16

  /// What a search page needs to know of a site's speeches.
  init(_ order: SearchOrder, in site: PaginatedSite, _ words: Words) {
    self.init()
    pages = order.speeches.map { site.speechPages[$0].count }
    for speech in order.speeches {
      let year = site.site.speeches[speech].date?.start.year ?? 0
      if years.last?.year == year { years[years.count - 1].count += 1 } else { years.append((year, 1)) }
    }
    for start in stride(from: 0, to: order.speeches.count, by: Self.tableSize) {
      let speeches = order.speeches[start..<min(start + Self.tableSize, order.speeches.count)]
      tables.append(("s/\(start / Self.tableSize)", descriptions(of: speeches, in: site.site, words)))
    }
    var numbers = [Int](repeating: 0, count: order.speeches.count)
    for (number, speech) in order.speeches.enumerated() { numbers[speech] = number }
    let language = site.site.settings.language
    tables.append(
      (
        "f/speaker",
        facet(site.site.people.map { ($0.value.id, $0.value.names.text(in: language), $0.speeches) }, numbers)
      ))
    tables.append(("f/topic", facet(site.site.topics.map { ($0.value.id, $0.value.title, $0.speeches) }, numbers)))
    tables.append(
      ("f/collection", facet(site.site.collections.map { ($0.value.id, $0.value.title, $0.speeches) }, numbers)))
  }
}

extension SearchIndex {
  /// How many files an index needs that is not one file, at the least.
  static func leastFiles(speeches: Int) -> Int { speeches / Speeches.tableSize + 8 }
}

/// `[[folder, title, date, language, [[id, name of a speaker], …], collection, date in words], …]`
private func descriptions(of speeches: ArraySlice<Int>, in site: Site, _ words: Words) -> [UInt8] {
  let titles = Dictionary(uniqueKeysWithValues: site.collections.map { ($0.value.id, $0.value.title) })
  var json: [UInt8] = [UInt8(ascii: "[")]
  for speech in speeches {
    let value = site.speeches[speech]
    json.append(json.count > 1 ? ",\n[" : "[")
    for text in [value.folder, value.title, value.date?.iso ?? "", value.language] {
      json.appendJSON(text)
      json.append(",")
    }
    json.append("[")
    for (place, person) in site.speakers[speech].enumerated() {
      json.append(place > 0 ? ",[" : "[")
      json.appendJSON(site.people[person].value.id)
      json.append(",")
      json.appendJSON(site.people[person].value.names.text(in: value.language))
      json.append("]")
    }
    json.append("],")
    json.appendJSON(titles[value.collection] ?? "")
    json.append(",")
    json.appendJSON(value.date.map { words.date($0) } ?? "")
    json.append("]")
  }
  json.append("]\n")
  return json
}

/// `[[id, label, [gap to the speech before, …]], …]`
private func facet(_ values: [(id: String, label: String, speeches: [Int])], _ numbers: [Int]) -> [UInt8] {
  var json: [UInt8] = [UInt8(ascii: "[")]
  for value in values {
    json.append(json.count > 1 ? ",\n[" : "[")
    json.appendJSON(value.id)
    json.append(",")
    json.appendJSON(value.label)
    json.append(",[")
    var last = 0
    for (place, number) in value.speeches.map({ numbers[$0] }).sorted().enumerated() {
      json.append("\(place > 0 ? "," : "")\(number - last)")
      last = number
    }
    json.append("]]")
  }
  json.append("]\n")
  return json
}
