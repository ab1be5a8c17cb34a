import SiteBase

/// What a file says of its text before the text itself: YAML between two lines `---`, or nothing.
struct FrontMatter {
  /// It, with an empty line after it.
  let bytes: [UInt8]

  /// What is known of a text.
  init(_ text: ImportedText) {
    var lines = ""
    func put(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { lines += "\(key): \(yaml(value))\n" }
    }
    func put(_ key: String, _ values: [String]) {
      if !values.isEmpty { lines += "\(key):\n" + values.map { "  - \(yaml($0))\n" }.joined() }
    }
    let speakers = text.speakers.filter { !$0.isEmpty }
    put("title", text.title)
    if speakers.count == 1 { put("speaker", speakers[0]) } else { put("speakers", speakers) }
    put("date", text.date)
    put("occasion", text.occasion)
    put("venue", text.venue)
    put("language", text.language)
    put("source", text.origin)
    put("topics", text.topics.filter { !$0.isEmpty })
    put("summary", text.said.summary)
    put("slug", text.said.slug)
    put("aliases", text.said.aliases)
    if text.said.isDraft { lines += "draft: true\n" }
    if let emphasis = text.said.emphasis { lines += "emphasis: \(emphasis)\n" }
    if text.isOneSpeech { lines += "speeches: 1\n" }
    bytes = lines.isEmpty ? [] : Array("---\n\(lines)---\n\n".utf8)
  }
}

/// A value of YAML: as it is if it can only be read as text, else between double quotes.
func yaml(_ value: String) -> String {
  let scalars = Array(value.unicodeScalars)
  return isPlainYAML(scalars) ? value : "\"" + scalars.map(escapedForYAML).joined() + "\""
}

private func isPlainYAML(_ scalars: [Unicode.Scalar]) -> Bool {
  guard let first = scalars.first, let last = scalars.last, first.isYAMLWord, last != ":", last != " " else {
    return false
  }
  if scalars.count <= 5, words.contains(String(String.UnicodeScalarView(scalars)).lowercased()) { return false }
  if first.isASCIIDigit { return scalars.allSatisfy { $0.isASCIIDigit || $0 == "-" } }
  return scalars.indices.allSatisfy { index in
    switch scalars[index] {
    case " ": scalars[index + 1] != "#"
    case ":": scalars[index + 1] != " "
    case let scalar: scalar.isYAMLWord || scalar.isYAMLMark
    }
  }
}

/// What YAML reads as something else than text.
private let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { "0"..."9" ~= self }

  /// Whether it is a letter or digit.
  fileprivate var isYAMLWord: Bool { isASCIIDigit || isHan || properties.isAlphabetic }

  /// Whether it is a mark that means nothing to YAML within words.
  fileprivate var isYAMLMark: Bool {
    "-,./()'_?;!+#~%=".unicodeScalars.contains(self) || "，。、；：？！（）《》〈〉“”‘’·—…–".unicodeScalars.contains(self)
  }
}

private func escapedForYAML(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\"": return "\\\""
  case "\\": return "\\\\"
  case "\n": return "\\n"
  case "\t": return "\\t"
  default: break
  }
  switch scalar.value {
  case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...: return String(scalar)
  default:
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
