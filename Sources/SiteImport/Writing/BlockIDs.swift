/// The ids of blocks that have been written.
struct BlockIDs {
  private var taken: Set<String> = []
  /// How many could not be.
  private(set) var omitted = 0

  /// An id that can be written, once and where it can be read; nil, and counted, for one that cannot.
  mutating func take(_ id: String?, isReadable: Bool) -> String? {
    guard let id else { return nil }
    if isReadable, id.isBlockID, !id.isGivenToPlaces, taken.insert(id).inserted { return id }
    omitted += 1
    return nil
  }
}

extension String {
  /// Whether a content file can have it as an id: letters, digits and `-_.:`, a letter first.
  fileprivate var isBlockID: Bool {
    let marks = "-_.:".unicodeScalars
    guard let first = unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || marks.contains($0)
    }
  }

  /// Whether it looks like the ids that pages give to sections, passages and notes, or is one of their own.
  fileprivate var isGivenToPlaces: Bool {
    if self == "main" || self == "notes" || hasPrefix("page") { return true }
    let bytes = Array(utf8.prefix(2))
    return bytes.count == 2 && "spnr".utf8.contains(bytes[0]) && UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[1]
  }
}
