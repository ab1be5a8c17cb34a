import ArgumentParser
import Dispatch
import Foundation

/// Runs until the user presses Ctrl-C, or the process is asked to end.
///
/// - Throws: `ExitCode` with 128 and the number of the signal; what `body` throws.
func untilSignal(_ body: @Sendable @escaping () async throws -> Void) async throws {
  let (signals, continuation) = AsyncStream.makeStream(of: Int32.self)
  let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number)
    source.setEventHandler { continuation.yield(number) }
    source.resume()
    return source
  }
  defer { for source in sources { source.cancel() } }
  try await withThrowingTaskGroup(of: Int32?.self) { group in
    group.addTask {
      try await body()
      return nil
    }
    group.addTask { await signals.first { _ in true } }
    let number = try await group.next().flatMap(\.self)
    group.cancelAll()
    if let number { throw ExitCode(128 + number) }
  }
}
