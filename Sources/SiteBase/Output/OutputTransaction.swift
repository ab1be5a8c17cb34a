import Synchronization

/// One change of an output folder: what is staged is seen by nobody until it is committed.
///
/// Nobody else changes the folder before this one is closed, or nobody holds it any more.
public final class OutputTransaction<Files: FileSystem>: Sendable {
  /// Every file below the folder with its stamp, whoever wrote it; none that is a symbolic link, or behind one.
  public let stamps: [FilePath: FileStamp]
  private let place: OutputPlace<Files>
  private let list: OutputList
  private let survey: Survey
  private let lock: Mutex<FileLock?>
  private let staged = Mutex<[FilePath: FileStamp]>([:])
  /// What is known of the place for the next output since something is written there.
  private let next = Mutex(Next())

  private struct Next: Sendable {
    /// How far it was behind before, and when that was written.
    var record: (known: MirrorRecord, since: Int64)?
    /// The folders that are known to be no symbolic links; none if nothing is written there yet.
    var folders: Set<FilePath> = []
  }

  init(_ place: OutputPlace<Files>, _ list: OutputList, _ survey: Survey, _ lock: FileLock) {
    self.place = place
    self.list = list
    self.survey = survey
    self.lock = Mutex(lock)
    stamps = survey.stamps
  }

  /// Writes a file to where nobody sees it yet.
  @discardableResult
  public func stage(_ bytes: [UInt8], at path: FilePath) throws(FileError) -> FileStamp {
    try clearFolders(of: path)
    let target = place.next + "/" + path.text
    let stamp: FileStamp
    do throws(FileError) {
      stamp = try place.files.write(bytes, to: target)
    } catch {
      try open(path.parent)
      try place.files.removeAll(target)
      stamp = try place.files.write(bytes, to: target)
    }
    staged.withLock { $0[path] = stamp }
    return stamp
  }

  /// Lets files be written to a folder for the next output, whatever it permitted before.
  private func open(_ folder: FilePath) throws(FileError) {
    if folder != "" { try open(folder.parent) }
    try place.files.makeFolder(place.next + "/" + folder.text, permissions: 0o755)
  }

  /// Removes what an earlier change left where a folder of a path is to be.
  private func clearFolders(of path: FilePath) throws(FileError) {
    try next.withLock { next throws(FileError) in
      try takeRecord(&next)
      var missing: [FilePath] = []
      var folder = path.parent
      while !next.folders.contains(folder) {
        missing.append(folder)
        folder = folder.parent
      }
      for folder in missing.reversed() {
        let path = place.next + "/" + folder.text
        if place.files.isNoFolder(path) { try place.files.remove(path) }
        next.folders.insert(folder)
      }
    }
  }

  /// How far the place for the next output was behind before something was written there.
  private func record() throws(FileError) -> (known: MirrorRecord, since: Int64)? {
    try next.withLock { next throws(FileError) in
      try takeRecord(&next)
      return next.record
    }
  }

  /// Takes away what tells how far the place for the next output is behind, before something is written there.
  private func takeRecord(_ next: inout Next) throws(FileError) {
    let files = place.files
    guard next.folders.insert("").inserted, place.isBeside, let stamp = files.stamp(of: place.record) else { return }
    let bytes = files.isFile(place.record) ? try files.contents(of: place.record) : []
    try files.removeAll(place.record)
    if let live = files.stamp(of: place.live), let mirror = files.stamp(of: place.next),
      let record = MirrorRecord(bytes, live: live.inode, next: mirror.inode)
    {
      next.record = (record, stamp.modified)
    }
  }

  /// In which state each of some files is once they are committed, but for `changed`.
  public func stamps(of paths: Set<FilePath>) -> [FilePath: FileStamp] {
    let stamps = survey.stamps.merging(staged.withLock { $0 }) { $1 }
    return stamps.count > paths.count ? stamps.filter { paths.contains($0.key) } : stamps
  }

  /// Makes the folder hold these files and what others put there: those that were staged as they were staged, the
  /// others as they are. Nothing happens if that is so already.
  ///
  /// - Returns: How many files of an earlier change are gone.
  public func commit(_ paths: Set<FilePath>) async throws -> Int {
    let staged = staged.withLock { $0 }
    let isSame = paths == list.paths && survey.hasList
    do {
      if !staged.isEmpty || !isSame || !survey.leftovers.isEmpty {
        try await change(to: paths, Set(staged.keys), isSame: isSame)
      }
    } catch {
      abandon()
      throw error
    }
    self.staged.withLock { $0 = [:] }
    return isSame ? 0 : list.paths.subtracting(paths).count
  }

  private func change(to paths: Set<FilePath>, _ staged: Set<FilePath>, isSame: Bool) async throws {
    var survey = survey
    try survey.refresh(place.files)
    let wanted = paths.union([OutputList.path])
    let plan = try OutputPlan(
      survey, wanted: wanted, staged: isSame ? staged : staged.union([OutputList.path]),
      earlier: isSame ? wanted : list.paths.union([OutputList.path]))
    for folder in plan.touchedFolders { try place.files.checkAccess(to: place.live + "/" + folder.text) }
    if !isSame { try stage(OutputList(paths).bytes, at: OutputList.path) }
    guard place.isBeside else {
      try Replacement(plan, place, incomplete: Set(survey.folders.keys)).run()
      return try place.files.removeAll(place.next)
    }
    let incomplete = try await Mirror(plan, place).update(record())
    if survey.folders.isEmpty { return try place.files.move(place.next, to: place.live) }
    if incomplete.isEmpty, try exchange(plan) { return }
    try place.files.remove(place.record)
    try Replacement(plan, place, incomplete: incomplete).run()
  }

  private func exchange(_ plan: OutputPlan) throws(FileError) -> Bool {
    let files = place.files
    if let live = files.stamp(of: place.live), let next = files.stamp(of: place.next) {
      let record = MirrorRecord(exchanging: live.inode, with: next.inode, changed: plan.changedFolders)
      try files.write(record.bytes, to: place.record)
    }
    return try files.exchange(place.live, with: place.next)
  }

  /// Removes what was staged and not committed.
  public func abandon() {
    let paths = staged.withLock { staged in
      defer { staged = [:] }
      return staged.keys
    }
    for path in paths { try? place.files.remove(place.next + "/" + path.text) }
    if !place.isBeside { try? place.files.removeAll(place.next) }
  }

  /// Lets others change the folder, after what was staged and not committed is removed.
  public func close() {
    lock.withLock { lock in
      if lock != nil { abandon() }
      lock = nil
    }
  }

  deinit { close() }
}
