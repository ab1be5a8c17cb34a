/// The part of a file that a request asks for.
enum ByteRange: Equatable {
  /// All of it: there is no range, or one that is none.
  case whole
  /// Some of its bytes.
  case part(Range<Int>)
  /// Bytes that it does not have.
  case beyond

  /// What the header `Range` asks for in a file of so many bytes; several ranges give the whole.
  init(_ header: String?, count: Int) {
    self = header.flatMap { Self.parse($0, count: count) } ?? .whole
  }

  private static func parse(_ header: String, count: Int) -> ByteRange? {
    guard header.lowercased().hasPrefix("bytes=") else { return nil }
    let ends = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }) else { return nil }
    switch (ends[0].isEmpty, ends[1].isEmpty) {
    case (true, true): return nil
    case (true, false):
      let last = Int(ends[1]) ?? .max
      return last == 0 || count == 0 ? .beyond : .part(max(0, count - last)..<count)
    default:
      let start = Int(ends[0]) ?? .max
      let end = ends[1].isEmpty ? Int.max : Int(ends[1]) ?? .max
      if end < start { return nil }
      return start >= count ? .beyond : .part(start..<min(end, count - 1) + 1)
    }
  }
}
