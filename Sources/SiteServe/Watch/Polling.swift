import SiteBase
import SiteBuild

/// What changes in folders, found out by looking again and again.
///
/// It looks again after a pause, or where there is much to look at after up to ten pauses, so as to take little time.
func polledChanges(in folders: [String], _ files: some FileSystem, every pause: Duration) -> AsyncStream<Changes> {
  let first = stamps(in: folders, files)
  return AsyncStream { continuation in
    let task = Task {
      var known = first
      while !Task.isCancelled {
        let start = ContinuousClock.now
        let now = stamps(in: folders, files)
        let changed = Set(now.filter { known[$0] != $1 }.keys).union(known.keys.filter { now[$0] == nil })
        if !changed.isEmpty { continuation.yield(.files(changed)) }
        known = now
        try? await Task.sleep(for: min(max(pause, (ContinuousClock.now - start) * 20), pause * 10))
      }
      continuation.finish()
    }
    continuation.onTermination = { _ in task.cancel() }
  }
}

/// In which state each file below some folders is; those that cannot be listed have none.
private func stamps(in folders: [String], _ files: some FileSystem) -> [String: FileStamp] {
  var stamps: [String: FileStamp] = [:]
  for folder in folders {
    for entry in (try? files.list(folder)) ?? [] where !isIgnored(entry.path) {
      stamps[folder + "/" + entry.path] = entry.stamp
    }
  }
  return stamps
}
