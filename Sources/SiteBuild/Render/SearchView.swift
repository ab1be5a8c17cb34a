import SiteModel
import SiteTheme

/// Where readers search the speeches.
///
/// Its scripts fill in words themselves: there a value such as `count` is its own name in braces.
struct SearchView: TemplateValue {
  static let names = ["scripts", "lists", "one", "other", "number", "label"]

  var frame: Frame
  var scripts: [LinkView] = []
  var lists: [LinkView] = []

  func child(named name: String) -> Any? {
    switch name {
    case "scripts": scripts
    case "lists": lists
    case "one": FormView(isOne: true)
    case "other": FormView(isOne: false)
    case "number", "label": Value.text("{\(name)}")
    default: frame.child(named: name)
    }
  }
}

/// The form of a word for one thing or for several, with the place where their number goes.
struct FormView: TemplateValue {
  static let names = ["count", "count_is_one"]

  var isOne: Bool

  func child(named name: String) -> Any? {
    switch name {
    case "count": Value.text("{count}")
    case "count_is_one": isOne
    default: nil
    }
  }
}

extension Renderer {
  private static let searchScripts = ["search.js", "search-results.js", "search-filters.js", "search-page.js"]

  /// Where readers search the speeches.
  func searchPage(at path: String) -> SearchView {
    let root = String(repeating: "../", count: depth(of: path))
    return SearchView(
      frame: frame(at: path, title: theme.words.text("search")),
      scripts: Self.searchScripts.map { LinkView(href: root + theme.assetURL($0)) },
      lists: [LinkView(href: "\(root)index.html#collections", title: theme.words.text("collections"))]
        + site.indexes.map { index in
          LinkView(href: "\(root)\(index.rawValue)/index.html", title: theme.words.text(index.rawValue))
        })
  }
}
