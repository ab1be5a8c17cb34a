#if canImport(Glibc) || canImport(Musl)
  import Dispatch
  import Foundation
  import SiteBase
  import SiteBuild

  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif

  /// What changes in folders, as the kernel of Linux tells it at once, until there are more folders than it watches; nil
  /// if there are from the beginning.
  ///
  /// - Parameter most: How many folders are watched, where the kernel would watch more.
  func notifiedChanges(in folders: [String], most: Int = .max) -> AsyncStream<Changes>? {
    guard let watched = WatchedTree(folders, most: most) else { return nil }
    var end: [Int32] = [-1, -1]
    guard pipe(&end) == 0 else {
      watched.close()
      return nil
    }
    let (reading, writing) = (end[0], end[1])
    for descriptor in end { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    let (stream, continuation) = AsyncStream.makeStream(of: Changes.self)
    continuation.onTermination = { _ in close(writing) }
    Thread.detachNewThread {
      var tree = watched
      var gathering = Gathering()
      while tree.isWhole, tree.wait(until: gathering.deadline, orEndOf: reading) {
        tree.read { gathering.add($0, isComplete: $1) }
        if let changes = gathering.takeIfSettled() { continuation.yield(changes) }
      }
      tree.close()
      close(reading)
      continuation.finish()
    }
    return stream
  }

  /// Folders that the kernel watches, with all folders below them.
  struct WatchedTree: Sendable {
    private let descriptor: Int32
    private let roots: [String]
    private let most: Int
    private var folders: [Int32: String] = [:]
    /// Whether every folder is watched.
    private(set) var isWhole = true
    private var buffer = [UInt8](repeating: 0, count: 65_536)

    private static let kinds = UInt32(
      IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR)

    init?(_ roots: [String], most: Int = .max) {
      self.roots = roots
      self.most = most
      descriptor = inotify_init1(O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { return nil }
      watchAll()
      if isWhole { return }
      close()
      return nil
    }

    /// Watches nothing any more.
    func close() { _ = closeDescriptor(descriptor) }

    /// Waits for something to happen; false if `end` was closed.
    func wait(until deadline: ContinuousClock.Instant?, orEndOf end: Int32) -> Bool {
      var sources = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: end, events: Int16(POLLIN), revents: 0),
      ]
      let limit = deadline.map { Int32(max(0, (($0 - .now) / .milliseconds(1)).rounded(.up))) } ?? -1
      return poll(&sources, 2, limit) < 0 || sources[1].revents == 0
    }

    /// Hands on what has happened so far.
    mutating func read(_ use: (Changes, _ isComplete: Bool) -> Void) {
      while true {
        let count = posixRead(descriptor, &buffer, buffer.count)
        guard count > 0 else { return }
        var offset = 0
        while offset + MemoryLayout<inotify_event>.size <= count {
          let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self) }
          let start = offset + MemoryLayout<inotify_event>.size
          let name = buffer[start..<(start + Int(event.len))].prefix { $0 != 0 }
          offset = start + Int(event.len)
          if let changes = changes(by: event, String(decoding: name, as: UTF8.self)) {
            use(changes, changes == .anything || event.mask & UInt32(IN_MODIFY | IN_CREATE) == 0)
          }
        }
      }
    }

    private mutating func changes(by event: inotify_event, _ name: String) -> Changes? {
      let isOne = { (kinds: Int32) in event.mask & UInt32(bitPattern: kinds) != 0 }
      if isOne(IN_Q_OVERFLOW) {
        watchAll()
        return .anything
      }
      if isOne(IN_IGNORED) {
        folders[event.wd] = nil
        return nil
      }
      guard let folder = folders[event.wd], !name.isEmpty else { return nil }
      let path = FilePath(folder).appending(name).text
      let isAbove = !roots.contains { folder == $0 || folder.hasPrefix($0 + "/") }
      let leadsToRoot = roots.contains { $0 == path || $0.hasPrefix(path + "/") }
      if isAbove ? !leadsToRoot : isIgnored(name) { return nil }
      if isOne(Int32(bitPattern: UInt32(IN_ISDIR))) {
        if leadsToRoot {
          watchAll()
        } else if !watch(path, isDeep: true) {
          isWhole = false
        }
        return .anything
      }
      return .files([path])
    }

    /// Watches each folder there is, and the two that each root lies in, since all of them can come and go.
    private mutating func watchAll() {
      isWhole = roots.allSatisfy { root in
        let parent = FilePath(root).parent
        return watch(parent.parent.text, isDeep: false) && watch(parent.text, isDeep: false)
          && watch(root, isDeep: true)
      }
    }

    /// - Returns: Whether the kernel watches a folder, if it is there.
    private mutating func watch(_ folder: String, isDeep: Bool) -> Bool {
      if folders.count >= most { return false }
      let number = inotify_add_watch(descriptor, folder.isEmpty ? "." : folder, Self.kinds)
      if number < 0 { return errno != ENOSPC && errno != EMFILE && errno != ENOMEM }
      folders[number] = folder
      return !isDeep || childFolders(of: folder).allSatisfy { watch($0, isDeep: true) }
    }
  }

  private func childFolders(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var children: [String] = []
    while let entry = readdir(stream) {
      guard [UInt8(DT_DIR), UInt8(DT_UNKNOWN)].contains(entry.pointee.d_type) else { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { children.append(folder + "/" + name) }
    }
    return children
  }

  private func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }

  private func posixRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    read(descriptor, buffer, count)
  }
#endif
