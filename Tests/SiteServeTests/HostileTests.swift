import Foundation
import SiteBase
import Testing

@testable import SiteServe

@Suite("A hostile client is refused, and the server lives")
struct HostileTests {
  private static let site = StubSite(files: ["index.html": "<body>Home</body>", "404.html": "<body>Gone</body>"])

  @Test(arguments: [
    "/../../etc/passwd", "/..", "/%2e%2e/%2e%2e/etc/passwd", "/.%2e/", "/a%2Fb", "/..%2f..%2fetc%2fpasswd", "/%5C..%5C",
    "/\\", "/%00", "/a%00.html", "//", "//example.org/", "/%", "/%zz", "/%ff%fe", "/%c0%af", "/%0d%0aSet-Cookie:a=b",
  ])
  func forItsPaths(target: String) async throws {
    try await serving(Self.site) { port, _ in
      #expect(try await Client.answer(target, port: port).status == 400)
      try await isAlive(port)
    }
  }

  @Test(arguments: [
    ("POST", 405), ("PUT", 405), ("DELETE", 405), ("OPTIONS", 405), ("CONNECT", 405), ("TRACE", 405), ("get", 405),
    ("BREW", 405), ("G(T", 400),
  ])
  func forItsMethods(method: String, status: Int) async throws {
    try await serving(Self.site) { port, _ in
      let answer = try await Client.answer("/", method: method, port: port)
      #expect(answer.status == status)
      #expect(answer.headers["Allow"] == (status == 405 ? "GET, HEAD" : nil))
      #expect(answer.headers["Content-Security-Policy"] == "default-src 'self'")
      #expect(answer.headers["X-Content-Type-Options"] == "nosniff")
      #expect(answer.headers["Content-Type"] == "text/plain; charset=utf-8")
      try await isAlive(port)
    }
  }

