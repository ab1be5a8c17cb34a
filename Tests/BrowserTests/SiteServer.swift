import Foundation

/// Serves a folder on this machine, at `/` and below `/sub/`, as a strict static host does.
final class SiteServer: Sendable {
  /// The port on the loopback interface.
  let port: Int
  private let listener: Socket

  init(_ folder: URL) throws {
    (listener, port) = try Socket.listen()
    Thread.detachNewThread { [listener] in
      while let connection = listener.accept() {
        Thread.detachNewThread {
          Self.answer(connection, from: folder)
          connection.close()
        }
      }
    }
  }

  /// Takes no more requests.
  func stop() { listener.close() }

  private static func answer(_ connection: Socket, from folder: URL) {
    var request: [UInt8] = []
    while !request.contains(UInt8(ascii: "\n")) {
      let more = connection.receive()
      if more.isEmpty { return }
      request += more
    }
    let target = String(decoding: request, as: UTF8.self).split(separator: " ").dropFirst().first ?? "/"
    connection.send(response(to: String(target.prefix { $0 != "?" }), from: folder))
  }

  private static func response(to target: String, from folder: URL) -> [UInt8] {
    var path = (target.removingPercentEncoding ?? "/").dropFirst()
    if path.hasPrefix("sub/") { path = path.dropFirst("sub/".count) }
    let name = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    let found = try? Data(contentsOf: folder.appending(path: String(name)))
    let body = found ?? (try? Data(contentsOf: folder.appending(path: "404.html"))) ?? Data()
    let type = found == nil ? "text/html" : types[name.split(separator: ".").last ?? ""] ?? "application/octet-stream"
    let head = """
      HTTP/1.1 \(found == nil ? "404 Not Found" : "200 OK")\r
      Content-Type: \(type)\r
      Content-Length: \(body.count)\r
      Content-Security-Policy: default-src 'self'\r
      Connection: close\r
      \r

      """
    return Array(head.utf8) + body
  }

  private static let types: [Substring: String] = [
    "html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml",
    "json": "application/json",
  ]
}
