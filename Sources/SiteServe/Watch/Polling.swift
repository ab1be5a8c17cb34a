import SiteBase

/// What changes in folders, found out by looking again and again.
///
/// It looks as often as costs it no more than a twentieth of the time.
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
        try? await Task.sleep(for: max(pause, (ContinuousClock.now - start) * 20))
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
    for entry in (try? files.list(folder)) ?? [] where !isPassing(path: entry.path) {
      stamps[folder + "/" + entry.path] = entry.stamp
    }
  }
  return stamps
}
