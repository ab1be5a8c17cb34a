import SiteBase
import SiteModel
import SiteSearch
import SiteTheme

/// Makes the pages of a site.
struct Renderer: Sendable {
  /// The site, cut into pages.
  let site: PaginatedSite
  /// How it looks.
  let theme: Theme
  /// The search index.
  let search: SearchIndex
  /// The speeches as lists show them.
  let entries: Entries
  /// The elements around signs that stand for words which are left out.
  let redaction: RedactionMarkup
  /// The place of each collection in the site's list.
  let collections: [String: Int]
  /// The theme for pages in folders of each depth below the root, with what such pages share put in.
  private let themes: [Theme]

  init(site: PaginatedSite, search: SearchIndex, theme: Theme, jobs: Int) async throws {
    self.site = site
    self.search = search
    self.theme = theme
    redaction = RedactionMarkup(theme.words)
    collections = Dictionary(
      uniqueKeysWithValues: site.site.collections.enumerated().map { ($1.value.id, $0) })
    themes = (0..<site.depth).map { depth in
      let frame = Frame(site: site, theme: theme, root: String(repeating: "../", count: depth))
      return theme.fixing(frame.shared)
    }
    entries = try await Entries(site: site, theme: themes[0], redaction, jobs: jobs)
  }

  var settings: SiteSettings { site.site.settings }

  /// The bytes of a page; nil for a file of the content folder, which is copied.
  func render(_ page: Page) -> [UInt8]? {
    let path = page.path
    let theme = themes[depth(of: path)]
    return switch page.kind {
    case .home: theme.render("home", home(at: path))
    case .notFound: self.theme.render("not-found", missingPage())
    case .list(let list, let number): theme.render("list", listPage(list, number, at: path))
    case .index(let index): self.theme.render("index", indexPage(index, at: path))
    case .search: theme.render("search", searchPage(at: path))
    case .speech(let speech, let number): theme.render("speech", speechPage(speech, number, at: path))
    case .wholeSpeech(let speech): theme.render("speech", speechPage(speech, nil, at: path))
    case .redirect(let speech): theme.render("redirect", redirect(to: speech, at: path))
    case .searchData(let file): search.json(of: file)
    case .asset(let asset): theme.assets[asset].bytes
    case .file: nil
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

  func depth(of path: String) -> Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

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

extension Frame {
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
