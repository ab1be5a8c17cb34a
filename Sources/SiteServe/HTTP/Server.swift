import FlyingFox
import FlyingSocks
import Foundation

/// Takes connections at an address, and answers each for itself.
struct Server: Sendable {
  /// Where it can be reached.
  let port: UInt16
  private let listener: Socket

  /// Takes the port, or the next one that is free.
  ///
  /// - Throws: `SocketError` if neither the port nor one of the nineteen after it is free, or the address is none of
  ///   this machine's.
  static func open(at address: BindAddress, port: UInt16) throws -> Server {
    for next in port...UInt16(clamping: Int(port) + 19) {
      do {
        let listener = try address.listen(port: next)
        return Server(port: try listener.sockname().port ?? next, listener: listener)
      } catch SocketError.failed(_, let number, _) where number == EADDRINUSE {}
    }
    throw SocketError.failed(type: "Bind", errno: EADDRINUSE, message: "the ports from \(port) on are taken")
  }

  /// Answers until its task is cancelled.
  func run(_ handler: some HTTPHandler, patience: Connection.Patience = .init()) async throws {
    defer { try? listener.close() }
    let door = try AsyncSocket(socket: listener, pool: SocketWait(limit: nil))
    let open = OpenConnections()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0... {
        let socket = try await nextConnection(at: door)
        if number >= open.most {
          open.makeRoom()
          try await group.next()
        }
        open.set(socket, .request)
        group.addTask {
          var connection = Connection(socket, among: open, patience: patience)
          await connection.serve(handler)
        }
      }
    }
  }

  /// The next connection. The machine can be out of files for a while; that passes.
  private func nextConnection(at door: AsyncSocket) async throws -> Socket {
    while true {
      do {
        let socket = try await door.accept().socket
        socket.prepare()
        return socket
      } catch SocketError.failed {
        try await Task.sleep(for: .milliseconds(50))
      }
    }
  }
}

extension Socket.Address {
  fileprivate var port: UInt16? {
    switch self {
    case .ip4(_, let port), .ip6(_, let port): port
    case .unix: nil
    }
  }
}
