import Foundation
import Testing

/// Follows every link of finished sites, without a browser.
@Suite("Every link leads somewhere")
struct LinkTests {
  @Test func ofTheSample() async throws {
    try check(try await BuiltSite.sample(), baseURL: "https://example.org/", atLeast: 150)
  }

  @Test func ofTheTalks() async throws {
    try check(try await BuiltSite.talks(), baseURL: "https://speeches.example.org/", atLeast: 20)
  }

  private func check(_ site: BuiltSite, baseURL: String, atLeast count: Int) throws {
    let pages = try Page.all(in: site.output)
    #expect(pages.count >= count)
    let ids = pages.mapValues { Set($0.ids) }
    for (path, page) in pages {
      #expect(page.ids.count == ids[path]?.count, "an id is there twice: \(path)")
      for link in page.links {
        guard let target = target(of: link, on: path, baseURL: baseURL) else { continue }
        let isThere = FileManager.default.fileExists(atPath: site.output.appending(path: target.path).path)
        #expect(isThere, "\(path): \(link)")
        if let id = target.id { #expect(ids[target.path]?.contains(id) == true, "\(path): \(link)") }
      }
      let rooted = page.links.filter { $0.hasPrefix("/") }
      #expect(rooted.isEmpty == (path != "404.html"), "\(path): \(rooted)")
    }
  }

  /// The file and the id that a link leads to; nil if it leads away from the site.
  private func target(of link: String, on page: String, baseURL: String) -> (path: String, id: String?)? {
    let own = baseURL + (page.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "")
    guard let url = URL(string: link, relativeTo: URL(string: own))?.absoluteURL,
      url.absoluteString.hasPrefix(baseURL)
    else { return nil }
    let path = url.path(percentEncoded: false).dropFirst()
    return (
      path.isEmpty || path.hasSuffix("/") ? path + "index.html" : String(path), url.fragment(percentEncoded: false)
    )
  }
}
