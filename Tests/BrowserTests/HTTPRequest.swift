import Foundation

/// A request to a server on this machine.
///
/// `URLSession` on Linux refuses headers such as `Content-Length:913`, without a space, which chromedriver sends.
struct HTTPRequest: Sendable {
  var method: String
  var path: String
  var body: Data = Data()

  /// Sends it, and waits for the answer.
  func send(toPort port: Int) async throws -> (status: Int, body: Data) {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try answer(fromPort: port) })
      }
    }
  }

  private func answer(fromPort port: Int) throws -> (status: Int, body: Data) {
    let head = "\(method) \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nContent-Length: \(body.count)\r\n\r\n"
    let connection = try Socket.connect(port: port)
    defer { connection.close() }
    connection.send(Array(head.utf8) + body)
    var received = Data()
    while true {
      let more = connection.receive()
      received += more
      if let end = received.firstRange(of: Data("\r\n\r\n".utf8)) {
        let lines = String(decoding: received[..<end.lowerBound], as: UTF8.self).lowercased().split(separator: "\r\n")
        let length = lines.first { $0.hasPrefix("content-length:") }.flatMap { Int($0.filter(\.isNumber)) } ?? 0
        if received.count - end.upperBound >= length {
          let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
          return (status ?? 0, Data(received[end.upperBound...]))
        }
      }
      if more.isEmpty { throw POSIXError(.ECONNRESET) }
    }
  }
}
