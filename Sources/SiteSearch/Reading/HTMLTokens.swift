import SiteBase

/// The tags and texts of a web page, one after another; comments, scripts and styles are passed over.
///
/// It reads what a build writes, and does not stumble over the HTML of authors within it. Foundation reads XML only: of
/// HTML it drops `&mdash;`, a lone `&` and attributes without a value, and puts all that follows a `<br>` within it.
struct HTMLTokens {
  /// A tag, or the text between two.
  enum Token {
    case text(Range<Int>)
    case start(HTMLTag)
    case end(String)
  }

  private let html: UnsafeBufferPointer<UInt8>
  private var offset = 0

  init(_ html: UnsafeBufferPointer<UInt8>) { self.html = html }

  /// The next token; nil at the end.
  mutating func next() -> Token? {
    while offset < html.count {
      let start = offset
      guard html[start] == UInt8(ascii: "<") else {
        offset = html.firstIndex(ofByte: UInt8(ascii: "<"), from: start)
        return .text(start..<offset)
      }
      if let token = tag() { return token }
      if offset == start {  // a sign that begins no tag
        offset = html.firstIndex(ofByte: UInt8(ascii: "<"), from: start + 1)
        return .text(start..<offset)
      }
    }
    return nil
  }

  /// The tag at the offset; nil if it is a comment, which is passed over, or none.
  private mutating func tag() -> Token? {
    let after = offset + 1
    guard after < html.count else { return nil }
    switch html[after] {
    case UInt8(ascii: "!") where html[after...].starts(with: "!--".utf8):
      offset = end(of: "-->", from: after + 3)
      return nil
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      offset = min(html.firstIndex(ofByte: UInt8(ascii: ">"), from: after) + 1, html.count)
      return nil
    case UInt8(ascii: "/"):
      let name = name(from: after + 1)
      guard !name.isEmpty else { return nil }
      offset = min(html.firstIndex(ofByte: UInt8(ascii: ">"), from: after) + 1, html.count)
      return .end(name)
    default:
      let name = name(from: after)
      guard !name.isEmpty else { return nil }
      var tag = HTMLTag(name: name)
      offset = tag.readAttributes(html, from: after + name.utf8.count)
      if name == "script" || name == "style" { skip(to: name) }
      return .start(tag)
    }
  }

  /// A name of a tag in lower case; empty if none begins there.
  private func name(from start: Int) -> String {
    guard start < html.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(html[start] | 0x20) else { return "" }
    let name = html[start...].prefix { !isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Passes over all before the end tag of a name.
  private mutating func skip(to name: String) {
    while offset < html.count {
      offset = html.firstIndex(ofByte: UInt8(ascii: "<"), from: offset)
      let rest = html[min(offset + 2, html.count)...].prefix(name.utf8.count)
      if html[offset...].starts(with: "</".utf8), rest.elementsEqual(name.utf8, by: { $0 | 0x20 == $1 }) { return }
      offset += 1
    }
    offset = min(offset, html.count)
  }

  private func end(of mark: String, from start: Int) -> Int {
    var index = min(start, html.count)
    while index < html.count {
      index = html.firstIndex(ofByte: mark.utf8.first!, from: index)
      if html[index...].starts(with: mark.utf8) { return index + mark.utf8.count }
      index += 1
    }
    return html.count
  }
}

/// A start tag.
struct HTMLTag {
  /// Its name in lower case.
  let name: String
  /// Its attributes by name in lower case.
  var attributes: [String: String]

  init(name: String, attributes: [String: String] = [:]) {
    self.name = name
    self.attributes = attributes
  }

  /// Reads attributes from an offset, and returns where the tag ends.
  fileprivate mutating func readAttributes(_ html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    func skip(while condition: (UInt8) -> Bool) { while index < html.count, condition(html[index]) { index += 1 } }
    while true {
      skip { isSpace($0) || $0 == UInt8(ascii: "/") }
      guard index < html.count, html[index] != UInt8(ascii: ">") else { return min(index + 1, html.count) }
      let nameStart = index
      index += 1
      skip { !isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
      let name = String(decoding: html[nameStart..<index], as: UTF8.self).lowercased()
      skip(while: isSpace)
      var value = index..<index
      if index < html.count, html[index] == UInt8(ascii: "=") {
        index += 1
        skip(while: isSpace)
        let valueStart = index
        if index < html.count, html[index] == UInt8(ascii: "\"") || html[index] == UInt8(ascii: "'") {
          index = html.firstIndex(ofByte: html[index], from: index + 1)
          value = valueStart + 1..<index
          index = min(index + 1, html.count)
        } else {
          skip { !isSpace($0) && $0 != UInt8(ascii: ">") }
          value = valueStart..<index
        }
      }
      if attributes[name] == nil { attributes[name] = decodedHTML(html[value]) }
    }
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
