import Foundation

/// Serves a folder on this machine, at `/` and below `/sub/`, as a strict static host does.
final class SiteServer: Sendable {
  /// The port on the loopback interface.
  let port: Int
  private let listener: Int32

  init(_ folder: URL) throws {
    signal(SIGPIPE, SIG_IGN)
    listener = socket(AF_INET, Self.stream, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = listener
    let isListening = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && listen(descriptor, 64) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread {
      while true {
        let connection = accept(descriptor, nil, nil)
        if connection < 0 { return }
        Thread.detachNewThread { Self.answer(connection, from: folder) }
      }
    }
  }

  /// Takes no more requests.
  func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private static var stream: Int32 {
    #if os(Linux)
      Int32(SOCK_STREAM.rawValue)
    #else
      SOCK_STREAM
    #endif
  }

  private static func answer(_ connection: Int32, from folder: URL) {
    defer { close(connection) }
    var request: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while !request.contains(UInt8(ascii: "\n")) {
      let count = recv(connection, &buffer, buffer.count, 0)
      if count <= 0 { return }
      request += buffer[..<count]
    }
    let target = String(decoding: request, as: UTF8.self).split(separator: " ").dropFirst().first ?? "/"
    var answer = response(to: String(target.prefix { $0 != "?" }), from: folder)[...]
    while !answer.isEmpty {
      let count = answer.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, 0) }
      if count <= 0 { return }
      answer = answer.dropFirst(count)
    }
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
