import FlyingFox

extension HTTPResponse {
  /// A file of the site, or what of it a request needs; compressed if that is welcome.
  static func file(
    _ file: ServedFile, _ type: MediaType, _ status: HTTPStatusCode = .ok, to request: HTTPRequest
  ) -> HTTPResponse {
    let plainTag = "\"\(file.tag)\""
    let range = status == .ok ? request.range(of: file, tag: plainTag) : .whole
    let text: [UInt8]? = if case .made(let bytes) = file, type.isText, bytes.count > 1000 { bytes } else { nil }
    let isPacked = range == .whole && text != nil && acceptsGzip(request.headers[.acceptEncoding] ?? "")
    let tag = isPacked ? "\"\(file.tag)-gzip\"" : plainTag
    var headers: HTTPHeaders = [.contentType: type.name, .eTag: tag, .acceptRanges: "bytes"]
    if type.isText { headers[.vary] = "Accept-Encoding" }
    if status == .ok, isNamed(tag, in: request.headers[.ifNoneMatch]) {
      return HTTPResponse(statusCode: .notModified, headers: headers, body: HTTPBodySequence())
    }
    switch range {
    case .whole:
      if isPacked, let packed = text.flatMap(gzipped) {
        headers[.contentEncoding] = "gzip"
        return HTTPResponse(statusCode: status, headers: headers, body: .whole(packed[...]))
      }
      return HTTPResponse(statusCode: status, headers: headers, body: file.body(of: 0..<file.size))
    case .part(let range):
      headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.size)"
      return HTTPResponse(statusCode: .partialContent, headers: headers, body: file.body(of: range))
    case .beyond:
      return HTTPResponse(
        statusCode: .rangeNotSatisfiable, headers: [.contentRange: "bytes */\(file.size)"], body: HTTPBodySequence())
    }
  }

  /// A page with the script of the preview in it.
  static func page(_ bytes: [UInt8], _ status: HTTPStatusCode = .ok, to request: HTTPRequest) -> HTTPResponse {
    .file(.made(withPreviewScript(bytes)), .html, status, to: request)
  }

  /// A redirection that no browser remembers.
  static func redirect(to path: String, _ request: HTTPRequest? = nil) -> HTTPResponse {
    let query = request?.target.query() ?? ""
    return HTTPResponse(
      statusCode: .temporaryRedirect, headers: [.location: path + (query.isEmpty ? "" : "?" + query)],
      body: HTTPBodySequence())
  }
}

extension HTTPRequest {
  /// The part of a file that is asked for, unless it was asked for of another state of the file.
  fileprivate func range(of file: ServedFile, tag: String) -> ByteRange {
    guard method == .GET, headers[.ifRange] == nil || headers[.ifRange] == tag else { return .whole }
    return ByteRange(headers[.range], count: file.size)
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

/// Whether a header `Accept-Encoding` welcomes gzip: by its name, or else with all that it does not name.
func acceptsGzip(_ header: String) -> Bool {
  let codings = header.lowercased().split(separator: ",").map { coding in
    coding.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
  }
  let named = codings.first { ["gzip", "x-gzip"].contains($0.first) } ?? codings.first { $0.first == "*" }
  return named.map { !$0.dropFirst().contains { $0.wholeMatch(of: /q=0(\.0*)?/) != nil } } ?? false
}

/// Whether a header `If-None-Match` names a tag.
private func isNamed(_ tag: String, in header: String?) -> Bool {
  let named = (header ?? "").split(separator: ",").map { $0.filter { !$0.isWhitespace } }
  return named == ["*"] || named.contains(tag) || named.contains("W/" + tag)
}

extension HTTPHeader {
  static let acceptEncoding = HTTPHeader("Accept-Encoding")
  static let ifRange = HTTPHeader("If-Range")
  static let vary = HTTPHeader("Vary")
}
