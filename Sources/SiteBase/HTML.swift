#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// HTML as bytes: escaping, and reading back the words of HTML that we wrote ourselves.
extension [UInt8] {
  /// Appends the UTF-8 of a string.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Appends text with `&`, `<`, `>` and `"` escaped.
  public mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// Appends UTF-8 with `&`, `<`, `>` and `"` escaped.
  public mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in bytes.indices {
      let escape: StaticString
      switch bytes[index] {
      case UInt8(ascii: "&"): escape = "&amp;"
      case UInt8(ascii: "<"): escape = "&lt;"
      case UInt8(ascii: ">"): escape = "&gt;"
      case UInt8(ascii: "\""): escape = "&quot;"
      default: continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      append(contentsOf: UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount))
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// Appends UTF-8 with `&`, `<`, `>` and `"` escaped.
  public mutating func appendEscaped(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { appendEscaped($0) }
  }
}

/// Text with `&`, `<`, `>` and both quotes escaped, for HTML text and attribute values.
public func escapedHTML(_ text: String) -> String {
  guard text.utf8.contains(where: isEscaped) else { return text }
  var bytes: [UInt8] = []
  bytes.appendEscaped(text)
  let escaped = String(decoding: bytes, as: UTF8.self)
  return escaped.utf8.contains(UInt8(ascii: "'")) ? escaped.replacing("'", with: "&#39;") : escaped
}

private func isEscaped(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
  default: false
  }
}

/// The words of HTML that we wrote ourselves: tags dropped, the four escapes undone.
public func plainText(_ html: ArraySlice<UInt8>) -> [UInt8] {
  html.withUnsafeBufferPointer { html in
    [UInt8](unsafeUninitializedCapacity: html.count) { text, count in
      var index = 0
      while index < html.count {
        let tag = html.firstIndex(ofByte: UInt8(ascii: "<"), from: index)
        while index < tag {
          let end = min(html.firstIndex(ofByte: UInt8(ascii: "&"), from: index), tag)
          _ = text[count...].update(fromContentsOf: html[index..<end])
          count += end - index
          index = end
          guard index < tag else { break }
          let (character, length) = unescaped(html, index)
          text[count] = character
          count += 1
          index += length
        }
        if index < html.count { index = html.firstIndex(ofByte: UInt8(ascii: ">"), from: index) + 1 }
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands at or after an offset; the count if nowhere.
  public func firstIndex(ofByte byte: UInt8, from offset: Int) -> Int {
    guard offset < count, let found = memchr(baseAddress! + offset, Int32(byte), count - offset) else { return count }
    return UnsafeRawPointer(baseAddress!).distance(to: found)
  }

  /// Whether some bytes stand anywhere.
  public func contains(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    var end = firstIndex(ofByte: word.utf8Start[length - 1], from: length - 1)
    while end < count {
      if memcmp(baseAddress! + (end + 1 - length), word.utf8Start, length) == 0 { return true }
      end = firstIndex(ofByte: word.utf8Start[length - 1], from: end + 1)
    }
    return false
  }
}

/// The character that an escape at an offset stands for, and the length of the escape.
private func unescaped(_ html: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (character: UInt8, length: Int) {
  let rest = html[offset...]
  if rest.starts(with: "&amp;".utf8) { return (UInt8(ascii: "&"), 5) }
  if rest.starts(with: "&lt;".utf8) { return (UInt8(ascii: "<"), 4) }
  if rest.starts(with: "&gt;".utf8) { return (UInt8(ascii: ">"), 4) }
  if rest.starts(with: "&quot;".utf8) { return (UInt8(ascii: "\""), 6) }
  return (UInt8(ascii: "&"), 1)
}