  @Test(arguments: [
    ("garbage\r\n\r\n", 400), ("\r\n\r\n", 400), ("\u{16}\u{3}\u{1}\u{2}\r\n\r\n", 400),
    ("GET /\u{0} HTTP/1.1\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/3.0\r\nHost: localhost\r\n\r\n", 505),
    ("GET / HTTP/1.0\r\n\r\n", 421),
    ("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n", 200),
    ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n", 413),
    ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", 413),
    ("GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 413),
    (
      "GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=\(String(repeating: "9", count: 9000))-\r\nConnection: close\r\n\r\n",
      416
    ),
  ])
  func forItsRequests(request: String, status: Int) async throws {
    try await serving(Self.site) { port, _ in
      let client = try Client(port: port)
      try await client.send(request)
      #expect(Client.Answer(await client.receiveAll()).status == status)
      client.close()
      try await isAlive(port)
    }
  }

  @Test func forTenThousandFields() async throws {
    try await serving(Self.site) { port, _ in
      let fields = (0..<10_000).map { "X-\($0): a\r\n" }.joined()
      #expect(try await status(of: "GET / HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n", port) == 431)
      try await isAlive(port)
    }
  }

  @Test(arguments: [("GET / HTTP/1.1\r\nHost: localhost\r\nX: ", 431), ("GET /", 414), ("", 414)])
  func forALineOfAMegabyte(start: String, status: Int) async throws {
    try await serving(Self.site) { port, _ in
      let line = start + String(repeating: "a", count: 1 << 20) + "\r\n\r\n"
      #expect(try await self.status(of: line, port) == status)
      try await isAlive(port)
    }
  }

  @Test func forLinesWithoutEnd() async throws {
    try await serving(Self.site) { port, _ in
      let client = try Client(port: port)
      let block = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
      var sent = 0
      while sent < 256, (try? await client.send(block)) != nil { sent += 1 }
      #expect(sent < 256, "the server takes all that comes")
      client.close()
      try await isAlive(port)
    }
  }

  @Test func forHalfARequest() async throws {
    try await serving(Self.site, patience: Connection.Patience(head: .milliseconds(200))) { port, _ in
      let client = try Client(port: port)
      try await client.send("GET / HTTP/1.1\r\nHost: loc")
      let answer = Client.Answer(await client.receiveAll())
      #expect(answer.status == 408)
      client.close()
      try await isAlive(port)
    }
  }

  @Test func forARequestThatComesByteByByte() async throws {
    try await serving(Self.site, patience: Connection.Patience(head: .milliseconds(300))) { port, _ in
      let client = try Client(port: port)
      let head = Array("GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "a", count: 1000))".utf8)
      var sent = 0
      while sent < head.count, (try? await client.send([head[sent]])) != nil {
        sent += 1
        try await Task.sleep(for: .milliseconds(20))
      }
      #expect(sent < head.count, "the server waited for all of it")
      client.close()
      try await isAlive(port)
    }
  }

  @Test func forSilence() async throws {
    try await serving(Self.site, patience: Connection.Patience(idle: .milliseconds(200))) { port, _ in
      let clients = try (0..<100).map { _ in try Client(port: port) }
      for client in clients {
        #expect(await client.receiveAll() == [])
        client.close()
      }
      try await isAlive(port)
    }
  }

  @Test func forNotTakingTheAnswer() async throws {
    let folder = try SiteFolder(["large.mp3": ""])
    try #require(truncate(folder.path + "/large.mp3", 1 << 36) == 0)
    var site = Self.site
    site.copied = ["large.mp3": folder.path + "/large.mp3"]
    try await serving(site, patience: Connection.Patience(answer: .milliseconds(200))) { port, _ in
      let client = try Client(port: port)
      try await client.send("GET /large.mp3 HTTP/1.1\r\nHost: localhost\r\n\r\n")
      var tries = 0
      while tries < 3000, (try? await client.send("x")) != nil {
        tries += 1
        try await Task.sleep(for: .milliseconds(20))
      }
      #expect(tries < 3000, "the server waits for ever")
      client.close()
      try await isAlive(port)
    }
  }

  @Test func forGoingAwayAThousandTimes() async throws {
    try await serving(Self.site) { port, _ in
      for number in 0..<1000 {
        let client = try Client(port: port)
        if number % 3 > 0 { try await client.send("GET / HTTP/1.1\r\nHost: localhost\r\n") }
        if number % 3 > 1 { try await client.send("\r\n") }
        client.close()
      }
      try await isAlive(port)
    }
  }

  @Test func forMoreHalfRequestsThanThereAreConnections() async throws {
    let patience = Connection.Patience(idle: .seconds(3600), head: .seconds(3600))
    try await serving(Self.site, patience: patience) { port, _ in
      let clients = try (0..<300).map { _ in try Client(port: port) }
      for client in clients { try await client.send("GET / HTTP/1.1\r\nHost: loc") }
      #expect(try await Client.answer("/", port: port).status == 200)
      for client in clients { client.close() }
    }
  }

  @Test func forMoreStreamsThanThereAreConnections() async throws {
    try await serving(Self.site) { port, _ in
      var clients: [Client] = []
      for _ in 0..<300 {
        let client = try Client(port: port)
        clients.append(client)
        try await client.send("GET /-/sitegen/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        _ = try await client.receive()
      }
      #expect(try await Client.answer("/", port: port).status == 200)
      #expect(await clients[0].receiveAll() == [], "the oldest has ended")
      for client in clients { client.close() }
    }
  }

  @Test func severalRequestsComeOnOneConnection() async throws {
    try await serving(Self.site) { port, _ in
      let client = try Client(port: port)
      let request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
      try await client.send(request + request + "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      let text = String(decoding: await client.receiveAll(), as: UTF8.self)
      #expect(text.matches(of: /HTTP\/1.1 200 OK/).count == 3)
      client.close()
    }
  }

  private func status(of request: String, _ port: UInt16) async throws -> Int {
    let client = try Client(port: port)
    defer { client.close() }
    try? await client.send(request)
    return Client.Answer(await client.receiveAll()).status
  }

  /// Expects that the server answers, once it has let go of those who went away.
  private func isAlive(_ port: UInt16) async throws {
    for _ in 0..<100 {
      if let answer = try? await Client.answer("/", port: port), answer.status == 200 { return }
      try await Task.sleep(for: .milliseconds(100))
    }
    Issue.record("the server is not alive")
  }
}
