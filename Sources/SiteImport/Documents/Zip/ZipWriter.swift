/// A zip archive in the making; its files are stored as they are.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a file.
  mutating func add(_ name: String, _ contents: [UInt8]) {
    var description: [UInt8] = []
    description.appendLittleEndian16(20)  // version 2.0 reads it
    description.appendLittleEndian16(0x0800)  // the name is UTF-8
    description.appendLittleEndian16(0)  // stored
    description.appendLittleEndian32(0x0021_0000)  // 1 January 1980
    description.appendLittleEndian32(Int(checksum(contents)))
    description.appendLittleEndian32(contents.count)
    description.appendLittleEndian32(contents.count)
    description.appendLittleEndian16(name.utf8.count)
    description.appendLittleEndian16(0)  // no extra field

    directory += "PK\u{1}\u{2}".utf8
    directory.appendLittleEndian16(20)
    directory += description
    directory += [UInt8](repeating: 0, count: 10)
    directory.appendLittleEndian32(bytes.count)
    directory += name.utf8

    bytes += "PK\u{3}\u{4}".utf8
    bytes += description
    bytes += name.utf8
    bytes += contents
    count += 1
  }

  /// The archive, complete.
  var archive: [UInt8] {
    var end = Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0]
    end.appendLittleEndian16(count)
    end.appendLittleEndian16(count)
    end.appendLittleEndian32(directory.count)
    end.appendLittleEndian32(bytes.count)
    end.appendLittleEndian16(0)
    return bytes + directory + end
  }
}

extension [UInt8] {
  fileprivate mutating func appendLittleEndian16(_ value: Int) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  fileprivate mutating func appendLittleEndian32(_ value: Int) {
    appendLittleEndian16(value)
    appendLittleEndian16(value >> 16)
  }
}
