/// The attributes of a start tag.
struct PartAttributes {
  private let tag: ArraySlice<UInt8>

  /// Reads `<name key="value" …>`.
  init(_ tag: ArraySlice<UInt8>) { self.tag = tag }

  /// Each name with its prefix, and its value.
  var all: [(name: String, value: String)] {
    var attributes: [(String, String)] = []
    var rest = tag
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let before = rest[..<equals].reversed().drop { $0 <= 0x20 }.prefix { $0 > 0x20 && $0 != UInt8(ascii: "\"") }
      let afterEquals = rest[(equals + 1)...].drop { $0 <= 0x20 }
      guard let quote = afterEquals.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = afterEquals.dropFirst().firstIndex(of: quote)
      else { break }
      let name = String(decoding: before.reversed(), as: UTF8.self)
      attributes.append((name, unescapedXML(afterEquals.dropFirst()[..<end])))
      rest = rest[(end + 1)...]
    }
    return attributes
  }

  /// The value of the first attribute of a name, whatever its prefix.
  func value(_ name: String) -> String? {
    all.first { $0.name == name || $0.name.hasSuffix(":" + name) }?.value
  }
}

/// Text of XML with its references to characters undone.
func unescapedXML(_ bytes: ArraySlice<UInt8>) -> String {
  guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
  var text: [UInt8] = []
  var rest = bytes
  while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
    text += rest[..<start]
    rest = rest[(start + 1)...]
    let name = rest.prefix(10).prefix { $0 != UInt8(ascii: ";") }
    if name.count < rest.count, name.count < 10, let scalar = character(String(decoding: name, as: UTF8.self)) {
      text += String(scalar).utf8
      rest = rest.dropFirst(name.count + 1)
    } else {
      text.append(UInt8(ascii: "&"))
    }
  }
  return String(decoding: text + rest, as: UTF8.self)
}

private func character(_ name: String) -> Unicode.Scalar? {
  switch name {
  case "amp": "&"
  case "lt": "<"
  case "gt": ">"
  case "quot": "\""
  case "apos": "'"
  case let name where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
  case let name where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
  default: nil
  }
}
