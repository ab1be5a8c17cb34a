/// What stands in a folder and below it.
struct Survey: Sendable {
  /// The folder.
  let path: String
  /// Every folder by its path, the whole itself by the empty one; hidden folders are not looked into.
  private(set) var folders: [FilePath: FolderListing] = [:]
  /// Every file that is no link, by its path.
  private(set) var stamps: [FilePath: FileStamp] = [:]
  /// The paths of all that is neither a file nor a folder.
  private(set) var others: Set<FilePath> = []
  /// The folders that were not looked into.
  private(set) var closed: Set<FilePath> = []

  /// Looks through a folder.
  init(of folder: String, _ files: some FileSystem, jobs: Int) async throws {
    path = folder
    var level: [FilePath] = [""]
    while !level.isEmpty {
      let paths = level
      let listings = try await concurrentMap(count: paths.count, jobs: jobs) { index in
        try files.listing(of: paths[index] == "" ? folder : folder + "/" + paths[index].text, withStamps: true)
      }
      level = []
      for (path, listing) in zip(paths, listings) {
        if let listing { add(listing, at: path, &level) }
      }
    }
  }

  /// Looks again at what stands in the folder itself, where others are most likely to put something.
  mutating func refresh(_ files: some FileSystem) throws(FileError) {
    guard let listing = try files.listing(of: path, withStamps: true), listing.entries != folders[""]?.entries else {
      return
    }
    for entry in folders[""]?.entries ?? [] {
      stamps[FilePath(entry.name)] = nil
      others.remove(FilePath(entry.name))
      closed.remove(FilePath(entry.name))
    }
    var level: [FilePath] = []
    add(listing, at: "", &level)
    closed.formUnion(level.filter { folders[$0] == nil })
  }

  private mutating func add(_ listing: FolderListing, at folder: FilePath, _ level: inout [FilePath]) {
    folders[folder] = listing
    for entry in listing.entries {
      let path = folder.appending(entry.name)
      switch entry.kind {
      case _ where folder == ".sitegen": break
      case nil where entry.name.utf8.first == UInt8(ascii: ".") && path != ".sitegen": closed.insert(path)
      case nil: level.append(path)
      case .file: stamps[path] = entry.stamp
      default: others.insert(path)
      }
    }
  }

  /// The device that the folder lies on.
  var device: UInt64? { folders[""]?.device }

  /// The names of what a build that came to no end left in the folder.
  var leftovers: [String] { (folders[".sitegen"]?.entries ?? []).map(\.name).filter { $0 != "files" } }

  /// Whether the list of our files is there.
  var hasList: Bool { folders[".sitegen"]?.entries.contains { $0.name == "files" && $0.kind == .file } ?? false }

  /// Whether these files stand there, the list of ours among them, and nothing else, not even an empty folder.
  func holdsOnly(_ paths: Set<FilePath>) -> Bool {
    hasList && others.isEmpty && closed.isEmpty && stamps.count + 1 == paths.count
      && stamps.keys.allSatisfy(paths.contains) && folders.values.allSatisfy { !$0.entries.isEmpty }
  }

  /// Whether something that is no folder stands at a path.
  func hasFile(_ path: FilePath) -> Bool { stamps[path] != nil || others.contains(path) }
}
