import SiteBase

/// A site and the pages it is cut into.
public struct PaginatedSite: Sendable {
  /// The site.
  public var site: Site
  /// For each speech, the blocks on each of its pages.
  public var speechPages: [[Range<Int>]]
  /// Every file of the output.
  public var pages: [Page] = []
  private let pageSizes: [Int]
  private let files: [String]
  private let assets: [String]
  fileprivate var collisions: [Diagnostic] = []

  fileprivate init(_ site: Site, files: [String], assets: [String], after earlier: PaginatedSite?) {
    self.site = site
    self.files = files
    self.assets = assets
    let sizes = site.pageSizes
    pageSizes = sizes
    speechPages = site.speeches.indices.map { speech in
      let (layout, size) = (site.speeches[speech].layout, sizes[speech])
      if let earlier, speech < earlier.pageSizes.count, earlier.pageSizes[speech] == size,
        earlier.site.speeches[speech].layout == layout
      {
        return earlier.speechPages[speech]
      }
      return layout.characters <= size ? [0..<layout.blockCount] : SiteModel.pages(of: layout.unpacked, size: size)
    }
  }
}

/// Cuts a site into pages, and says where two of them would be one file.
///
/// - Parameters:
///   - files: The paths of the files of the content folder that are copied.
///   - assets: The paths of the files of the theme.
///   - earlier: A site that was cut before; where its pages are the same, they are taken over.
public func paginate(
  _ site: Site, files: [String], assets: [String], after earlier: PaginatedSite? = nil
) -> Checked<PaginatedSite> {
  var paginated = PaginatedSite(site, files: files, assets: assets, after: earlier)
  if let earlier, earlier.hasPages(of: paginated) {
    paginated.takePages(of: earlier)
  } else {
    paginated.makePages()
  }
  return Checked(paginated, paginated.collisions)
}

extension PaginatedSite {
  /// Whether its pages are those of another, since whatever they depend on is the same.
  fileprivate func hasPages(of other: PaginatedSite) -> Bool {
    haveSameBytes(files, other.files) && haveSameBytes(assets, other.assets)
      && site.settings.listSize == other.site.settings.listSize && site.hasLists(of: other.site)
      && site.speeches.count == other.site.speeches.count
      && site.speeches.indices.allSatisfy { speech in
        speechPages[speech].count == other.speechPages[speech].count
          && site.speeches[speech].isFiled(like: other.site.speeches[speech])
      }
  }

  fileprivate mutating func takePages(of earlier: PaginatedSite) {
    pages = earlier.pages
    collisions = earlier.collisions
  }

  fileprivate mutating func makePages() {
    pages = [Page("index.html", .home), Page("404.html", .notFound), Page("search/index.html", .search)]
    pages += indexes.map { Page("\($0.rawValue)/index.html", .index($0)) }
    for list in site.lists {
      for page in 0..<pageCount(of: list) {
        pages.append(Page(site.path(of: list, page: page), .list(list, page: page)))
      }
    }
    for speech in site.speeches.indices { addPages(of: speech) }
    pages += files.map { Page($0, .file($0)) }
    pages += assets.indices.map { Page(assets[$0], .asset($0)) }
    collisions = findCollisions()
  }

  private mutating func addPages(of speech: Int) {
    let folder = site.folder(of: speech)
    let count = speechPages[speech].count
    for page in 0..<count { pages.append(Page(folder + pageName(page), .speech(speech, page: page))) }
    if count > 1 { pages.append(Page(site.pathOfWhole(speech), .wholeSpeech(speech))) }
    for alias in site.speeches[speech].aliases {
      pages.append(Page(alias.hasSuffix(".html") ? alias : alias + "/index.html", .redirect(speech)))
    }
  }
}

extension PaginatedSite {
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
    let page = speechPages[speech].partitionPoint { $0.upperBound > block }
    return page < speechPages[speech].count ? page : 0
  }

  /// The path of the page of a speech on which a block stands, or with nil of the first.
  public func path(of speech: Int, block: Int?) -> String {
    site.path(of: speech, page: block.map { page(of: $0, in: speech) } ?? 0)
  }
}

extension Site {
  /// Whether its lists have the paths, the names and the speeches of those of another.
  fileprivate func hasLists(of other: Site) -> Bool {
    let (lists, others) = (lists, other.lists)
    return haveSameBytes(lists.map { path(of: $0) }, others.map { other.path(of: $0) })
      && haveSameBytes(collections.map(\.value.title), other.collections.map(\.value.title))
      && zip(lists, others).allSatisfy { speeches(of: $0) == other.speeches(of: $1) }
  }

  /// For each speech, how many characters its pages have at most.
  fileprivate var pageSizes: [Int] {
    let sizes = Dictionary(
      collections.map { ($0.value.id, $0.value.reading.pageSize) }, uniquingKeysWith: { first, _ in first })
    return speeches.indices.map { sizes[speeches[$0].collection] ?? settings.reading.pageSize }
  }
}

extension Speech {
  /// Whether its pages lie in the same folders of its collection as those of another, and come from the same place.
  fileprivate func isFiled(like other: Speech) -> Bool {
    line == other.line && FilePath(source) == FilePath(other.source) && FilePath(slug) == FilePath(other.slug)
      && haveSameBytes(aliases, other.aliases)
  }
}
