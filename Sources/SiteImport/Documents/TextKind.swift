/// What a text looks like by how it begins.
enum TextKind: Equatable {
  case markup, markdown, json, webVTT, plain

  /// What words look like that begin with no white space.
  init(_ words: Substring) {
    let openings: [(TextKind, [String])] = [
      (.markup, ["<"]), (.webVTT, ["WEBVTT"]), (.json, ["{", "["]),
      (.markdown, ["# ", "## ", "### ", "---", "- ", "* ", "> ", "```"]),
    ]
    self = openings.first { $0.1.contains(where: words.hasPrefix) }?.0 ?? .plain
  }

  /// What it is called.
  var name: String {
    switch self {
    case .markup: "markup"
    case .markdown: "Markdown"
    case .json: "JSON"
    case .webVTT: "WebVTT"
    case .plain: "text"
    }
  }

  /// What to do with a file of it that is called something else.
  var fix: String {
    switch self {
    case .markup: "is it a .html, or an .xml? Name it so"
    case .markdown: "name it .md"
    case .json: "name it .json"
    case .webVTT: "name it .vtt"
    case .plain: "name it .txt"
    }
  }
}
