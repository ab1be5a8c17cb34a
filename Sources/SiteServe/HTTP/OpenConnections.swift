import FlyingSocks
import Synchronization

/// The connections that are open; where there is no room for another, one that is not needed ends.
final class OpenConnections: Sendable {
  /// What a connection is open for.
  enum Use {
    /// To read a request, or until one comes.
    case request
    /// To send an answer.
    case answer
    /// To send an answer without an end.
    case stream
    /// For nothing any more.
    case end
  }

  fileprivate struct State {
    var connections: [Socket.FileDescriptor: (socket: Socket, use: Use, since: Int)] = [:]
    var changes = 0
    /// Whether somebody waits for room.
    var isWanted = false
  }

  /// How many can be open.
  let most = 256
  /// How many of them can be streams.
  private let mostStreams = 64
  private let state = Mutex(State())

  /// Takes in a connection, or what it is open for from now on.
  func set(_ socket: Socket, _ use: Use) {
    state.withLock { state in
      state.changes += 1
      state.connections[socket.file] = (socket, use, state.changes)
      if use == .request, state.isWanted { state.endLongest(.request) }
      if use == .stream, state.connections.values.count(where: { $0.use == .stream }) > mostStreams {
        state.endLongest(.stream)
      }
    }
  }

  /// Ends the connection that has waited longest for a request, if there is no room for another; if all have one, the
  /// first that is done with it will end.
  func makeRoom() {
    state.withLock { state in
      if state.connections.count < most { return }
      state.isWanted = true
      state.endLongest(.request)
    }
  }

  /// Closes a connection.
  func close(_ socket: Socket) {
    state.withLock { state in
      state.connections[socket.file] = nil
      state.isWanted = false
      try? socket.close()
    }
  }
}

extension OpenConnections.State {
  /// Lets go of the other end of the connection that has had a use longest; its own task closes it.
  fileprivate mutating func endLongest(_ use: OpenConnections.Use) {
    let longest = connections.filter { $0.value.use == use }.min { $0.value.since < $1.value.since }
    guard let socket = longest?.value.socket else { return }
    connections[socket.file]?.use = .end
    isWanted = false
    socket.hangUp()
  }
}
