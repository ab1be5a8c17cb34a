import SiteBase

/// What earlier imports wrote into a collection: a line `hash TAB file TAB source` for each file, in `.import/files`.
struct ImportRecord {
  /// What was written to a file.
  struct Entry: Equatable {
    /// The hash of the bytes.
    let hash: String
    /// The source that they came from.
    let source: String
  }

  /// What was written, by the name of the file.
  var entries: [String: Entry] = [:]

  /// The record of no import.
  init() {}

  /// The record as it was saved; lines that no import writes are left out.
  init(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, parts[1].isNameOfImportedFile else { continue }
      entries[parts[1]] = Entry(hash: parts[0], source: parts[2])
    }
  }

  /// The record as it is saved.
  var bytes: [UInt8] {
    let lines = entries.sorted { $0.key < $1.key }.map { "\($0.value.hash)\t\($0.key)\t\($0.value.source)\n" }
    return Array(lines.joined().utf8)
  }
}

extension String {
  /// Whether an import could have given a file this name, which lies in the folder itself.
  fileprivate var isNameOfImportedFile: Bool {
    !hasPrefix(".") && !contains("/") && (hasSuffix(".txt") || hasSuffix(".md"))
  }
}

/// The hash of the bytes of a file, as a record has it, with their number.
func recordHash(_ bytes: [UInt8]) -> String { "\(shortHash(bytes))-\(bytes.count)" }
