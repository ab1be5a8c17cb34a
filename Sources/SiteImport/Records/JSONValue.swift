/// A value of JSON as it was written.
indirect enum JSONValue: Equatable {
  case null
  case string(String)
  /// A number, `true` or `false`.
  case literal(String)
  case array([JSONValue])
  case object([Member])

  /// A member of an object, in the order of the source.
  struct Member: Equatable {
    let name: String
    let value: JSONValue
  }
}

/// Where bytes are no JSON.
struct InvalidJSON: Error {
  /// The offset of the first byte that does not fit.
  let offset: Int
  /// What is wrong, as a clause.
  let reason: String
  /// How to mend it, if that is known.
  var fix: String?
}

/// The values that stand one after another in a part of some bytes.
struct JSONParser {
  private let bytes: [UInt8]
  private let end: Int
  /// How far the bytes have been read.
  private(set) var at: Int

  /// What stands in a range of UTF-8.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
  }

  /// The next byte that is not white space; nil at the end.
  mutating func peek() -> UInt8? {
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at].isLineEnd { at += 1 }
    return at < end ? bytes[at] : nil
  }

  /// Takes such a byte, if it is the next one.
  mutating func take(_ character: Character) -> Bool {
    guard let next = peek(), next == character.asciiValue else { return false }
    at += 1
    return true
  }

  /// What is wrong at the place that is reached.
  func problem(_ reason: String, fix: String? = nil) -> InvalidJSON {
    InvalidJSON(offset: at, reason: reason, fix: fix)
  }

  /// The next value, which holds at most so many levels of others.
  mutating func value(depth: Int = 200) throws(InvalidJSON) -> JSONValue {
    guard depth > 0 else { throw problem("values are nested too deep") }
    switch peek() {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case nil: throw problem("a value is missing")
    default: return try literal()
    }
  }

  private mutating func members(depth: Int) throws(InvalidJSON) -> [JSONValue.Member] {
    at += 1
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    if take("}") { return members }
    repeat {
      guard peek() == UInt8(ascii: "\"") else { throw problem("a name in double quotation marks should stand here") }
      let start = at
      let name = try string()
      guard names.insert(name).inserted else { throw .repeated(name, at: start) }
      guard take(":") else { throw problem("a colon should stand here") }
      members.append(JSONValue.Member(name: name, value: try value(depth: depth - 1)))
    } while take(",")
    guard take("}") else { throw problem("a comma or `}` should stand here") }
    return members
  }

  private mutating func elements(depth: Int) throws(InvalidJSON) -> [JSONValue] {
    at += 1
    var elements: [JSONValue] = []
    if take("]") { return elements }
    repeat { elements.append(try value(depth: depth - 1)) } while take(",")
    guard take("]") else { throw problem("a comma or `]` should stand here") }
    return elements
  }

  private mutating func literal() throws(InvalidJSON) -> JSONValue {
    let stop = bytes[at..<end].firstIndex { !$0.isLiteral } ?? end
    let word = String(decoding: bytes[at..<stop], as: UTF8.self)
    guard word == "null" || word == "true" || word == "false" || Double(word) != nil, word.first != "+" else {
      throw problem("no value of JSON begins like this")
    }
    at = stop
    return word == "null" ? .null : .literal(word)
  }

  private mutating func string() throws(InvalidJSON) -> String {
    at += 1
    var text: [UInt8] = []
    while at < end {
      let stop = bytes[at..<end].firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 < 0x20 } ?? end
      text += bytes[at..<stop]
      at = stop
      guard at < end else { break }
      if bytes[at] == UInt8(ascii: "\"") {
        at += 1
        return String(decoding: text, as: UTF8.self)
      }
      guard bytes[at] == UInt8(ascii: "\\") else { throw problem("a line break or control character in a string") }
      text += String(try escape()).utf8
    }
    throw problem("the string is not closed")
  }

  private mutating func escape() throws(InvalidJSON) -> Unicode.Scalar {
    guard at + 1 < end else { throw problem("the string is not closed") }
    at += 2
    switch bytes[at - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(bytes[at - 1])
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default:
      at -= 2
      throw problem("no such escape; a backslash itself is written `\\\\`")
    }
  }

  /// The character of `\uXXXX`, or of two of them.
  private mutating func unicodeEscape() throws(InvalidJSON) -> Unicode.Scalar {
    let start = at - 2
    let high = try hexadecimal()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard 0xD800...0xDBFF ~= high, at + 6 <= end, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u")
    else { throw .half(bytes[start..<at], at: start) }
    let next = at
    at += 2
    let low = try hexadecimal()
    guard 0xDC00...0xDFFF ~= low, let pair = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw .half(bytes[start..<next], at: start) }
    return pair
  }

  private mutating func hexadecimal() throws(InvalidJSON) -> UInt32 {
    let digits = String(decoding: bytes[at..<min(at + 4, end)], as: UTF8.self)
    guard digits.utf8.count == 4, digits.first?.isHexDigit == true, let value = UInt32(digits, radix: 16) else {
      throw problem("`\\u` needs four hexadecimal digits")
    }
    at += 4
    return value
  }
}

extension InvalidJSON {
  fileprivate static func repeated(_ name: String, at offset: Int) -> InvalidJSON {
    InvalidJSON(
      offset: offset, reason: "the name `\(name)` stands twice in one object",
      fix: "give one of the two another name, or put both values into one")
  }

  fileprivate static func half(_ escape: ArraySlice<UInt8>, at offset: Int) -> InvalidJSON {
    InvalidJSON(
      offset: offset, reason: "`\(String(decoding: escape, as: UTF8.self))` is half of a character (a lone surrogate)",
      fix: "put the character there that was meant")
  }
}

extension UInt8 {
  /// Whether it can be part of a number or of `true`, `false` and `null`.
  fileprivate var isLiteral: Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= self || UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20
      || self == UInt8(ascii: "-") || self == UInt8(ascii: "+") || self == UInt8(ascii: ".")
  }
}
