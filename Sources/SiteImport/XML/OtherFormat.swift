import SiteBase

/// What a file is that is called XML and is not.
enum OtherFormat: String, CaseIterable {
  case markdown = "Markdown"
  case json = "JSON"
  case pdf = "PDF"
  case rtf = "RTF"
  case subtitles = "WebVTT"
  case archive = "an archive, such as a Word file"
  case text = "plain text"

  /// What a file looks like from its first bytes that are not white space.
  init(of bytes: ArraySlice<UInt8>) {
    let openings: [(OtherFormat, [String])] = [
      (.pdf, ["%PDF"]), (.rtf, ["{\\rtf"]), (.subtitles, ["WEBVTT"]), (.archive, ["PK"]), (.json, ["{", "["]),
      (.markdown, ["# ", "## ", "### ", "---", "- ", "* ", "> ", "```"]),
    ]
    let found = openings.first { $0.1.contains { bytes.starts(with: Array($0.utf8)) } }
    self = found?.0 ?? .text
  }

  /// How the name of such a file ends.
  var ending: String {
    switch self {
    case .markdown: ".md"
    case .json: ".json"
    case .pdf: ".pdf"
    case .rtf: ".rtf"
    case .subtitles: ".vtt"
    case .archive: ".docx"
    case .text: ".txt"
    }
  }
}

extension Diagnostic {
  static func notXML(_ format: OtherFormat, in file: SourceFile, at offset: Int) -> Diagnostic {
    let line = file.place(offset..<offset + 1).text
    let words = line.count > 40 ? line.prefix(39) + "…" : line[...]
    let isText = [.markdown, .json, .text, .subtitles].contains(format)
    let opening = isText ? "begins with `\(words)`: " : ""
    return .error(
      "xml-not-xml", "\(opening)looks like \(format.rawValue)", at: file.place(offset..<offset + 1),
      fix: "rename it to \(format.ending)")
  }
}
