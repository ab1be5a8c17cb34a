/// What an output folder is to hold: what is wanted there, and what others put there.
struct OutputPlan: Sendable {
  /// What stands there now.
  let survey: Survey
  /// The files that are to be there, and those of them that are new.
  let wanted: Set<FilePath>
  let staged: Set<FilePath>
  /// The files that are ours now, and those of them that are to go.
  let earlier: Set<FilePath>
  private(set) var obsolete: [FilePath] = []
  /// The folders of ours that are to go, those below others first.
  private(set) var obsoleteFolders: [FilePath] = []
  /// The folders that are to be there, but for those in which nothing is ours.
  private(set) var folders: Set<FilePath> = [""]
  /// The folders among them in which others have put something.
  private(set) var shared: Set<FilePath> = []
  /// The folders with something in them that only stands where it is, such as a folder in which nothing is ours.
  private(set) var fixed: Set<FilePath> = []

  /// - Throws: `FileError` if something of others stands in the way.
  init(_ survey: Survey, wanted: Set<FilePath>, staged: Set<FilePath>, earlier: Set<FilePath>) throws(FileError) {
    self.survey = survey
    self.wanted = wanted
    self.staged = staged
    self.earlier = earlier
    if wanted == earlier, survey.holdsOnly(wanted) {
      folders = Set(survey.folders.keys)
      try refuseMounts(folders)
      return
    }
    obsolete = earlier.subtracting(wanted).filter(survey.hasFile).sorted()
    for path in wanted { folders.insertFolders(of: path) }
    var own = folders
    for path in earlier { own.insertFolders(of: path) }
    obsoleteFolders = own.subtracting(folders).subtracting(wanted).filter { survey.folders[$0] != nil }.sorted(by: >)
    try refuseMounts(own)
    try addOthers(own)
    if let lost = wanted.first(where: { !staged.contains($0) && survey.stamps[$0] == nil && $0 != OutputList.path }) {
      throw FileError("keep", survey.path + "/" + lost.text, reason: "it is not there")
    }
  }

  /// - Parameter own: The folders in which something is ours, or is to be.
  private func refuseMounts(_ own: Set<FilePath>) throws(FileError) {
    if let mounted = survey.folders.first(where: { $0.value.device != survey.device && own.contains($0.key) }) {
      let path = survey.path + "/" + mounted.key.text
      throw FileError("change", path, reason: "it lies on another device than the folder around it")
    }
  }

  /// Adds what others have put there.
  ///
  /// - Parameter own: The folders in which something is ours, or is to be.
  private mutating func addOthers(_ own: Set<FilePath>) throws(FileError) {
    var blocking: [FilePath] = []
    for (folder, listing) in survey.folders where own.contains(folder) {
      for entry in listing.entries {
        let path = folder.appending(entry.name)
        guard isOthers(entry, path, own) else { continue }
        if own.contains(path) { throw FileError.noFolder(survey.path + "/" + path.text) }
        if staged.contains(path) { blocking.append(path) }
        if entry.isFolder || entry.kind == .unreadableName { fixed.insert(folder) }
        shared.insert(folder)
        folders.insertFolders(of: path)
      }
    }
    obsoleteFolders.removeAll(where: folders.contains)
    blocking += staged.filter { survey.folders[$0] != nil && folders.contains($0) }
    if !blocking.isEmpty { throw FileError.blocked(by: blocking.sorted(), in: survey.path) }
  }

  /// Whether something that was found is not ours.
  private func isOthers(_ entry: FolderListing.Entry, _ path: FilePath, _ own: Set<FilePath>) -> Bool {
    if path.isBelow(".sitegen") { return false }
    return entry.isFolder ? !own.contains(path) : !earlier.contains(path)
  }

  /// The folders in which, or below which, a file changes, comes or goes.
  var changedFolders: Set<FilePath> {
    var changed: Set<FilePath> = [""]
    for path in staged { changed.insertFolders(of: path) }
    for path in obsolete { changed.insertFolders(of: path) }
    return changed
  }

  /// The folders that stand there and in which something comes or goes.
  var touchedFolders: Set<FilePath> {
    if survey.folders.isEmpty { return [] }
    return staged.union(obsolete).union(obsoleteFolders).reduce(into: []) { touched, path in
      var folder = path.parent
      while survey.folders[folder] == nil { folder = folder.parent }
      touched.insert(folder)
    }
  }

  /// Whether a file that stands in the folder is to stay there as it is.
  func keeps(_ path: FilePath) -> Bool {
    if staged.contains(path) { return false }
    return wanted.contains(path) || !path.isBelow(".sitegen") && !earlier.contains(path)
  }
}

extension Set<FilePath> {
  /// Inserts the folders that a path leads through.
  fileprivate mutating func insertFolders(of path: FilePath) {
    var folder = path
    repeat { folder = folder.parent } while insert(folder).inserted
  }
}

extension FileError {
  /// - Parameter paths: What stands where files are to be written, below the folder.
  fileprivate static func blocked(by paths: [FilePath], in folder: String) -> FileError {
    let shown = paths.prefix(10).map { folder + "/" + $0.text }.joined(separator: ", ")
    let more = paths.count > 10 ? " and \(paths.count - 10) more" : ""
    let list = folder + "/" + OutputList.path.text
    let reason = "\(list) does not say that sitegen has made it; move it, or all of \(folder), away"
    return FileError("write over", shown + more, reason: reason)
  }
}
