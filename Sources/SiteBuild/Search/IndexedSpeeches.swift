import SiteModel
import SiteSearch
import SiteTheme

extension SearchIndex.Speeches {
  /// What a search page needs to know of a site's speeches.
  init(_ order: SearchOrder, in site: PaginatedSite, _ words: Words) {
    self.init()
    let model = site.site
    pages = order.speeches.map { site.speechPages[$0].count }
    for speech in order.speeches {
      let year = model.speeches[speech].date?.start.year ?? 0
      if years.last?.year == year { years[years.count - 1].count += 1 } else { years.append((year, 1)) }
    }
    entries = model.entries(of: order.speeches, words)
    var numbers = [Int](repeating: 0, count: order.speeches.count)
    for (number, speech) in order.speeches.enumerated() { numbers[speech] = number }
    func value(_ id: String, _ label: String, _ speeches: [Int]) -> FacetValue {
      FacetValue(id: id, label: label, speeches: speeches.map { numbers[$0] }.sorted())
    }
    let language = model.settings.language
    facets = [
      (.speaker, model.people.map { value($0.value.id, $0.value.names.text(in: language), $0.speeches) }),
      (.topic, model.topics.map { value($0.value.id, $0.value.title, $0.speeches) }),
      (.collection, model.collections.map { value($0.value.id, $0.value.title, $0.speeches) }),
    ]
  }
}

extension Site {
  fileprivate func entries(of speeches: [Int], _ words: Words) -> [SpeechEntry] {
    let places = collectionPlaces
    return speeches.map { number in
      let date = self.speeches[number].date
      let language = self.speeches[number].language
      return SpeechEntry(
        folder: self.speeches[number].folder, title: self.speeches[number].title, date: date?.iso ?? "",
        language: language,
        speakers: speakers[number].map { (people[$0].value.id, people[$0].value.names.text(in: language)) },
        collection: places[self.speeches[number].collection].map { collections[$0].value.title } ?? "",
        dateInWords: date.map { words.date($0) } ?? "")
    }
  }
}
