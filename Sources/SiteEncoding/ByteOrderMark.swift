/// The bytes at the beginning of a file that say what its encoding is.
struct ByteOrderMark {
  /// The encoding it stands for.
  let encoding: TextEncoding
  /// Its length in bytes.
  let length: Int

  /// The mark that `bytes` begin with; nil if there is none.
  init?(_ bytes: [UInt8]) {
    guard let (mark, encoding) = Self.known.first(where: { bytes.starts(with: $0.0) }) else { return nil }
    self.encoding = encoding
    length = mark.count
  }

  /// Whether a file may begin with it when `named` was given as its encoding.
  func agrees(with named: TextEncoding) -> Bool {
    switch named {
    case encoding: true
    case .utf16: encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    case .utf32: encoding == .utf32LittleEndian || encoding == .utf32BigEndian
    default: false
    }
  }

  /// UTF-32 before UTF-16, whose mark its own begins with.
  private static let known: [([UInt8], TextEncoding)] = [
    ([0xEF, 0xBB, 0xBF], .utf8),
    ([0xFF, 0xFE, 0x00, 0x00], .utf32LittleEndian), ([0x00, 0x00, 0xFE, 0xFF], .utf32BigEndian),
    ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
    ([0x84, 0x31, 0x95, 0x33], .gb18030),
  ]
}
