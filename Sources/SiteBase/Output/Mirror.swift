/// The folder in which the next output is prepared: it gets second names of all files that stay.
struct Mirror<Files: FileSystem>: Sendable {
  private let plan: OutputPlan
  private let place: OutputPlace<Files>
  private var files: Files { place.files }

  init(_ plan: OutputPlan, _ place: OutputPlace<Files>) {
    self.plan = plan
    self.place = place
  }

  /// Makes the folder what the plan says, whatever it holds now; what is staged lies in it already.
  ///
  /// - Parameter record: How far the folder was behind before anything was staged, and when that was written; nil if
  ///   that is not known.
  /// - Returns: The folders that hold less than the plan says, since a file could not have a second name.
  func update(_ record: (known: MirrorRecord, since: Int64)?) async throws -> Set<FilePath> {
    var incomplete = plan.fixed
    var folders = plan.folders
    if let record { folders = try await differing(record.known, since: record.since) }
    for folders in Dictionary(grouping: folders, by: \.depth).sorted(by: { $0.key < $1.key }).map(\.value) {
      let areComplete = try await concurrentMap(count: folders.count, jobs: place.jobs) { try update(folders[$0]) }
      for (folder, isComplete) in zip(folders, areComplete) where !isComplete { incomplete.insert(folder) }
    }
    for folder in folders {
      guard let live = plan.survey.folders[folder], live.isRestricted else { continue }
      try files.makeFolder(place.next + "/" + folder.text, permissions: live.permissions)
    }
    return incomplete
  }

  /// The folders that have to be gone through: what changes in them is known, or somebody has changed them since.
  private func differing(_ known: MirrorRecord, since moment: Int64) async throws -> Set<FilePath> {
    let folders = plan.survey.folders.map { (path: $0.key, changed: $0.value.changed) }
    let next = place.next + "/"
    let areTouched = try await concurrentMap(count: folders.count, jobs: place.jobs) { index in
      folders[index].changed >= moment || (files.stamp(of: next + folders[index].path.text)?.changed ?? .max) >= moment
    }
    let touched = zip(folders, areTouched).lazy.filter(\.1).map(\.0.path)
    return plan.changedFolders.union(known.folders).union(plan.shared).union(touched).intersection(plan.folders)
  }

  private func update(_ folder: FilePath) throws(FileError) -> Bool {
    let live = plan.survey.folders[folder]
    var missing = kept(in: folder, live)
    for entry in try open(folder, permissions: live.map { $0.permissions | 0o700 }) {
      let path = folder.appending(entry.name)
      if entry.isFolder {
        if plan.folders.contains(path) { continue }
      } else if plan.staged.contains(path) {
        continue
      } else if missing[FilePath(entry.name)] == entry.stamp.inode {
        missing[FilePath(entry.name)] = nil
        continue
      }
      try files.removeAll(place.next + "/" + path.text)
    }
    var isComplete = true
    for name in missing.keys {
      let path = folder.appending(name.text).text
      if try !files.link(place.live + "/" + path, to: place.next + "/" + path) { isComplete = false }
    }
    return isComplete
  }

  /// The files of a folder that stay, with their inodes.
  private func kept(in folder: FilePath, _ live: FolderListing?) -> [FilePath: UInt64] {
    var kept: [FilePath: UInt64] = [:]
    for entry in live?.entries ?? [] where !entry.isFolder && entry.kind != .unreadableName {
      if plan.keeps(folder.appending(entry.name)) { kept[FilePath(entry.name)] = entry.stamp.inode }
    }
    return kept
  }

  /// What the mirror of a folder holds, which is made if it is not there.
  private func open(_ folder: FilePath, permissions: UInt32?) throws(FileError) -> [FolderListing.Entry] {
    let path = folder == "" ? place.next : place.next + "/" + folder.text
    if let listing = try files.listing(of: path, withStamps: false) {
      if let permissions, permissions != listing.permissions {
        try files.makeFolder(path, permissions: permissions)
      }
      return listing.entries
    }
    try files.remove(path)
    try files.makeFolder(path, permissions: permissions)
    return []
  }
}
