/// The tags of XML, one after another; comments, declarations and CDATA are passed over.
struct PartTags {
  /// One tag.
  struct Tag {
    /// Whether it begins an element, ends one, or is one.
    enum Kind { case start, end, empty }
    let kind: Kind
    let name: String
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private var offset = 0
  /// Whether all has been read, and nothing was left open.
  private(set) var isComplete = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next tag; nil at the end, or where no XML follows.
  mutating func next() -> Tag? {
    while true {
      guard let start = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) else {
        isComplete = true
        return nil
      }
      guard start + 1 < bytes.count else { return nil }
      switch bytes[start + 1] {
      case UInt8(ascii: "?"):
        guard skip(from: start, past: "?>") else { return nil }
      case UInt8(ascii: "!"):
        let rest = bytes[start...]
        let end = rest.starts(with: "<!--".utf8) ? "-->" : rest.starts(with: "<![CDATA[".utf8) ? "]]>" : ">"
        guard skip(from: start, past: end) else { return nil }
      default: return tag(at: start)
      }
    }
  }

  private mutating func skip(from start: Int, past mark: String) -> Bool {
    let end = Array(mark.utf8)
    var index = start + 2
    while index + end.count <= bytes.count {
      if bytes[index] == end[0], bytes[index...].starts(with: end) {
        offset = index + end.count
        return true
      }
      index += 1
    }
    return false
  }

  private mutating func tag(at start: Int) -> Tag? {
    guard let end = bytes.endOfTag(from: start + 1) else { return nil }
    offset = end
    let isEnd = bytes[start + 1] == UInt8(ascii: "/")
    let isEmpty = bytes[end - 2] == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    let nameEnd = bytes[nameStart..<end].firstIndex(where: isEndOfName) ?? end
    guard nameStart < nameEnd else { return nil }
    let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self)
    return Tag(kind: isEnd ? .end : isEmpty ? .empty : .start, name: name, range: start..<end)
  }
}

private func isEndOfName(_ byte: UInt8) -> Bool {
  byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
}
