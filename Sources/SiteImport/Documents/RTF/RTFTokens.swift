/// The tokens of an RTF file, one after another.
struct RTFTokens {
  /// One token.
  enum Token: Equatable {
    case open
    case close
    /// `\name`, with the number that follows it.
    case word(String, Int?)
    /// `\` and a character that is no letter.
    case symbol(UInt8)
    /// A byte of text, written as it is or as `\'b9`.
    case byte(UInt8)
    /// The end of a line, which means nothing.
    case lineEnd
    /// Bytes that are no text.
    case binary
  }

  private let bytes: [UInt8]
  /// Where the next token begins.
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; nil at the end.
  mutating func next() -> Token? {
    guard offset < bytes.count else { return nil }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "{"): return .open
    case UInt8(ascii: "}"): return .close
    case UInt8(ascii: "\r"), UInt8(ascii: "\n"): return .lineEnd
    case UInt8(ascii: "\\"): return control()
    default: return .byte(byte)
    }
  }

  private mutating func control() -> Token {
    let name = bytes[offset...].prefix(32).prefix { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
    if name.isEmpty { return symbol() }
    var end = name.endIndex
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
    end += bytes[end...].prefix(10).prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count
    let number = Int(String(decoding: bytes[name.endIndex..<end], as: UTF8.self))
    offset = end < bytes.count && bytes[end] == UInt8(ascii: " ") ? end + 1 : end
    let word = String(decoding: name, as: UTF8.self)
    guard word == "bin", let number, number > 0 else { return .word(word, number) }
    offset = min(offset + number, bytes.count)
    return .binary
  }

  private mutating func symbol() -> Token {
    guard offset < bytes.count else { return .lineEnd }
    let byte = bytes[offset]
    offset += 1
    guard byte == UInt8(ascii: "'"), offset + 2 <= bytes.count,
      let value = UInt8(String(decoding: bytes[offset...].prefix(2), as: UTF8.self), radix: 16)
    else { return .symbol(byte) }
    offset += 2
    return .byte(value)
  }
}
