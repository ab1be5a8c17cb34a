import SiteBase
import SiteBuild

/// What changes in the files that a site is made from, from now on.
///
/// - Parameter isPolling: Whether it is found out by looking again and again, even where the system would tell.
func watch(_ root: SiteRoot, _ files: some FileSystem, isPolling: Bool) -> AsyncStream<Changes> {
  let folders = [root.content, root.templates]
  #if canImport(Glibc) || canImport(Musl)
    if !isPolling, let changes = notifiedChanges(in: folders) { return changes }
  #endif
  return polledChanges(in: folders, files, every: .milliseconds(300))
}
