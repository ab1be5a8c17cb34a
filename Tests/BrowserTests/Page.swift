import Foundation

/// A page of a finished site: where it leads, and what can be led to on it.
struct Page {
  /// The values of its `href` and `src`.
  let links: [String]
  /// The values of its `id`, in order.
  let ids: [String]

  init(_ html: String) {
    links = Self.values(of: "href", in: html) + Self.values(of: "src", in: html)
    ids = Self.values(of: "id", in: html)
  }

  private static func values(of attribute: String, in html: String) -> [String] {
    html.components(separatedBy: " \(attribute)=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
    }
  }

  /// All pages of a site, by their path.
  static func all(in site: URL) throws -> [String: Page] {
    var pages: [String: Page] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: site.path) where path.hasSuffix(".html") {
      pages[path] = Page(try String(contentsOf: site.appending(path: path), encoding: .utf8))
    }
    return pages
  }
}
