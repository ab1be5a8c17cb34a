/// The change of an output folder piece by piece, where it cannot be exchanged as a whole.
struct Replacement<Files: FileSystem>: Sendable {
  private let plan: OutputPlan
  private let place: OutputPlace<Files>
  /// The folders that cannot be exchanged, since something in them is to stay where it is.
  private let fixed: Set<FilePath>
  /// The paths in each folder at which, or below which, something changes.
  private let changes: [FilePath: Set<FilePath>]
  /// How many files and folders were put in place or removed.
  private var count = 0
  private var files: Files { place.files }

  /// - Parameter incomplete: The folders that hold less than the plan says in the folder that was prepared.
  init(_ plan: OutputPlan, _ place: OutputPlace<Files>, incomplete: Set<FilePath>) {
    self.plan = plan
    self.place = place
    fixed = incomplete.reduce(into: [""]) { fixed, folder in
      var folder = folder
      while fixed.insert(folder).inserted { folder = folder.parent }
    }
    changes = plan.staged.union(plan.obsolete).subtracting([OutputList.path]).reduce(into: [:]) { changes, path in
      var path = path
      while path != "", changes[path.parent, default: []].insert(path).inserted {
        path = path.parent
      }
    }
  }

  /// Moves into place what is new, then removes what is to go.
  func run() throws(FileError) {
    var change = self
    do throws(FileError) { try change.replaceAll() } catch {
      if change.count == 0 { throw error }
      let state = "\(change.count) parts of \(place.live) are new by now, the others old until the next build"
      throw FileError(error.action, error.path, reason: error.reason + "; " + state)
    }
  }

  private mutating func replaceAll() throws(FileError) {
    // The list comes first and last: so the next build knows of every file, even if this one is ended in between.
    try list(plan.earlier.union(plan.wanted))
    try replace(in: "")
    try removeObsolete()
    for name in plan.survey.leftovers { try files.removeAll(place.live + "/.sitegen/" + name) }
    if plan.staged.contains(OutputList.path) {
      try files.makeFolder(place.live + "/.sitegen", permissions: nil)
      try files.move(place.next + "/" + OutputList.path.text, to: place.live + "/" + OutputList.path.text)
    }
  }

  private func list(_ paths: Set<FilePath>) throws(FileError) {
    if paths == plan.earlier { return }
    let list = place.next + "/.sitegen/earlier"
    try files.write(OutputList(paths.subtracting([OutputList.path])).bytes, to: list)
    try files.makeFolder(place.live + "/.sitegen", permissions: nil)
    try files.move(list, to: place.live + "/" + OutputList.path.text)
  }

  private mutating func replace(in folder: FilePath) throws(FileError) {
    for path in changes[folder, default: []].sorted() {
      let isFolder = plan.folders.contains(path)
      if isFolder || plan.staged.contains(path) { try replace(path, isFolder: isFolder) }
    }
  }

  private mutating func replace(_ path: FilePath, isFolder: Bool) throws(FileError) {
    let wasFolder = plan.survey.folders[path] != nil
    if isFolder || wasFolder, wasFolder || plan.survey.hasFile(path) {
      if !fixed.contains(path), try files.exchange(place.live + "/" + path.text, with: place.next + "/" + path.text) {
        count += 1
        return
      }
      if isFolder, wasFolder { return try replace(in: path) }
      try removeObsolete(at: path)
      try files.remove(place.live + "/" + path.text)
    }
    try files.move(place.next + "/" + path.text, to: place.live + "/" + path.text)
    count += 1
  }

  /// Removes what is to go at a path or below it; everywhere if it is empty.
  private mutating func removeObsolete(at path: FilePath = "") throws(FileError) {
    for obsolete in plan.obsolete + plan.obsoleteFolders
    where path == "" || obsolete == path || obsolete.isBelow(path) {
      try files.remove(place.live + "/" + obsolete.text)
      count += 1
    }
  }
}
