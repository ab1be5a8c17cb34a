import Foundation
import SiteBase
import SiteModel
import SiteTheme

extension Renderer {
  /// The front page: the collections and the newest speeches.
  func home(at path: String) -> HomeView {
    let collections = site.site.collections.enumerated().map { index, collection in
      CountView(
        href: relativeURL(from: path, to: site.site.path(of: .collection(index))), title: collection.value.title,
        description: collection.value.description, years: site.site.years(of: collection.speeches),
        count: collection.speeches.count)
    }
    return HomeView(
      frame: frame(at: path, title: "", description: settings.description), description: settings.description,
      collections: collections, recent: entries.html(of: site.site.newest.prefix(10), at: path))
  }

  /// A page of a list of speeches, counted from 0.
  func listPage(_ list: Page.List, _ page: Int, at path: String) -> ListView {
    let speeches = site.site.speeches(of: list)
    let count = site.pageCount(of: list)
    var view = ListView(
      frame: frame(at: path, title: ""), count: speeches.count, pageNumber: page + 1, pageCount: count)
    describe(&view, list)
    view.headingHTML = .html(redaction.html(view.heading))
    view.frame = frame(
      at: path, title: count > 1 ? "\(view.heading) (\(page + 1)/\(count))" : view.heading, description: view.lead)
    if page > 0 { view.frame.previous = relativeURL(from: path, to: site.site.path(of: list, page: page - 1)) }
    if page + 1 < count { view.frame.next = relativeURL(from: path, to: site.site.path(of: list, page: page + 1)) }
    view.entries = entries.html(of: listed(list, page: page), at: path)
    view.pages = pager(count: count, current: page) { relativeURL(from: path, to: site.site.path(of: list, page: $0)) }
    return view
  }

  /// The speeches on a page of a list, counted from 0.
  func listed(_ list: Page.List, page: Int) -> ArraySlice<Int> {
    site.site.speeches(of: list).dropFirst(page * settings.listSize).prefix(settings.listSize)
  }

  private func describe(_ view: inout ListView, _ list: Page.List) {
    switch list {
    case .collection(let index):
      view.kind = "kind_collection"
      view.heading = site.site.collections[index].value.title
      view.lead = site.site.collections[index].value.description
    case .person(let index):
      let person = site.site.people[index].value
      view.kind = "kind_speaker"
      view.heading = person.names.text(in: settings.language)
      view.lead = person.life.text(in: settings.language)
      view.roles = person.roles.text(in: settings.language)
      view.otherNames = Set(person.names.byLanguage.values).subtracting([view.heading]).sorted().joined(
        separator: " · ")
    case .topic(let index):
      view.kind = "kind_topic"
      view.heading = site.site.topics[index].value.title
    case .year(let index):
      view.kind = "kind_year"
      view.heading = String(site.site.years[index].value)
    }
  }

  /// The speakers, the topics or the years.
  func indexPage(_ index: Page.Index, at path: String) -> IndexView {
    let heading = theme.words.text(index.rawValue)
    return IndexView(
      frame: frame(of: index, at: path, title: heading), heading: heading, groups: groups(of: index, at: path))
  }

  private func groups(of index: Page.Index, at path: String) -> [GroupView] {
    func item(_ list: Page.List, _ title: String, _ note: String = "") -> CountView {
      CountView(
        href: relativeURL(from: path, to: site.site.path(of: list)), title: title, description: note,
        count: site.site.speeches(of: list).count)
    }
    switch index {
    case .speakers:
      let items = site.site.people.indices.map { person in
        let value = site.site.people[person].value
        return item(
          .person(person), value.names.text(in: settings.language), value.roles.text(in: settings.language))
      }
      return items.count < 30 ? [GroupView(items: items)] : groupedByInitial(items)
    case .topics:
      return [GroupView(items: site.site.topics.indices.map { item(.topic($0), site.site.topics[$0].value.title) })]
    case .years:
      return [GroupView(items: site.site.years.indices.map { item(.year($0), String(site.site.years[$0].value)) })]
    }
  }

  private func groupedByInitial(_ items: [CountView]) -> [GroupView] {
    let keys = items.enumerated().map { index, item in
      let key = site.site.people[index].value.sortKey
      return key.isEmpty ? item.title : key
    }
    let byInitial = Dictionary(grouping: zip(items, keys.map(initial)), by: \.1).mapValues { $0.map(\.0) }
    return byInitial.sorted { ($0.key == "#" ? "~" : $0.key) < ($1.key == "#" ? "~" : $1.key) }
      .map { GroupView(label: $0.key, items: $0.value) }
  }

  /// The Latin letter under which a name is sorted, for a Chinese one that of its pinyin; `#` if it has none.
  private func initial(of name: String) -> String {
    guard let first = name.unicodeScalars.first else { return "#" }
    if first.isHan {
      let pinyin = Locale(identifier: "zh@collation=pinyin")
      let letter = firstOfPinyin.last { String($0.han).compare(name, locale: pinyin) != .orderedDescending }?.letter
      return letter.map(String.init) ?? "#"
    }
    let plain = String(first).folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil).uppercased()
    return plain.first.map { $0.isLetter && $0.isASCII ? String($0) : "#" } ?? "#"
  }

  /// The numbers of a pager: all of a few, else the first, the last and those about the current one.
  func pager(count: Int, current: Int, address: (Int) -> String) -> [LinkView] {
    var pager: [LinkView] = []
    for number in 0..<count {
      if count <= 12 || number == 0 || number == count - 1 || abs(number - current) <= 2 {
        pager.append(LinkView(href: address(number), title: String(number + 1), isCurrent: number == current))
      } else if pager.last?.isGap == false {
        pager.append(LinkView(isGap: true))
      }
    }
    return pager
  }
}

extension Site {
  /// The first and the last year of some speeches.
  func years(of speeches: [Int]) -> String {
    let years = speeches.compactMap { self.speeches[$0].date?.start.year }
    guard let first = years.min(), let last = years.max() else { return "" }
    return first == last ? String(first) : "\(first)–\(last)"
  }
}

/// The first Chinese character, in the order of pinyin, of each letter that pinyin begins with.
private let firstOfPinyin: [(han: Character, letter: Character)] = Array(
  zip("阿八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀", "ABCDEFGHJKLMNOPQRSTWXYZ"))
