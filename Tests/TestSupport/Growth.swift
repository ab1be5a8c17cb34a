import Foundation

/// What work costs on an input and on one ten times as large, in seconds of this thread's processor time.
public struct Growth: Sendable, CustomStringConvertible {
  /// The cost of the small input, the least of three runs.
  public let small: Double
  /// The cost of the large input, the least of up to three runs until one is linear.
  public let large: Double

  /// Measures synchronous work on what `input` makes of a size, and of ten times that size.
  public init<Input>(from size: Int, input: (Int) -> Input, work: (Input) -> Void) {
    let (little, much) = (input(size), input(size * 10))
    small = (0..<3).map { _ in threadSeconds { work(little) } }.min() ?? 0
    var least = Double.infinity
    for _ in 0..<3 where least >= Self.limit(over: small) { least = min(least, threadSeconds { work(much) }) }
    large = least
  }

  /// Whether the cost grew by little more than ten times; quadratic work grows by a hundred.
  public var isLinear: Bool { large < Self.limit(over: small) }

  /// Both costs in milliseconds.
  public var description: String { "\(small * 1000) ms, ten times the input \(large * 1000) ms" }

  private static func limit(over small: Double) -> Double { small * 25 + 0.005 }
}

/// Text of a size in bytes or little less, made of one piece over and over; at least once.
public func repeated(_ piece: String, size: Int) -> String {
  String(repeating: piece, count: max(1, size / piece.utf8.count))
}

/// The processor time that work takes this thread, in seconds.
private func threadSeconds(_ work: () -> Void) -> Double {
  let start = threadTime
  work()
  return threadTime - start
}

private var threadTime: Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
