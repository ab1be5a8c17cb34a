import FlyingSocks
import Dispatch
import Foundation

@testable import SiteServe

/// A connection to a server of this machine that sends what it likes.
struct Client: Sendable {
  /// What came back.
  struct Answer {
    var status = 0
    var headers: [String: String] = [:]
    var body: [UInt8] = []

    var text: String { String(decoding: body, as: UTF8.self) }
  }

  private let socket: AsyncSocket

  init(port: UInt16, within limit: Duration = .seconds(60)) throws {
    let socket = try Socket(domain: AF_INET)
    try socket.connect(to: try sockaddr_in.inet(ip4: "127.0.0.1", port: port))
    self.socket = try AsyncSocket(socket: socket, pool: SocketWait(limit: limit))
  }

  /// Sends bytes, as far as the other end takes them.
  func send(_ bytes: some Sequence<UInt8>) async throws { try await socket.write(Data(bytes)) }

  func send(_ text: String) async throws { try await send(text.utf8) }

  /// All that comes until the other end closes, or has nothing to say for so long as the client waits.
  func receiveAll() async -> [UInt8] {
    var received: [UInt8] = []
    while let more = try? await socket.read(atMost: 65_536) { received += more }
    return received
  }

  /// The next bytes that come.
  func receive() async throws -> String { String(decoding: try await socket.read(atMost: 65_536), as: UTF8.self) }

  func close() { try? socket.close() }

  /// The answer to one request, after which the connection ends.
  static func answer(
    _ target: String, _ headers: [String: String] = [:], method: String = "GET", port: UInt16
  ) async throws -> Answer {
    let client = try Client(port: port)
    defer { client.close() }
    let fields = ["Host": "localhost:\(port)", "Connection": "close"].merging(headers) { $1 }
    let lines = fields.filter { !$0.value.isEmpty }.map { "\($0.key): \($0.value)\r\n" }.joined()
    try await client.send("\(method) \(target) HTTP/1.1\r\n\(lines)\r\n")
    return Answer(await client.receiveAll())
  }
}

extension Client.Answer {
  init(_ bytes: [UInt8]) {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    status = Int(lines[0].split(separator: " ")[1]) ?? 0
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[String(parts[0])] = String(parts[1].dropFirst())
    }
    body = Array(bytes[end.upperBound...])
  }
}

/// Serves a site while a function runs, which other tests cannot keep waiting.
func serving(
  _ site: StubSite?, at address: BindAddress = .ip4("127.0.0.1"), patience: Connection.Patience = .init(),
  _ body: (_ port: UInt16, _ live: LiveSite<StubSite>) async throws -> Void
) async throws {
  let live = LiveSite<StubSite>(report: { _ in }) { _, _ in site ?? StubSite(diagnostics: [.wrong], canBeShown: false) }
  await live.change(.anything)
  let server = try Server.open(at: address, port: 0)
  try await withTaskExecutorPreference(OwnThreads()) {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run(SiteHandler(live: live, address: address), patience: patience) }
      try await body(server.port, live)
      group.cancelAll()
    }
  }
}

/// Threads beside those that all tests share, and that some tests block.
private final class OwnThreads: TaskExecutor {
  private let queue = DispatchQueue(label: "sitegen.tests", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
