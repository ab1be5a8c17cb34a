/// HTML taken apart, to see what in it does not come from Markdown.
struct Markup {
  /// Elements, attributes and addresses that Markdown has none of, and tags that are none.
  private(set) var strangers: [String] = []

  private var rest: ArraySlice<UInt8>

  private static let attributes: [String: Set<String>] = [
    "a": ["href", "title"], "img": ["src", "alt", "title"], "code": ["class"], "ol": ["start"], "p": [], "h1": [],
    "h2": [], "h3": [], "h4": [], "h5": [], "h6": [], "ul": [], "li": [], "blockquote": [], "pre": [], "em": [],
    "strong": [], "br": [], "hr": [],
  ]

  init(_ html: [UInt8]) {
    rest = html[...]
    while let open = rest.firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) {
      rest = rest[open...]
      if take("<") {
        readTag()
      } else {
        strangers.append(">")
        rest.removeFirst()
      }
    }
  }

  private mutating func readTag() {
    let isEnd = take("/")
    let name = takeName()
    guard let allowed = Self.attributes[name] else { return strangers.append(name) }
    while !isEnd, rest.starts(with: " ".utf8), !rest.starts(with: " /".utf8) {
      rest.removeFirst()
      let attribute = takeName()
      guard take("=\""), let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { return strangers.append(attribute) }
      let value = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      if !allowed.contains(attribute) || value.contains("<") || !isSafe(value, of: attribute) {
        strangers.append("\(attribute)=\(value)")
      }
    }
    _ = take(" /")
    if !take(">") { strangers.append(name) }
  }

  private func isSafe(_ value: String, of attribute: String) -> Bool {
    guard ["href", "src"].contains(attribute), let scheme = value.split(separator: ":").first, value.contains(":")
    else {
      return true
    }
    return ["http", "https", "mailto", "tel"].contains(scheme.lowercased()) || value.hasPrefix("//")
  }

  private mutating func takeName() -> String {
    let name = rest.prefix { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 }
    rest = rest[name.endIndex...]
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }
}
