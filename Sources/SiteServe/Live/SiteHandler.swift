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
    if let file = PreviewFile(path: path) { return await file.response(to: request, live) }
    return try await page(at: path, request)
  }

  private func page(at path: String, _ request: HTTPRequest) async throws -> HTTPResponse {
    let showing = await live.showing
    guard let site = showing.site else { return .nothing(to: request) }
    let base = basePath(of: site.baseURL)
    if base != "/", path == "/" || path + "/" == base { return .redirect(to: percentEncoded(base)) }
    do {
      if path.hasPrefix(base) {
        let name = path.dropFirst(base.count)
        let file = String(name.isEmpty || name.hasSuffix("/") ? name + "index.html" : name)
        if let found = try await site.file(at: file) { return .found(found, at: file, to: request) }
        if site.hasPage(at: file + "/index.html") { return .redirect(to: percentEncoded(path) + "/", request) }
      }
      // What an error keeps from being made is not said to be gone.
      if showing.isStale { return .nothing(to: request) }
      let page = try await site.file(at: "404.html") ?? .made(Array(emptyPage.utf8))
      return .found(page, .notFound, at: "404.html", to: request)
    } catch is FileError {
      // A text must be mended; or a file was changed a moment ago, and the next state of the site brings the page.
      return .nothing(to: request)
    }
  }
}

extension HTTPResponse {
  /// What was found at a path; a page gets the script of the preview.
  fileprivate static func found(
    _ file: ServedFile, _ status: HTTPStatusCode = .ok, at path: String, to request: HTTPRequest
  ) -> HTTPResponse {
    let type = MediaType(path: path)
    if type == .html, case .made(let bytes) = file { return .page(bytes, status, to: request) }
    return .file(file, type, status, to: request)
  }

  /// A page that only says what is wrong, and waits.
  fileprivate static func nothing(to request: HTTPRequest) -> HTTPResponse {
    .page(Array(emptyPage.utf8), .serviceUnavailable, to: request)
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
  if name == "localhost" || name.hasSuffix(".localhost") { return true }
  return BindAddress(name.hasPrefix("[") ? String(name.dropFirst().dropLast()) : name)?.isLoopback == true
}

/// The path of a URL, with `/` at its end, without escapes.
func basePath(of url: String) -> String {
  guard let scheme = url.firstRange(of: "://") else { return "/" }
  let path = String(url[scheme.upperBound...].drop { $0 != "/" })
  let plain = path.removingPercentEncoding ?? path
  return plain.hasSuffix("/") ? plain : plain + "/"
}
