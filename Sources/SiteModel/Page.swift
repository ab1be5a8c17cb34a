import SiteBase

/// One file of the output, and what it is made from.
public struct Page: Sendable {
  /// What a page shows. A new kind is a compile error in exactly the places that must know it.
  public enum Kind: Sendable {
    /// The front page.
    case home
    /// What a host shows for an address that is not there.
    case notFound
    /// One page of a list of speeches, counted from 0.
    case list(List, page: Int)
    /// The speakers, the topics or the years.
    case index(Index)
    /// Where readers search the speeches.
    case search
    /// One page of a speech, counted from 0.
    case speech(Int, page: Int)
    /// A whole speech on one page, where it has several.
    case wholeSpeech(Int)
    /// A file of the search index.
    case searchData(Int)
    /// An older address of a speech.
    case redirect(Int)
    /// A file of the content folder, copied.
    case file(String)
    /// A file of the theme, copied.
    case asset(Int)
  }

  /// Whose speeches a list shows; the number is the place in the site's own list.
  public enum List: Sendable, Hashable {
    case collection(Int)
    case person(Int)
    case topic(Int)
    case year(Int)
  }

  /// What an index lists.
  public enum Index: String, Sendable, CaseIterable {
    case speakers, topics, years
  }

  /// The path below the output folder.
  public var path: String
  /// What it shows.
  public var kind: Kind

  init(_ path: String, _ kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// A file of the search index.
  public static func searchData(_ file: Int, named name: String) -> Page {
    Page("search/\(name).json", .searchData(file))
  }
}

/// A site and the pages it is cut into.
public struct PaginatedSite: Sendable {
  /// The site.
  public var site: Site
  /// For each speech, the blocks on each of its pages.
  public var speechPages: [[Range<Int>]]
  /// Every file of the output.
  public var pages: [Page]
}

/// Cuts a site into pages, and says where two of them would be one file.
public func paginate(_ site: Site, files: [String], assets: [String]) -> Checked<PaginatedSite> {
  let sizes = Dictionary(
    site.collections.map { ($0.value.id, $0.value.reading.pageSize) }, uniquingKeysWith: { first, _ in first })
  var paginated = PaginatedSite(
    site: site,
    speechPages: site.speeches.map { pages(of: $0.body, size: sizes[$0.collection] ?? site.settings.reading.pageSize) },
    pages: [])
  paginated.pages = [Page("index.html", .home), Page("404.html", .notFound), Page("search/index.html", .search)]
  for index in paginated.indexes {
    paginated.pages.append(Page("\(index.rawValue)/index.html", .index(index)))
  }
  for list in site.lists {
    for page in 0..<paginated.pageCount(of: list) {
      paginated.pages.append(Page(site.path(of: list, page: page), .list(list, page: page)))
    }
  }
  for speech in site.speeches.indices { paginated.addPages(of: speech) }
  paginated.pages += files.map { Page($0, .file($0)) }
  paginated.pages += assets.indices.map { Page(assets[$0], .asset($0)) }
  return Checked(paginated, paginated.collisions())
}

extension PaginatedSite {
  fileprivate mutating func addPages(of speech: Int) {
    for page in speechPages[speech].indices {
      pages.append(Page(site.path(of: speech, page: page), .speech(speech, page: page)))
    }
    if speechPages[speech].count > 1 { pages.append(Page(site.pathOfWhole(speech), .wholeSpeech(speech))) }
    for alias in site.speeches[speech].aliases {
      pages.append(Page(alias.hasSuffix(".html") ? alias : alias + "/index.html", .redirect(speech)))
    }
  }

  /// The indexes that the site has.
  public var indexes: [Page.Index] { Page.Index.allCases.filter { site.count(of: $0) > 0 } }

  /// How many folders deep pages lie, the root itself counted.
  public var depth: Int {
    1 + (pages.lazy.map { $0.path.utf8.count { $0 == UInt8(ascii: "/") } }.max() ?? 0)
  }

  /// How many pages a list has.
  public func pageCount(of list: Page.List) -> Int {
    max(1, (site.speeches(of: list).count + site.settings.listSize - 1) / site.settings.listSize)
  }

  /// The page of a speech on which a block stands, counted from 0.
  public func page(of block: Int, in speech: Int) -> Int {
    speechPages[speech].firstIndex { $0.contains(block) } ?? 0
  }

