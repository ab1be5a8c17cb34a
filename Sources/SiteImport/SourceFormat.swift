import SiteBase

/// What kinds of files texts can be imported from.
enum SourceFormat: Sendable, Equatable {
  case plainText, markdown
  case document(DocumentFormat)
  case xml
  case csv, json
  case captions

  /// The format of a file, by the ending of its name; nil if it is none that can be read.
  init?(path: String) {
    guard let format = SourceFormat.byEnding[fileEnding(path)] else { return nil }
    self = format
  }

  /// The endings of the files that can be read.
  static let allEndings = byEnding.keys.sorted()

  private static let byEnding: [String: SourceFormat] = [
    "txt": .plainText, "text": .plainText, "md": .markdown, "markdown": .markdown,
    "docx": .document(.docx), "odt": .document(.odt), "rtf": .document(.rtf), "epub": .document(.epub),
    "html": .document(.html), "htm": .document(.html), "xhtml": .document(.html),
    "xml": .xml, "csv": .csv, "tsv": .csv, "jsonl": .json, "ndjson": .json, "json": .json,
    "vtt": .captions, "srt": .captions,
  ]
}
