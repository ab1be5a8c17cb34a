import Foundation
import SiteBase

/// Where a build keeps what the next one need not do again.
///
/// A file that is damaged, of another program or not there is nil, and one that cannot be written is left out: that costs
/// time, and nothing else.
struct CacheFolder<Files: FileSystem>: Sendable {
  private let root: SiteRoot
  private var folder: String { root.cache }
  private let files: Files
  private let program = Fingerprint.ofThisProgram

  /// The cache of a site.
  init(of root: SiteRoot, _ files: Files) {
    self.root = root
    self.files = files
  }

  /// Whether nothing leads out of the site, where others should neither read nor write.
  private var isUsable: Bool { !files.isNoFolder(root.work) && !files.isNoFolder(root.cache) }

  /// The names of the files.
  var names: [String] { entries.map(\.path) }

  private var entries: [FileEntry] { isUsable ? (try? files.list(folder)) ?? [] : [] }

  /// Reads a file.
  func read<Value: BinaryCodable>(_ name: String) -> Value? {
    guard let program, isUsable, let bytes = (try? files.read(folder + "/" + name)) ?? nil else { return nil }
    return bytes.withUnsafeBytes { bytes in
      var reader = BinaryReader(bytes)
      guard (try? reader.read(Fingerprint.self)) == program,
        let whole = try? reader.read(Fingerprint.self),
        whole == Fingerprint(UnsafeRawBufferPointer(rebasing: bytes[32...])),
        let value = try? reader.read(Value.self), reader.isAtEnd
      else { return nil }
      return value
    }
  }

  /// Writes a file.
  func write(_ value: some BinaryCodable, to name: String) {
    guard let program, isUsable else { return }
    var content = BinaryWriter()
    content.write(value)
    var writer = BinaryWriter()
    writer.write(program)
    writer.write(Fingerprint(content.bytes))
    let path = folder + "/" + name
    do {
      let ignored = root.work + "/.gitignore"
      if files.stamp(of: ignored) == nil { try files.write(Array("*\n".utf8), to: ignored) }
      try files.write(writer.bytes + content.bytes, to: path)
    } catch {
      try? files.remove(path)
    }
  }

  /// Removes all files whose names begin so, but for some that were written last.
  func removeOldest(named start: String, but count: Int) {
    let entries = entries.filter { $0.path.hasPrefix(start) }.sorted { $0.stamp.modified > $1.stamp.modified }
    for entry in entries.dropFirst(count) { remove(entry.path) }
  }

  /// Removes a file.
  func remove(_ name: String) { try? files.remove(folder + "/" + name) }
}

extension Fingerprint {
  /// The fingerprint of the program that runs, or nil if it cannot be told from others: of its file's size and time, and
  /// of its bytes where the time has no fractions, since packagers give all versions of a program one time.
  static let ofThisProgram: Fingerprint? = {
    guard let path = Bundle.main.executablePath, let stamp = Disk().stamp(of: path) else { return nil }
    let isPackaged = stamp.modified.isMultiple(of: 1_000_000_000)
    guard let bytes = isPackaged ? (try? Disk().read(path)) ?? nil : [] else { return nil }
    return Fingerprint { maker in
      maker.add(Int(stamp.size))
      maker.add(Int(stamp.modified))
      maker.add(bytes)
    }
  }()
}
