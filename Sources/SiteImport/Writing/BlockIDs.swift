import SiteBase

/// The ids of blocks that have been written.
struct BlockIDs {
  private var taken: Set<String> = []
  /// How many could not be.
  private(set) var omitted = 0

  /// An id that can be written, once and where it can be read; nil, and counted, for one that cannot.
  mutating func take(_ id: String?, isReadable: Bool) -> String? {
    guard let id else { return nil }
    if isReadable, id.isBlockID, !id.isPageID, !id.mayHoldEmphasis, taken.insert(id).inserted { return id }
    omitted += 1
    return nil
  }
}

extension String {
  /// Whether `_` could begin and end emphasis in it, since one stands behind a sign.
  fileprivate var mayHoldEmphasis: Bool {
    guard utf8.count(where: { $0 == UInt8(ascii: "_") }) > 1 else { return false }
    return zip(unicodeScalars, unicodeScalars.dropFirst()).contains { before, scalar in
      scalar == "_" && before != "_" && !before.properties.isAlphabetic && before.properties.numericType == nil
    }
  }
}
