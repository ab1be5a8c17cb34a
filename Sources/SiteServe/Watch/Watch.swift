import SiteBase
import SiteBuild

/// What changes in the files that a site is made from, from now on.
///
/// - Parameter isPolling: Whether it is found out by looking again and again, even where the system would tell.
func watch(_ root: SiteRoot, _ files: some FileSystem, isPolling: Bool) -> AsyncStream<Changes> {
  let folders = [root.content, root.templates]
  let poll = { @Sendable in polledChanges(in: folders, files, every: .milliseconds(300)) }
  #if canImport(Glibc) || canImport(Musl)
    if !isPolling, let notified = notifiedChanges(in: folders) { return notified.followed(by: poll) }
  #endif
  return poll()
}

extension AsyncStream<Changes> {
  /// All changes of a stream, and after its end those of another; anything may have changed in between.
  func followed(by next: @Sendable @escaping () -> AsyncStream<Changes>) -> AsyncStream<Changes> {
    AsyncStream { continuation in
      let task = Task {
        for await changes in self { continuation.yield(changes) }
        if Task.isCancelled { return }
        let rest = next()
        continuation.yield(.anything)
        for await changes in rest { continuation.yield(changes) }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }
}