  fileprivate func collisions() -> [Diagnostic] {
    var pageAt: [String: Int] = [:]
    var pageBelow: [String: Int] = [:]
    var diagnostics: [Diagnostic] = []
    var told: Set<Set<String>> = []
    for index in pages.indices {
      let path = pages[index].path.lowercased()
      if path.hasPrefix("search/"), let source = source(of: pages[index]) {
        if told.insert([name(of: pages[index])]).inserted {
          diagnostics.append(.reservedFolder(pages[index].path, at: Place(path: source)))
        }
        continue
      }
      if let other = pageAt.updateValue(index, forKey: path) {
        if told.insert([name(of: pages[index]), name(of: pages[other])]).inserted {
          diagnostics.append(collision(of: pages[index], with: pages[other], path: pages[index].path, "be made twice"))
        }
      }
      var folder = path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        if pageBelow.updateValue(index, forKey: String(folder)) != nil { break }
      }
    }
    for (folder, below) in pageBelow.sorted(by: { $0.key < $1.key }) {
      guard let file = pageAt[folder] else { continue }
      let (one, other) = if case .file = pages[below].kind { (below, file) } else { (file, below) }
      diagnostics.append(
        collision(of: pages[one], with: pages[other], path: pages[file].path, "be a file and a folder"))
    }
    return diagnostics
  }

  private func collision(of page: Page, with other: Page, path: String, _ what: String) -> Diagnostic {
    let (page, other) = source(of: page) == nil ? (other, page) : (page, other)
    let source = source(of: page) ?? page.path
    let name = name(of: page)
    return .collision(
      "\(path) would \(what): from \(name == source ? "this file" : name) and from \(self.name(of: other))",
      at: Place(path: source))
  }

  /// What people know a page by.
  private func name(of page: Page) -> String {
    if case .list(.collection(let index), _) = page.kind {
      return "the collection “\(site.collections[index].value.title)”"
    }
    guard let source = source(of: page) else { return "a page that every site has" }
    let line = speech(of: page).map { site.speeches[$0].line } ?? 1
    return line > 1 ? "\(source):\(line)" : source
  }

  /// The speech that a page shows.
  private func speech(of page: Page) -> Int? {
    switch page.kind {
    case .speech(let speech, _), .wholeSpeech(let speech), .redirect(let speech): speech
    case .file, .home, .notFound, .list, .index, .search, .searchData, .asset: nil
    }
  }

  /// The file that a page is made from; nil for a page that every site has.
  private func source(of page: Page) -> String? {
    if let speech = speech(of: page) { return site.speeches[speech].source }
    return switch page.kind {
    case .list(.collection(let index), _): site.collections[index].speeches.first.map { site.speeches[$0].source }
    case .file(let path): path
    case .home, .notFound, .list, .index, .search, .searchData, .asset, .speech, .wholeSpeech, .redirect: nil
    }
  }
}

extension Site {
  /// Every list of speeches.
  var lists: [Page.List] {
    collections.indices.map { .collection($0) } + people.indices.map { .person($0) }
      + topics.indices.map { .topic($0) } + years.indices.map { .year($0) }
  }

  /// The speeches of a list.
  public func speeches(of list: Page.List) -> [Int] {
    switch list {
    case .collection(let index): collections[index].speeches
    case .person(let index): people[index].speeches
    case .topic(let index): topics[index].speeches
    case .year(let index): years[index].speeches
    }
  }

  func count(of index: Page.Index) -> Int {
    switch index {
    case .speakers: people.count
    case .topics: topics.count
    case .years: years.count
    }
  }

  /// The path of a page of a list, counted from 0.
  public func path(of list: Page.List, page: Int = 0) -> String {
    let folder =
      switch list {
      case .collection(let index): collections[index].value.id
      case .person(let index): "speakers/\(people[index].value.id)"
      case .topic(let index): "topics/\(topics[index].value.id)"
      case .year(let index): "years/\(years[index].value)"
      }
    return page == 0 ? "\(folder)/index.html" : "\(folder)/page/\(page + 1)/index.html"
  }

  /// The path of a page of a speech, counted from 0.
  public func path(of speech: Int, page: Int = 0) -> String {
    speeches[speech].folder + (page == 0 ? "index.html" : "\(page + 1)/index.html")
  }

  /// The path of a whole speech on one page.
  public func pathOfWhole(_ speech: Int) -> String { speeches[speech].folder + "all/index.html" }
}

extension Diagnostic {
  static func collision(_ summary: String, at place: Place) -> Diagnostic {
    .error("same-output", summary, at: place, fix: "give one of them another `slug:`, or another name")
  }

  static func reservedFolder(_ path: String, at place: Place) -> Diagnostic {
    .error(
      "same-output", "\(path) would lie in the folder `search`, which belongs to the search of the site", at: place,
      fix: "give the folder of the collection, or the file, another name")
  }
}
