import Foundation

/// The character data of a document, found without a parser: tags are cut out of its bytes.
struct StrippedXML {
  /// The characters within the body, without white space.
  private(set) var words = ""
  /// How often each element begins in the body.
  private(set) var counts: [String: Int] = [:]

  /// What stands in some elements of a document, but not in some others; of one attribute, the value counts as words.
  init(_ text: String, inside body: Set<String>, without left: Set<String>, attribute: String? = nil) {
    var open: [Substring] = []
    var rest = text[...]
    while let mark = rest.firstIndex(of: "<") {
      let isWanted = open.contains { body.contains(String($0)) } && !open.contains { left.contains(String($0)) }
      if isWanted { words += Self.decoded(rest[..<mark]) }
      rest = rest[mark...]
      if rest.hasPrefix("<!--") {
        rest = rest[(rest.range(of: "-->")?.upperBound ?? rest.endIndex)...]
        continue
      }
      let close = rest.firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
      let tag = rest[rest.index(after: mark)..<close]
      rest = rest[rest.index(after: close)...]
      if tag.hasPrefix("?") || tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        open.removeLast()
        continue
      }
      let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
      if isWanted {
        counts[String(name), default: 0] += 1
        let kind = tag.range(of: "klasse=\"").map { tag[$0.upperBound...].prefix { $0 != "\"" } }
        if let kind { counts["\(name).\(kind)", default: 0] += 1 }
        if let attribute, let value = tag.range(of: "\(attribute)=\"") {
          words += Self.decoded(tag[value.upperBound...].prefix { $0 != "\"" })
        }
      }
      if !tag.hasSuffix("/") { open.append(name) }
    }
  }

  private static func decoded(_ text: Substring) -> String {
    var words = String(text).replacing(/&#x([0-9A-Fa-f]+);/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    }
    for (name, character) in [("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("amp", "&")] {
      words = words.replacingOccurrences(of: "&\(name);", with: character)
    }
    return words.withoutSpace
  }
}

extension String {
  /// The same without white space.
  var withoutSpace: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { ![" ", "\n", "\r", "\t"].contains($0) }))
  }
}
