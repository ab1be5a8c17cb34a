import FlyingFox
import Foundation
import SiteBase

/// Answers requests for the files of a site that is being worked on.
struct SiteHandler<Site: ServedSite>: HTTPHandler {
  let live: LiveSite<Site>
  /// Where it is served.
  let address: BindAddress

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard !address.isLoopback || isOfThisMachine(request.headers[.host] ?? "") else {
      throw Refused(status: .misdirectedRequest)
    }
    let path = try sitePath(of: request.target)
    var response =
      if let file = PreviewFile(path: path) {
        await file.response(to: request, live)
      } else {
        try await page(at: path, request)
      }
    response.headers.add(SiteHeaders.all)
    return response
  }

  private func page(at path: String, _ request: HTTPRequest) async throws -> HTTPResponse {
    let showing = await live.showing
    guard let site = showing.site else { return .preview(of: Array(emptyPage.utf8), .serviceUnavailable, to: request) }
    let base = basePath(of: site.baseURL)
    if base != "/", path == "/" || path + "/" == base { return .redirect(to: percentEncoded(base)) }
    do {
      guard path.hasPrefix(base) else { return try await missing(site, request) }
      let name = path.dropFirst(base.count)
      let file = String(name.isEmpty || name.hasSuffix("/") ? name + "index.html" : name)
      if let bytes = try await site.bytes(at: file) { return .file(bytes, MediaType(path: file), to: request) }
      if site.hasPage(at: file + "/index.html") { return .redirect(to: percentEncoded(path) + "/", request) }
      return try await missing(site, request)
    } catch is FileError {
      // A file was changed or removed a moment ago: the next state of the site is on its way, and brings the page.
      return .preview(of: Array(emptyPage.utf8), .serviceUnavailable, to: request)
    }
  }

  /// The site's own page for what is not there.
  private func missing(_ site: Site, _ request: HTTPRequest) async throws -> HTTPResponse {
    let page = try await site.bytes(at: "404.html") ?? Array(emptyPage.utf8)
    return .preview(of: page, .notFound, to: request)
  }
}

/// What stands where there is no page of the site to show.
private let emptyPage = """
  <!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>Preview</title><body></body></html>
  """

/// Whether a host names this machine: others could lead here only by a name that was made to deceive a browser.
private func isOfThisMachine(_ host: String) -> Bool {
  let name = host.lowercased().replacing(/:[0-9]*$/, with: "")
  return name == "localhost" || name.hasSuffix(".localhost") || name == "[::1]" || BindAddress(name)?.isLoopback == true
}

/// The path of a URL, with `/` at its end, without escapes.
func basePath(of url: String) -> String {
  let path = URL(string: url)?.path(percentEncoded: false) ?? ""
  return path.hasSuffix("/") ? path : path + "/"
}
