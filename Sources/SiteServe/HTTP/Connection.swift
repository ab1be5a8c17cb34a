import FlyingFox
import FlyingSocks
import Foundation

/// One connection: requests come in, one after the other, and answers go out.
///
/// FlyingFox's own server sets no limit to the head of a request and waits for it for ever, so a connection reads heads
/// itself; what it asks for and what it is answered are FlyingFox's values.
struct Connection: Sendable {
  /// What the other end has time for.
  struct Patience: Sendable {
    /// To begin with a request.
    var idle = Duration.seconds(15)
    /// To send the head of a request, from its first byte to its last.
    var head = Duration.seconds(5)
    /// To take a piece of an answer.
    var answer = Duration.seconds(30)
  }

  private let socket: Socket
  private let open: OpenConnections
  private let patience: Patience
  private var unread: [UInt8] = []

  init(_ socket: Socket, among open: OpenConnections, patience: Patience) {
    self.socket = socket
    self.open = open
    self.patience = patience
  }

  /// Answers requests until either end has enough.
  mutating func serve(_ handler: some HTTPHandler) async {
    do {
      while let request = try await nextRequest() {
        open.set(socket, .answer)
        let response = try await handler.handleRequest(request)
        let isLast = !request.staysOpen
        try await send(response, to: request, isLast: isLast)
        if isLast { break }
        open.set(socket, .request)
      }
    } catch let refused as Refused {
      let response = HTTPResponse(
        statusCode: refused.status, headers: [.contentType: "text/plain; charset=utf-8"],
        body: Data("\(refused.status.phrase)\n".utf8))
      try? await send(response, to: nil, isLast: true)
      await drain()
    } catch {}
    open.close(socket)
  }

  /// The next request; nil at the end of the connection.
  private mutating func nextRequest() async throws -> HTTPRequest? {
    let end = Array("\r\n\r\n".utf8)
    var searched = 0
    var deadline: ContinuousClock.Instant?
    while true {
      let start = max(searched - end.count, 0)
      if let range = unread[start...].firstRange(of: end), range.lowerBound <= HeadLimit.bytes {
        defer { unread.removeSubrange(..<range.upperBound) }
        return try checked(try readHead(unread[..<range.lowerBound]))
      }
      if unread.count > HeadLimit.bytes {
        throw Refused(status: unread.contains(UInt8(ascii: "\n")) ? .requestHeaderFieldsTooLarge : .uriTooLong)
      }
      searched = unread.count
      if !unread.isEmpty, deadline == nil { deadline = .now + patience.head }
      do {
        unread += try await reader(within: deadline.map { $0 - .now } ?? patience.idle).read(atMost: 4096)
      } catch SocketError.disconnected {
        return nil
      } catch SocketError.timeout where !unread.isEmpty {
        throw Refused(status: .requestTimeout)
      }
    }
  }

  /// A request that brings nothing along.
  private func checked(_ request: HTTPRequest) throws(Refused) -> HTTPRequest {
    if !["GET", "HEAD"].contains(request.method.rawValue) { throw Refused(status: .methodNotAllowed) }
    if request.headers[.transferEncoding] != nil || (request.headers[.contentLength] ?? "0") != "0" {
      throw Refused(status: .payloadTooLarge)
    }
    return request
  }

  private func reader(within limit: Duration) throws -> AsyncSocket {
    try AsyncSocket(socket: socket, pool: SocketWait(limit: max(limit, .zero)))
  }

  /// Sends an answer; one without an end is sent for as long as the other end listens.
  private func send(_ response: HTTPResponse, to request: HTTPRequest?, isLast: Bool) async throws {
    let head = responseHead(response, isLast: isLast)
    guard request?.method != .HEAD, case .httpBody(let body) = response.payload else {
      return try await send(head, HTTPBodySequence())
    }
    if body.count != nil { return try await send(head, body) }
    open.set(socket, .stream)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await send(head, body) }
      group.addTask { while try await !reader(within: .seconds(3600)).read(atMost: 4096).isEmpty {} }
      try await group.next()
      group.cancelAll()
    }
    throw SocketError.disconnected
  }

  /// Sends a head together with the first piece of its body, so that neither waits for the other.
  private func send(_ head: Data, _ body: HTTPBodySequence) async throws {
    let writer = try AsyncSocket(socket: socket, pool: SocketWait(limit: patience.answer))
    var waiting = head
    for try await piece in body {
      try await writer.write(waiting + piece)
      waiting = Data()
    }
    if !waiting.isEmpty { try await writer.write(waiting) }
  }

  /// Takes what is still coming and throws it away for a moment: closed before, the other end could lose the answer.
  private func drain() async {
    socket.finishSending()
    let deadline = ContinuousClock.now + .seconds(1)
    var rest = 16 << 20
    while rest > 0, .now < deadline, let reader = try? reader(within: deadline - .now) {
      guard let bytes = try? await reader.read(atMost: 4096) else { return }
      rest -= bytes.count
    }
  }
}

extension HTTPRequest {
  /// Whether another request may follow.
  fileprivate var staysOpen: Bool {
    let wishes = (headers[.connection] ?? "").lowercased()
    return version == .http11 ? !wishes.contains("close") : wishes.contains("keep-alive")
  }
}

/// What every answer says beside its content.
private let commonHeaders: HTTPHeaders = [
  HTTPHeader("Content-Security-Policy"): "default-src 'self'",
  HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
  HTTPHeader("X-Content-Type-Options"): "nosniff",
  .cacheControl: "no-cache",
]

/// The head of an answer, with the empty line at its end.
private func responseHead(_ response: HTTPResponse, isLast: Bool) -> Data {
  var headers = commonHeaders
  for (header, value) in response.headers { headers[header] = value }
  headers[.connection] = isLast ? "close" : "keep-alive"
  if case .httpBody(let body) = response.payload {
    if let count = body.count {
      if headers[.contentLength] == nil, response.statusCode != .notModified { headers[.contentLength] = "\(count)" }
    } else {
      headers[.transferEncoding] = "chunked"
    }
  }
  if response.statusCode == .methodNotAllowed { headers[HTTPHeader("Allow")] = "GET, HEAD" }
  let lines = headers.map { "\($0.key.rawValue): \($0.value)\r\n" }.sorted().joined()
  return Data("HTTP/1.1 \(response.statusCode.code) \(response.statusCode.phrase)\r\n\(lines)\r\n".utf8)
}
