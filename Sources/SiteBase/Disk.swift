#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files of this machine.
public struct Disk: FileSystem {
  /// The files of this machine.
  public init() {}

  /// Every file and symbolic link below a folder, by path; symbolic links to folders are not followed.
  public func list(_ folder: String) throws(FileError) -> [FileEntry]? {
    guard access(folder, F_OK) == 0 else { return nil }
    var entries: [FileEntry] = []
    var waiting = [""]
    while let parent = waiting.popLast() {
      guard let stream = opendir(parent.isEmpty ? folder : folder + "/" + parent) else {
        throw failure("list", folder + "/" + parent)
      }
      defer { closedir(stream) }
      for entry in children(of: stream, withStamps: true) {
        if let kind = entry.kind {
          entries.append(
            FileEntry(path: parent + entry.name, kind: kind, stamp: kind == .file ? entry.stamp : FileStamp()))
        } else {
          waiting.append(parent + entry.name + "/")
        }
      }
    }
    return entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Whether a file stands at a path, and no folder, and no symbolic link.
  public func isFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// In which state what stands at a path is, or nil if nothing does; symbolic links are not followed.
  public func stamp(of path: String) -> FileStamp? {
    var status = stat()
    return lstat(path, &status) == 0 ? FileStamp(status) : nil
  }

  /// The bytes of a file, or nil if there is none.
  public func read(_ path: String) throws(FileError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure("read", path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure("read", path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError("read", path, reason: "it is not a file") }
    let size = Int(status.st_size)
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      while count < size {
        let read = posixRead(descriptor, buffer.baseAddress! + count, size - count)
        if read <= 0 { break }
        count += read
      }
      initialized = count
    }
    guard count == size else { throw failure("read", path) }
    return bytes
  }

  /// Whether what stands at a path is no folder.
  public func isNoFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }

  /// Makes a file, and the folders above it, in place of the one that stands there, whatever other names that one has.
  @discardableResult
  public func write(_ bytes: [UInt8], to path: String) throws(FileError) -> FileStamp {
    let descriptor = try makeFile(path)
    var written = 0
    let complete = bytes.withUnsafeBufferPointer { buffer in
      while written < buffer.count {
        let count = posixWrite(descriptor, buffer.baseAddress! + written, buffer.count - written)
        if count <= 0 { return false }
        written += count
      }
      return true
    }
    var status = stat()
    guard complete, fstat(descriptor, &status) == 0 else {
      let error = failure("write", path)
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw failure("write", path) }
    return FileStamp(status)
  }

  private func makeFile(_ path: String) throws(FileError) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    var descriptor = open(path, flags, 0o644)
    if descriptor < 0, errno == ENOENT, let slash = path.lastIndex(of: "/") {
      try makeFolder(String(path[..<slash]))
      descriptor = open(path, flags, 0o644)
    }
    if descriptor < 0, errno == EEXIST, unlink(path) == 0 { descriptor = open(path, flags, 0o644) }
    guard descriptor >= 0 else { throw failure("write", path) }
    return descriptor
  }

  /// Moves all that is in a folder to the same places in another, in pieces as large as can be.
  public func merge(_ folder: String, into target: String) throws(FileError) {
    for entry in try listing(of: folder, withStamps: false)?.entries ?? [] {
      let source = folder + "/" + entry.name
      let goal = target + "/" + entry.name
      if rename(source, goal) == 0 { continue }
      guard errno == ENOTEMPTY || errno == EEXIST else { throw failure("write", goal) }
      try merge(source, into: goal)
    }
    guard rmdir(folder) == 0 else { throw failure("remove", folder) }
  }

  /// Removes a file or an empty folder.
  public func remove(_ path: String) throws(FileError) {
    if unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR { return }
    if rmdir(path) == 0 || errno == ENOTEMPTY || errno == EEXIST || errno == ENOENT { return }
    throw failure("remove", path)
  }
}

extension FileStamp {
  /// The stamp of what the system says of a file.
  public init(_ status: stat) {
    self.init()
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Darwin)
      (modified, changed) = (nanoseconds(status.st_mtimespec), nanoseconds(status.st_ctimespec))
    #else
      (modified, changed) = (nanoseconds(status.st_mtim), nanoseconds(status.st_ctim))
    #endif
  }
}

private func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec) }

func failure(_ action: String, _ path: String) -> FileError {
  FileError(action, path, reason: String(cString: strerror(errno)))
}

private func posixRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

private func posixWrite(_ descriptor: Int32, _ buffer: UnsafePointer<UInt8>, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
