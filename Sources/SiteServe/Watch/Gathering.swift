/// Gathers what happens to files until it is quiet for a moment.
struct Gathering {
  /// Waits this long for more, and never longer than `patience`.
  private static let quiet = Duration.milliseconds(5)
  private static let patience = Duration.milliseconds(30)
  /// A file that is written to, and not closed, is taken as it is after so long.
  private static let unfinished = Duration.milliseconds(250)

  private var changes: Changes?
  private var first = ContinuousClock.now
  private var last = ContinuousClock.now
  private var open: [String: ContinuousClock.Instant] = [:]

  /// When to look whether it has been quiet; nil if nothing was gathered.
  var deadline: ContinuousClock.Instant? {
    let settled = changes.map { _ in min(last + Self.quiet, first + Self.patience) }
    let taken = open.values.min().map { $0 + Self.unfinished }
    return [settled, taken].compactMap(\.self).min()
  }

  /// Takes in what happened.
  mutating func add(_ event: Changes, isComplete: Bool, at now: ContinuousClock.Instant = .now) {
    for file in event.files ?? [] { open[file] = isComplete ? nil : now }
    if !isComplete { return }
    if changes == nil { first = now }
    last = now
    if changes?.add(event) == nil { changes = event }
  }

  /// What was gathered, if it has been quiet.
  mutating func takeIfSettled(at now: ContinuousClock.Instant = .now) -> Changes? {
    guard let deadline, deadline <= now else { return nil }
    let taken = open.filter { $0.value + Self.unfinished <= now }.keys
    for file in taken { open[file] = nil }
    var settled = changes ?? .files([])
    settled.add(.files(Set(taken)))
    changes = nil
    return settled
  }
}
