import SiteBase
import SiteModel
import SiteTheme

/// Makes the pages of a site.
struct Renderer: Sendable {
  /// The site, cut into pages.
  let site: PaginatedSite
  /// How it looks.
  let theme: Theme
  /// What the speeches say.
  let bodies: SpeechBodies
  /// The speeches as lists show them.
  private(set) var entries: Entries
  /// The elements around signs that stand for words which are left out.
  let redaction: RedactionMarkup
  /// The place of each collection in the site's list.
  let collections: [String: Int]
  /// The theme for pages in folders of each depth below the root, with what such pages share put in.
  private let themes: [Int: Theme]
  /// What these have put in.
  private let common: Fingerprint

  /// - Parameters:
  ///   - pages: The pages that will be rendered.
  ///   - earlier: The renderer of the site as it was before.
  init(_ prepared: PreparedSite, for pages: some Sequence<Page>, after earlier: Renderer? = nil) {
    let (site, theme) = (prepared.pages, prepared.theme.value)
    self.site = site
    self.theme = theme
    bodies = prepared.bodies
    redaction = RedactionMarkup(theme.words)
    collections = site.site.collectionPlaces
    common = PageFingerprints.common(prepared)
    let known = earlier?.common == common ? earlier?.themes : nil
    let entriesDepth = pages.contains(where: \.showsEntries) ? [0] : []
    let depths = Set(pages.lazy.map { depth(of: $0.path) }).union(entriesDepth)
    themes = Dictionary(
      uniqueKeysWithValues: depths.map { depth in
        (depth, known?[depth] ?? theme.fixing(Frame(site: site, theme: theme, depth: depth).shared))
      })
    entries = Entries(site: site, theme: themes[0] ?? theme, redaction)
  }

  /// This renderer, with the speeches rendered that stand on lists among some pages: most stand on several.
  func withEntries(of pages: [Page], jobs: Int) async throws -> Renderer {
    var renderer = self
    let speeches = pages.reduce(into: Set<Int>()) { speeches, page in
      guard case .list(let list, let number) = page.kind else { return }
      speeches.formUnion(listed(list, page: number))
    }
    try await renderer.entries.render(speeches.sorted(), jobs: jobs)
    return renderer
  }

  var settings: SiteSettings { site.site.settings }

  /// The bytes of one of the pages that this renderer is for; nil for what is not rendered: a copied file of the content
  /// folder, and the search index.
  ///
  /// - Throws: `FileError` if the file of a speech must be read again, and cannot be.
  func render(_ page: Page) throws -> [UInt8]? {
    let path = page.path
    let theme = themes[depth(of: path)]!
    return switch page.kind {
    case .home: theme.render("home", home(at: path))
    case .notFound: self.theme.render("not-found", missingPage())
    case .list(let list, let number): theme.render("list", listPage(list, number, at: path))
    case .index(let index): self.theme.render("index", indexPage(index, at: path))
    case .search: theme.render("search", searchPage(at: path))
    case .speech(let speech, let number): try theme.render("speech", speechPage(speech, number, at: path))
    case .wholeSpeech(let speech): try theme.render("speech", speechPage(speech, nil, at: path))
    case .redirect(let speech): theme.render("redirect", redirect(to: speech, at: path))
    case .asset(let asset): theme.assets[asset].bytes
    case .searchData, .file: nil
    }
  }

  /// What a page shows beside what its template has already.
  func frame(at path: String, title: String, description: String = "") -> Frame {
    var frame = Frame(language: settings.language, title: settings.title, siteTitle: settings.title)
    if path != "index.html", !title.isEmpty { frame.title = "\(title) · \(settings.title)" }
    frame.description = description
    frame.canonical = absoluteURL(of: path)
    return frame
  }

  /// What an index shows, which stands in the navigation itself.
  func frame(of index: Page.Index, at path: String, title: String) -> Frame {
    let root = String(repeating: "../", count: depth(of: path))
    var frame = Frame(site: site, theme: theme, root: root, current: index)
    frame.title = "\(title) · \(settings.title)"
    frame.canonical = absoluteURL(of: path)
    return frame
  }

  /// The page for an address that is not there; a host shows it in any folder, so its links begin at the host's root.
  private func missingPage() -> Frame {
    var frame = Frame(site: site, theme: theme, root: rootOfMissingPage)
    frame.title = "\(theme.words.text("not_found")) · \(settings.title)"
    return frame
  }

  private var rootOfMissingPage: String {
    guard let scheme = settings.baseURL.firstRange(of: "://") else { return "/" }
    let path = settings.baseURL[scheme.upperBound...]
    return path.firstIndex(of: "/").map { String(path[$0...]) } ?? "/"
  }

  /// The absolute URL of a page, without `index.html`; empty if the site's is not known.
  func absoluteURL(of path: String) -> String {
    guard !settings.baseURL.isEmpty else { return "" }
    return settings.baseURL
      + percentEncoded(path.hasSuffix("index.html") ? path.dropLast("index.html".count) : path[...])
  }

  private func redirect(to speech: Int, at path: String) -> RedirectView {
    let target = site.site.path(of: speech)
    let title = site.site.speeches[speech].title
    var frame = frame(at: path, title: title)
    frame.canonical = absoluteURL(of: target)
    return RedirectView(frame: frame, target: LinkView(href: relativeURL(from: path, to: target), title: title))
  }
}

extension Site {
  /// The place of each collection in the list of them, by its id; the first of two that have one id, which is an error.
  var collectionPlaces: [String: Int] {
    Dictionary(collections.enumerated().lazy.map { ($1.value.id, $0) }) { first, _ in first }
  }
}

extension Page {
  /// Whether speeches stand on it as lists show them.
  fileprivate var showsEntries: Bool {
    switch kind {
    case .home, .list: true
    case .notFound, .index, .search, .speech, .wholeSpeech, .searchData, .redirect, .file, .asset: false
    }
  }
}

/// How many folders below the root a page lies.
func depth(of path: String) -> Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

extension Frame {
  /// What all pages in folders of one depth show.
  init(site: PaginatedSite, theme: Theme, depth: Int) {
    self.init(site: site, theme: theme, root: String(repeating: "../", count: depth))
  }

  /// What all pages below a root show.
  init(site: PaginatedSite, theme: Theme, root: String, current: Page.Index? = nil) {
    let settings = site.site.settings
    let links = site.indexes.map { index in
      LinkView(
        href: "\(root)\(index.rawValue)/index.html", title: theme.words.text(index.rawValue),
        isCurrent: index == current)
    }
    self.init(language: settings.language, root: root, title: settings.title, siteTitle: settings.title)
    navigation = .html(theme.render("nav", NavigationView(links: links)))
    stylesheet = theme.assetURL("style.css")
    script = theme.assetURL("site.js")
    searchScript = theme.assetURL("search.js")
    arrivalScript = theme.assetURL("search-arrival.js")
  }
}
