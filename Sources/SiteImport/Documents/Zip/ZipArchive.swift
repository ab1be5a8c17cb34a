/// A zip archive in memory, by its central directory.
struct ZipArchive {
  /// One file of the archive.
  struct Entry {
    /// Its path within the archive.
    let name: String
    /// The size of its bytes once inflated, as the directory states it.
    let size: Int
    fileprivate let packedSize: Int
    fileprivate let method: Int
    fileprivate let flags: Int
    fileprivate let checksum: UInt32
    fileprivate let header: Int
  }

  /// How many bytes all files together may inflate to: 256 MiB.
  static let limit = 256 << 20

  /// Its files, in the order of the directory; of several with one name the first.
  let entries: [Entry]
  private let places: [String: Int]
  private let bytes: [UInt8]

  /// Reads the directory of an archive.
  init(_ bytes: [UInt8]) throws(ZipProblem) {
    self.bytes = bytes
    guard let end = Self.endOfDirectory(bytes) else { throw .truncated }
    let count = bytes.littleEndian16(end + 10)
    var offset = bytes.littleEndian32(end + 16)
    guard count != 0xFFFF, offset != 0xFFFF_FFFF else { throw .zip64 }
    var entries: [Entry] = []
    var places: [String: Int] = [:]
    for _ in 0..<count {
      let (entry, next) = try Self.entry(bytes, at: offset, before: end)
      offset = next
      guard places[entry.name] == nil else { continue }
      places[entry.name] = entries.count
      entries.append(entry)
    }
    let size = entries.reduce(0) { $0 + $1.size }
    guard size <= Self.limit else { throw .tooLarge(size) }
    self.entries = entries
    self.places = places
  }

  /// Whether bytes begin as a zip archive does.
  static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "PK\u{3}\u{4}".utf8) }

  /// The file at a path, or nil if there is none.
  func contents(of name: String) throws(ZipProblem) -> [UInt8]? {
    guard let place = places[name] else { return nil }
    return try contents(of: entries[place])
  }

  /// The bytes of a file, inflated and held against their checksum.
  func contents(of entry: Entry) throws(ZipProblem) -> [UInt8] {
    let header = entry.header
    guard header + 30 <= bytes.count, bytes[header...].starts(with: "PK\u{3}\u{4}".utf8) else { throw .truncated }
    let start = header + 30 + bytes.littleEndian16(header + 26) + bytes.littleEndian16(header + 28)
    guard start + entry.packedSize <= bytes.count else { throw .truncated }
    let packed = bytes[start..<start + entry.packedSize]
    let contents =
      switch entry.method {
      case 0: entry.packedSize == entry.size ? Array(packed) : nil
      case 8: inflated(packed, size: entry.size)
      case let method: throw .unknownMethod(method, entry.name)
      }
    guard let contents, checksum(contents) == entry.checksum else { throw .damaged(entry.name) }
    return contents
  }

  private static func entry(_ bytes: [UInt8], at offset: Int, before end: Int) throws(ZipProblem) -> (Entry, Int) {
    guard offset + 46 <= end, bytes[offset...].starts(with: "PK\u{1}\u{2}".utf8) else { throw .truncated }
    let nameEnd = offset + 46 + bytes.littleEndian16(offset + 28)
    let next = nameEnd + bytes.littleEndian16(offset + 30) + bytes.littleEndian16(offset + 32)
    guard next <= end else { throw .truncated }
    let entry = Entry(
      name: String(decoding: bytes[offset + 46..<nameEnd], as: UTF8.self),
      size: bytes.littleEndian32(offset + 24),
      packedSize: bytes.littleEndian32(offset + 20),
      method: bytes.littleEndian16(offset + 10),
      flags: bytes.littleEndian16(offset + 8),
      checksum: UInt32(bytes.littleEndian32(offset + 16)),
      header: bytes.littleEndian32(offset + 42))
    guard entry.flags & 1 == 0 else { throw .encrypted(entry.name) }
    guard max(entry.size, entry.packedSize, entry.header) < 0xFFFF_FFFF else { throw .zip64 }
    return (entry, next)
  }

  /// Where the record at the end of the directory stands; a comment of up to 65,535 bytes may follow it.
  private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
    let last = bytes.count - 22
    guard last >= 0 else { return nil }
    return (max(0, last - 0xFFFF)...last).last { offset in
      bytes[offset] == UInt8(ascii: "P") && bytes[offset...].starts(with: "PK\u{5}\u{6}".utf8)
        && offset + 22 + bytes.littleEndian16(offset + 20) <= bytes.count
    }
  }
}

extension [UInt8] {
  /// The unsigned 16-bit number, little-endian, at an offset.
  fileprivate func littleEndian16(_ offset: Int) -> Int { Int(self[offset]) | Int(self[offset + 1]) << 8 }

  /// The unsigned 32-bit number, little-endian, at an offset.
  fileprivate func littleEndian32(_ offset: Int) -> Int {
    littleEndian16(offset) | littleEndian16(offset + 2) << 16
  }
}

extension ZipArchive {
  /// What the archive is, by the files that it holds.
  var content: String {
    let type = (try? contents(of: "mimetype")).flatMap { $0 }.map { String(decoding: $0.prefix(80), as: UTF8.self) }
    let names = Set(entries.lazy.map(\.name))
    return switch type {
    case let type? where type.contains("opendocument.text"): "an OpenDocument text (.odt)"
    case let type? where type.contains("opendocument.spreadsheet"): "an OpenDocument table (.ods)"
    case let type? where type.contains("opendocument"): "another OpenDocument file"
    case let type? where type.contains("epub"): "an EPUB book (.epub)"
    default:
      names.contains("word/document.xml")
        ? "a Word file (.docx)"
        : names.contains("xl/workbook.xml")
          ? "an Excel table (.xlsx)"
          : names.contains("ppt/presentation.xml") ? "a PowerPoint file (.pptx)" : "a zip archive"
    }
  }
}
