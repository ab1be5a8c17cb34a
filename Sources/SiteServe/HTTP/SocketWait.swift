import Dispatch
import FlyingSocks

/// Waits until a socket is ready, and not for ever.
///
/// FlyingFox's own pools know no limit. They also wake who waits before they forget its socket: closed in between, its
/// number stays on their list, and the next connection of that number waits in vain.
struct SocketWait: AsyncSocketPool {
  /// How long one wait may take; nil: as long as it takes.
  let limit: Duration?

  func prepare() {}

  func run() {}

  /// Waits for events of a socket; nobody closes it meanwhile.
  ///
  /// - Throws: `SocketError.timeout`, `CancellationError`.
  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    let start = ContinuousClock.now
    let readiness = Readiness(of: socket.file.rawValue, toWrite: events.contains(.write), limit: limit)
    await withTaskCancellationHandler {
      await readiness.come()
    } onCancel: {
      Task { await readiness.giveUp() }
    }
    try Task.checkCancellation()
    if let limit, .now - start >= limit { throw SocketError.timeout(message: "the other end was too slow") }
  }
}

/// That a socket is ready, or will not be in time.
private actor Readiness {
  private let source: any DispatchSourceProtocol
  private let timer: any DispatchSourceTimer

  init(of file: Int32, toWrite: Bool, limit: Duration?) {
    let queue = DispatchQueue(label: "sitegen.socket")
    source =
      toWrite
      ? DispatchSource.makeWriteSource(fileDescriptor: file, queue: queue)
      : DispatchSource.makeReadSource(fileDescriptor: file, queue: queue)
    timer = DispatchSource.makeTimerSource(queue: queue)
    if let limit { timer.schedule(deadline: .now() + .milliseconds(Int((limit / .milliseconds(1)).rounded(.up)))) }
  }

  /// Comes back when nothing listens to the socket any more, so that it can be closed.
  func come() async {
    await withCheckedContinuation { continuation in
      source.setEventHandler { [source] in source.cancel() }
      timer.setEventHandler { [source] in source.cancel() }
      source.setCancelHandler { continuation.resume() }
      timer.activate()
      source.activate()
    }
    timer.cancel()
  }

  func giveUp() { source.cancel() }
}
