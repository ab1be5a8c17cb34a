import SiteBase

/// A site that follows its files: one build at a time, and no change is lost.
actor LiveSite<Site: ServedSite> {
  /// Makes a site, given an earlier one and what may have changed since.
  typealias Prepare = @Sendable (_ earlier: Site?, _ changes: Changes) async throws -> Site

  /// What is shown now.
  private(set) var showing = Showing<Site>()
  private let prepare: Prepare
  private let report: @Sendable (Rebuild) -> Void
  /// The newest site, with errors or without.
  private var newest: Site?
  private var waiting: Changes?
  private var isBuilding = false
  private var listeners: [Int: AsyncStream<Showing<Site>>.Continuation] = [:]
  private var listenersSoFar = 0

  /// - Parameter report: Hears of every build when it is done.
  init(report: @Sendable @escaping (Rebuild) -> Void, prepare: @escaping Prepare) {
    self.report = report
    self.prepare = prepare
  }

  /// Builds the site again, unless a build runs: then another one follows it, for all that has changed in between.
  func change(_ changes: Changes) async {
    if waiting?.add(changes) == nil { waiting = changes }
    if isBuilding { return }
    isBuilding = true
    while let next = waiting {
      waiting = nil
      await build(next)
    }
    isBuilding = false
  }

  /// Takes in all changes until there are no more.
  func follow(_ changes: AsyncStream<Changes>) async {
    await withDiscardingTaskGroup { group in
      for await change in changes { group.addTask { await self.change(change) } }
    }
  }

  /// What is shown now, and then whatever is shown after each build.
  func showings() -> AsyncStream<Showing<Site>> {
    let (stream, listener) = AsyncStream.makeStream(of: Showing<Site>.self, bufferingPolicy: .bufferingNewest(1))
    listenersSoFar += 1
    let number = listenersSoFar
    listeners[number] = listener
    listener.onTermination = { [weak self] _ in Task { await self?.forget(number) } }
    listener.yield(showing)
    return stream
  }

  private func forget(_ listener: Int) { listeners[listener] = nil }

  private func build(_ changes: Changes) async {
    let start = ContinuousClock.now
    let known = Set(showing.diagnostics)
    do {
      let site = try await prepare(newest, changes)
      newest = site
      showing.diagnostics = site.diagnostics
      showing.failure = ""
      showing.isStale = site.mustBeMended
      if site.canBeShown { showing.site = site }
    } catch is CancellationError {
      return
    } catch {
      newest = nil
      showing.failure = "\(error)"
      showing.isStale = true
    }
    report(
      Rebuild(
        changes: changes, time: .now - start, failure: showing.failure, isStale: showing.isStale,
        diagnostics: showing.diagnostics.filter { $0.severity == .error || !known.contains($0) }))
    for listener in listeners.values { listener.yield(showing) }
  }
}

/// What came of a build.
public struct Rebuild: Sendable {
  /// What had changed.
  public let changes: Changes
  /// How long it took.
  public let time: Duration
  /// What the machine could not do; empty if nothing.
  public let failure: String
  /// Whether some of what is shown may be older than its files, since something must be mended first.
  public let isStale: Bool
  /// What was noticed: every error, and the warnings that are new.
  public let diagnostics: [Diagnostic]
}
