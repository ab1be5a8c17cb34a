#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

#if canImport(Darwin)
  typealias DirectoryStream = UnsafeMutablePointer<DIR>
#else
  typealias DirectoryStream = OpaquePointer
  private typealias RenameAt2 =
    @convention(c) (CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt) -> CInt
  private let renameExchange: CUnsignedInt = 2
#endif

extension Disk {
  /// What stands in a folder, or nil if there is none; a symbolic link to a folder is none.
  public func listing(of folder: String, withStamps: Bool) throws(FileError) -> FolderListing? {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return nil }
      throw failure("list", folder)
    }
    guard let stream = fdopendir(descriptor) else {
      let error = failure("list", folder)
      close(descriptor)
      throw error
    }
    defer { closedir(stream) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure("list", folder) }
    return FolderListing(
      device: UInt64(truncatingIfNeeded: status.st_dev), permissions: UInt32(status.st_mode) & 0o7777,
      changed: FileStamp(status).changed,
      entries: children(of: stream, withStamps: withStamps))
  }

  /// All names that an open folder still has to tell; what goes while they are told is left out.
  func children(of stream: DirectoryStream, withStamps: Bool) -> [FolderListing.Entry] {
    var entries: [FolderListing.Entry] = []
    while let entry = readdir(stream) {
      let name = UnsafeRawPointer(entry).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name)!)
        .assumingMemoryBound(to: CChar.self)
      if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
      var stamp = FileStamp()
      stamp.inode = UInt64(entry.pointee.d_ino)
      var kind = kind(ofType: Int32(entry.pointee.d_type))
      if kind == .unknown || (withStamps && kind != .folder) {
        var status = stat()
        guard fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
        stamp = FileStamp(status)
        kind = self.kind(ofMode: status.st_mode)
      }
      guard let text = String(validatingCString: name) else {
        entries.append(FolderListing.Entry(name: String(cString: name), kind: .unreadableName, stamp: stamp))
        continue
      }
      entries.append(FolderListing.Entry(name: text, kind: kind.fileKind, stamp: stamp))
    }
    return entries
  }

  private enum Kind {
    case folder, file, link, other, unknown

    var fileKind: FileEntry.Kind? {
      switch self {
      case .folder: nil
      case .file: .file
      case .link: .link
      case .other, .unknown: .other
      }
    }
  }

  private func kind(ofType type: Int32) -> Kind {
    switch type {
    case Int32(DT_REG): .file
    case Int32(DT_DIR): .folder
    case Int32(DT_LNK): .link
    case Int32(DT_UNKNOWN): .unknown
    default: .other
    }
  }

  private func kind(ofMode mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// Makes a folder, and the folders above it, or gives one that is there other permission bits, if some are named.
  public func makeFolder(_ path: String, permissions: UInt32?) throws(FileError) {
    try makeFolder(path)
    if let permissions, chmod(path, mode_t(permissions)) != 0 { throw failure("change", path) }
  }

  /// Makes a folder, and the folders above it, if they are not there.
  func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw failure("make the folder", path)
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure("make the folder", path) }
  }

  /// Moves a file over the one that stands at a path, or a folder to where nothing stands; either happens at once.
  public func move(_ path: String, to target: String) throws(FileError) {
    guard rename(path, target) == 0 else { throw failure("write", target) }
  }

  /// Gives a file, or a symbolic link, a second name; false if the file system, or who owns the file, does not let it.
  public func link(_ path: String, to target: String) throws(FileError) -> Bool {
    if linkat(AT_FDCWD, path, AT_FDCWD, target, 0) == 0 { return true }
    guard [EXDEV, EPERM, EMLINK, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(errno) else { throw failure("link", target) }
    return false
  }

  /// Puts two things in the place of one another, at once; false if that cannot be done, as with a mount point.
  public func exchange(_ path: String, with other: String) throws(FileError) -> Bool {
    #if canImport(Darwin)
      let isDone = renamex_np(path, other, UInt32(RENAME_SWAP)) == 0
    #else
      // The headers of the C library only show `renameat2` to those who ask for more than POSIX, and Swift does not.
      guard let symbol = dlsym(nil, "renameat2") else { return false }
      let renameat2 = unsafeBitCast(symbol, to: RenameAt2.self)
      let isDone = renameat2(AT_FDCWD, path, AT_FDCWD, other, renameExchange) == 0
    #endif
    if isDone { return true }
    guard [EBUSY, EXDEV, EINVAL, EPERM, EACCES, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(errno) else {
      throw failure("exchange", path)
    }
    return false
  }

  /// Locks a file, which is made if it is not there, or a folder; nil if it is locked already. Where there are no locks
  /// nobody is held up.
  public func lock(_ path: String) throws(FileError) -> FileLock? {
    var descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    if descriptor < 0, errno == EISDIR { descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }
    guard descriptor >= 0 else { throw failure("lock", path) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return FileLock(descriptor: descriptor) }
    let isTaken = errno == EWOULDBLOCK
    close(descriptor)
    return isTaken ? nil : FileLock()
  }
}
