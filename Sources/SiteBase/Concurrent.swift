import Synchronization

/// What `transform` makes of each index below `count`, in order, worked on by `jobs` threads at once.
///
/// The first error stops the work and is thrown; so does the end of the task that waits for it.
public func concurrentMap<Value: Sendable>(
  count: Int, jobs: Int, _ transform: @Sendable @escaping (Int) throws -> Value
) async throws -> [Value] {
  let indices = Indices()
  return try await withThrowingTaskGroup(of: [(Int, Value)].self) { group in
    for _ in 0..<max(1, min(jobs, count)) {
      group.addTask {
        var made: [(Int, Value)] = []
        while !Task.isCancelled {
          let index = indices.next()
          guard index < count else { break }
          made.append((index, try transform(index)))
        }
        return made
      }
    }
    var values = [Value?](repeating: nil, count: count)
    for try await made in group {
      for (index, value) in made { values[index] = value }
    }
    try Task.checkCancellation()
    return values.map { $0! }
  }
}

/// The numbers from 0 on, each given out once, whoever asks.
private final class Indices: Sendable {
  private let count = Atomic(0)

  func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).oldValue }
}
