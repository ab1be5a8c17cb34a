import Synchronization

/// One change of an output folder: what is staged is seen by nobody until it is committed.
///
/// Nobody else changes the folder before this one is closed, or nobody holds it any more.
public final class OutputTransaction<Files: FileSystem>: Sendable {
  /// Every file below the folder with its stamp, whoever wrote it; none that is a symbolic link, or behind one.
  public let stamps: [String: FileStamp]
  private let place: OutputPlace<Files>
  private let list: OutputList
  private let survey: Survey
  private let lock: Mutex<FileLock?>
  private let staged = Mutex<[String: FileStamp]>([:])
  /// The folders of the place for the next output that are known to be no symbolic links.
  private let folders = Mutex<Set<String>>([""])

  init(_ place: OutputPlace<Files>, _ list: OutputList, _ survey: Survey, _ lock: FileLock) {
    self.place = place
    self.list = list
    self.survey = survey
    self.lock = Mutex(lock)
    stamps = survey.stamps
  }

  /// Writes a file to where nobody sees it yet.
  @discardableResult
  public func stage(_ bytes: [UInt8], at path: String) throws(FileError) -> FileStamp {
    try clearFolders(of: path)
    let target = place.next + "/" + path
    let stamp: FileStamp
    do throws(FileError) {
      stamp = try place.files.write(bytes, to: target)
    } catch {
      guard try place.files.listing(of: target, withStamps: false) != nil else { throw error }
      try place.files.removeAll(target)
      stamp = try place.files.write(bytes, to: target)
    }
    staged.withLock { $0[path] = stamp }
    return stamp
  }

  /// Removes what an earlier change left where a folder of a path is to be.
  private func clearFolders(of path: String) throws(FileError) {
    try folders.withLock { folders throws(FileError) in
      var missing: [String] = []
      var folder = parent(of: path)
      while !folders.contains(folder) {
        missing.append(folder)
        folder = parent(of: folder)
      }
      for folder in missing.reversed() {
        if place.files.isNoFolder(place.next + "/" + folder) { try place.files.remove(place.next + "/" + folder) }
        folders.insert(folder)
      }
    }
  }

  /// Makes the folder hold these files and what others put there: those that were staged as they were staged, the
  /// others as they are. Nothing happens if that is so already.
  ///
  /// - Returns: In which state each file now is, but for `changed`, and how many of an earlier change are gone.
  public func commit(_ paths: Set<String>) async throws -> (stamps: [String: FileStamp], removed: Int) {
    let staged = staged.withLock { $0 }
    do {
      if !staged.isEmpty || paths != list.paths || !survey.leftovers.isEmpty {
        try await change(to: paths, Set(staged.keys))
      }
    } catch {
      abandon()
      throw error
    }
    self.staged.withLock { $0 = [:] }
    let stamps = survey.stamps.merging(staged) { $1 }.filter { paths.contains($0.key) }
    return (stamps, list.paths.subtracting(paths).count)
  }

  private func change(to paths: Set<String>, _ staged: Set<String>) async throws {
    let plan = try OutputPlan(
      survey, wanted: paths.union([OutputList.path]), staged: staged.union([OutputList.path]),
      earlier: list.paths.union([OutputList.path]))
    try stage(OutputList(paths).bytes, at: OutputList.path)
    if place.isBeside {
      let incomplete = try await Mirror(plan, place).update()
      if survey.folders.isEmpty { return try place.files.move(place.next, to: place.live) }
      if incomplete.isEmpty, try place.files.exchange(place.live, with: place.next) { return }
      try Replacement(plan, place, incomplete: incomplete).run()
    } else {
      try Replacement(plan, place, incomplete: Set(survey.folders.keys)).run()
      try place.files.removeAll(place.next)
    }
  }

  /// Removes what was staged and not committed.
  public func abandon() {
    let paths = staged.withLock { staged in
      defer { staged = [:] }
      return staged.keys
    }
    for path in paths { try? place.files.remove(place.next + "/" + path) }
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
