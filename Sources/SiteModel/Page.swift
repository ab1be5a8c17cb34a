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
    folder(of: speech) + pageName(page)
  }

  /// The path of a whole speech on one page.
  public func pathOfWhole(_ speech: Int) -> String { folder(of: speech) + "all/index.html" }

  /// The folder of the pages of a speech; the speech itself is not copied for it.
  func folder(of speech: Int) -> String { Speech.folder(speeches[speech].slug, in: speeches[speech].collection) }
}

/// The path of a page of a speech below the speech's folder, counted from 0.
func pageName(_ page: Int) -> String { page == 0 ? "index.html" : "\(page + 1)/index.html" }
