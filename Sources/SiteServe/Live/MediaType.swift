/// What kind of file it is, by the ending of its name.
struct MediaType: Equatable {
  /// As the header `Content-Type` says it.
  let name: String
  /// Whether it becomes smaller by compression.
  let isText: Bool

  static let html = MediaType(path: ".html")

  /// The type of a file.
  init(path: String) {
    let ending = path.split(separator: "/").last?.split(separator: ".").last?.lowercased() ?? ""
    if let type = Self.texts[ending] {
      name = type + "; charset=utf-8"
      isText = true
    } else {
      name = Self.others[ending] ?? "application/octet-stream"
      isText = ending == "svg" || ending == "wasm"
    }
  }

  private static let texts = [
    "html": "text/html", "css": "text/css", "js": "text/javascript", "json": "application/json", "txt": "text/plain",
    "xml": "application/xml", "webmanifest": "application/manifest+json", "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "vtt": "text/vtt", "ics": "text/calendar", "atom": "application/atom+xml", "rss": "application/rss+xml",
    "jsonl": "application/jsonl", "geojson": "application/geo+json", "bib": "text/plain",
  ]

  private static let others = [
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon", "bmp": "image/bmp", "tif": "image/tiff",
    "tiff": "image/tiff", "pdf": "application/pdf", "epub": "application/epub+zip", "zip": "application/zip",
    "gz": "application/gzip", "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "oga": "audio/ogg",
    "opus": "audio/ogg", "wav": "audio/wav", "flac": "audio/flac", "mp4": "video/mp4", "m4v": "video/mp4",
    "webm": "video/webm", "ogv": "video/ogg", "mov": "video/quicktime", "woff": "font/woff", "woff2": "font/woff2",
    "ttf": "font/ttf", "otf": "font/otf", "wasm": "application/wasm",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text", "rtf": "application/rtf",
  ]
}
