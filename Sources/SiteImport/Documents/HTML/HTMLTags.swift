/// The tags of a web page, one after another; comments and the insides of scripts and styles are passed over.
struct HTMLTags {
  /// One tag.
  struct Tag {
    /// Its name in lower case.
    let name: String
    let isEnd: Bool
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next tag; nil where no complete tag follows.
  mutating func next() -> Tag? {
    while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
      offset = start + 1
      if bytes[offset...].starts(with: "!--".utf8) {
        offset = end(of: "-->", from: offset)
        continue
      }
      let isEnd = offset < bytes.count && bytes[offset] == UInt8(ascii: "/")
      let name = name(from: offset + (isEnd ? 1 : 0))
      guard !name.isEmpty else { continue }
      guard let end = bytes.endOfTag(from: offset) else { return nil }
      offset = end
      if !isEnd, ["script", "style", "textarea", "title"].contains(name) {
        offset = self.end(of: "</" + name, from: end)
      }
      return Tag(name: name, isEnd: isEnd, range: start..<end)
    }
    return nil
  }

  private func name(from start: Int) -> String {
    let name = bytes[min(start, bytes.count)...].prefix(16).prefix(while: isASCIILetterOrDigit)
    guard let first = name.first, first >= UInt8(ascii: "A") else { return "" }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Where the next `mark` ends, in any case of letters, or where `</` does if it begins an end tag.
  private func end(of mark: String, from start: Int) -> Int {
    let mark = Array(mark.utf8)
    let isEndTag = mark[0] == UInt8(ascii: "<")
    for index in start..<max(start, bytes.count - mark.count + 1) where bytes[index] == mark[0] {
      if bytes[index..<index + mark.count].elementsEqual(mark, by: { $0 == $1 || $0 | 0x20 == $1 && $1 >= 0x61 }) {
        return isEndTag ? index : index + mark.count
      }
    }
    return bytes.count
  }
}

private func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: false
  }
}
