import SiteBase
import SiteSearch

/// What an output folder was when a build left it, and what its files were made from.
struct BuildRecord: Sendable {
  /// A file of the output.
  struct File: Sendable {
    var path: FilePath
    /// What it was made from; nil if that is not known.
    var fingerprint: Fingerprint?
    /// The state in which it was left; when its names and links changed does not matter.
    var stamp: FileStamp
  }

  /// Every file, by path.
  var files: [FilePath: File] = [:]
  /// What the search index was made from, as the site has it.
  var indexSource: Fingerprint?
  /// The search index.
  var index: IndexRecord?

  /// Whether a file is still what would be made of something.
  ///
  /// - Parameter stamps: The states in which files are now.
  func holds(_ path: FilePath, madeFrom fingerprint: Fingerprint?, in stamps: [FilePath: FileStamp]) -> Bool {
    guard let fingerprint, let stamp = stamps[path], let file = files[path] else { return false }
    return file.fingerprint == fingerprint && file.stamp.isSameWriting(as: stamp)
  }
}

extension BuildRecord {
  /// What the last build left in the output folder of a site, as far as that is known.
  init(of root: SiteRoot, in cache: CacheFolder<some FileSystem>) {
    self = cache.read(Self.name(of: root)) ?? BuildRecord()
  }

  /// What a build leaves.
  ///
  /// - Parameters:
  ///   - stamps: In which state the files now are.
  ///   - source: What the search index was made from.
  init(_ files: [OutputFile], _ stamps: [FilePath: FileStamp], _ source: Fingerprint, _ index: IndexRecord) {
    indexSource = source
    self.index = index
    self.files = Self.byPath(
      files.compactMap { file in
        let path = FilePath(file.page.path)
        guard var stamp = stamps[path] else { return nil }
        stamp.changed = 0
        return File(path: path, fingerprint: file.fingerprint, stamp: stamp)
      })
  }

  /// Keeps it for the next build.
  func keep(for root: SiteRoot, in cache: CacheFolder<some FileSystem>) {
    cache.write(self, to: Self.name(of: root))
    cache.removeOldest(named: "output-", but: 8)
  }

  private static func byPath(_ files: [File]) -> [FilePath: File] {
    Dictionary(files.lazy.map { ($0.path, $0) }) { _, last in last }
  }

  private static func name(of root: SiteRoot) -> String { "output-\(shortHash(root.outputKey.utf8))" }
}

extension BuildRecord: BinaryCodable {
  init(from reader: inout BinaryReader) throws(DamagedBytes) {
    files = Self.byPath(try reader.read())
    indexSource = try reader.read()
    index = try reader.read()
  }

  func write(to writer: inout BinaryWriter) {
    writer.write(Array(files.values))
    writer.write(indexSource)
    writer.write(index)
  }
}

extension BuildRecord.File: BinaryCodable {
  init(from reader: inout BinaryReader) throws(DamagedBytes) {
    path = FilePath(try reader.read())
    fingerprint = try reader.read()
    stamp = try reader.read()
  }

  func write(to writer: inout BinaryWriter) {
    writer.write(path.text)
    writer.write(fingerprint)
    writer.write(stamp)
  }
}
