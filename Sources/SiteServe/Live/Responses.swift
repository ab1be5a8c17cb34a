import FlyingFox
import Foundation
import SiteBase

/// What every answer says beside its content.
enum SiteHeaders {
  static let all = [
    (HTTPHeader("Content-Security-Policy"), "default-src 'self'"),
    (HTTPHeader("Cross-Origin-Resource-Policy"), "same-origin"),
    (HTTPHeader("X-Content-Type-Options"), "nosniff"),
    (HTTPHeader.cacheControl, "no-cache"),
  ]
}

extension HTTPHeaders {
  mutating func add(_ headers: [(HTTPHeader, String)]) {
    for (header, value) in headers where self[header] == nil { self[header] = value }
  }
}

extension HTTPResponse {
  /// A file of the site, or what of it a request needs; a page gets the script of the preview.
  static func file(_ bytes: [UInt8], _ type: MediaType, to request: HTTPRequest) -> HTTPResponse {
    if type == .html { return preview(of: bytes, .ok, to: request) }
    let tag = fingerprintTag(of: bytes)
    let range = request.method == .GET && matches(request.headers[.ifRange], tag) ? request.headers[.range] : nil
    switch ByteRange(range, count: bytes.count) {
    case .whole: return whole(bytes, type, tag, .ok, to: request)
    case .part(let range):
      var response = HTTPResponse(statusCode: .partialContent, body: .whole(bytes[range]))
      response.headers[.contentType] = type.name
      response.headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"
      response.headers[.eTag] = "\"\(tag)\""
      return response
    case .beyond:
      return HTTPResponse(
        statusCode: .rangeNotSatisfiable, headers: [.contentRange: "bytes */\(bytes.count)"],
        body: HTTPBodySequence())
    }
  }

  /// A page with the script of the preview in it.
  static func preview(of page: [UInt8], _ status: HTTPStatusCode, to request: HTTPRequest) -> HTTPResponse {
    let bytes = withPreviewScript(page)
    return whole(bytes, .html, fingerprintTag(of: bytes), status, to: request)
  }

  /// A redirection that no browser remembers.
  static func redirect(to path: String, _ request: HTTPRequest? = nil) -> HTTPResponse {
    let query = request?.target.query() ?? ""
    return HTTPResponse(
      statusCode: .temporaryRedirect, headers: [.location: path + (query.isEmpty ? "" : "?" + query)],
      body: HTTPBodySequence())
  }

  /// All of a file, unless the other end has it already; compressed if that is welcome.
  static func whole(
    _ bytes: [UInt8], _ type: MediaType, _ tag: String, _ status: HTTPStatusCode, to request: HTTPRequest
  ) -> HTTPResponse {
    let isPacked = type.isText && bytes.count > 1000 && acceptsGzip(request.headers[.acceptEncoding] ?? "")
    let packed = isPacked ? gzipped(bytes) : nil
    var headers: HTTPHeaders = [
      .contentType: type.name, .eTag: packed == nil ? "\"\(tag)\"" : "\"\(tag)-gzip\"", .acceptRanges: "bytes",
    ]
    if type.isText { headers[.vary] = "Accept-Encoding" }
    if status == .ok, let known = request.headers[.ifNoneMatch], known.contains("\"\(tag)") || known == "*" {
      return HTTPResponse(statusCode: .notModified, headers: headers, body: HTTPBodySequence())
    }
    if packed != nil { headers[.contentEncoding] = "gzip" }
    let body = packed ?? bytes
    headers[.contentLength] = "\(body.count)"
    return HTTPResponse(statusCode: status, headers: headers, body: .whole(body[...]))
  }

  private static func matches(_ condition: String?, _ tag: String) -> Bool {
    condition == nil || condition == "\"\(tag)\""
  }
}

/// A page with the script of the preview at the end of its body, where it runs before the page's own.
func withPreviewScript(_ page: [UInt8]) -> [UInt8] {
  let script = Array("<script src=\"\(PreviewFile.script.rawValue)\"></script>".utf8)
  let end = Array("</body>".utf8)
  guard let last = page.indices.dropLast(end.count - 1).last(where: { page[$0...].starts(with: end) }) else {
    return page + script
  }
  return page[..<last] + script + page[last...]
}

/// Whether a header `Accept-Encoding` has gzip in it, and not as something unwelcome.
func acceptsGzip(_ header: String) -> Bool {
  header.lowercased().split(separator: ",").contains { coding in
    let parts = coding.split(separator: ";").map { $0.filter { $0 != " " } }
    return ["gzip", "x-gzip", "*"].contains(parts.first)
      && !parts.dropFirst().contains { $0.wholeMatch(of: /q=0(\.0*)?/) != nil }
  }
}

private func fingerprintTag(of bytes: [UInt8]) -> String {
  let fingerprint = Fingerprint(bytes)
  return String(fingerprint.high, radix: 16) + "-" + String(fingerprint.low, radix: 16)
}

extension HTTPBodySequence {
  /// Bytes that are sent in one piece.
  static func whole(_ bytes: ArraySlice<UInt8>) -> HTTPBodySequence {
    HTTPBodySequence(data: Data(bytes), suggestedBufferSize: Swift.max(bytes.count, 1))
  }
}

extension HTTPHeader {
  static let acceptEncoding = HTTPHeader("Accept-Encoding")
  static let ifRange = HTTPHeader("If-Range")
  static let vary = HTTPHeader("Vary")
}
