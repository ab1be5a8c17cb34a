extension UnsafeBufferPointer<UInt8> {
  /// Whether words after `[label]:` begin with a URL or path, rather than being a remark.
  ///
  /// After a number, as in `[1]: ibid.`, a word alone is a remark.
  func looksLikeDestination(afterNumber: Bool) -> Bool {
    guard let first else { return true }
    if [UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "<")].contains(first) { return true }
    if has("./", at: 0) || has("../", at: 0) { return true }
    let word = Bytes(rebasing: prefix { !$0.isBlank })
    if Destination(word) == .external || word.range(of: Array("://".utf8), in: 0..<word.count) != nil { return true }
    let path = word.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    if path.last == UInt8(ascii: "/") || path.hasFileEnding { return true }
    guard path.allSatisfy({ $0 < 0x80 }) else { return false }
    return path.contains(UInt8(ascii: "/")) || !afterNumber && path.allSatisfy(\.isPartOfName)
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  private static let fileEndings: Set<String> = [
    "avif", "csv", "doc", "docx", "epub", "gif", "htm", "html", "jpeg", "jpg", "json", "m4a", "markdown", "md", "mp3",
    "mp4", "odt", "ogg", "pdf", "png", "rtf", "svg", "txt", "wav", "webm", "webp", "xhtml", "xml", "zip",
  ]

  /// Whether it ends as the names of files do that texts link to.
  fileprivate var hasFileEnding: Bool {
    guard let dot = lastIndex(of: UInt8(ascii: ".")) else { return false }
    return Self.fileEndings.contains(String(decoding: self[index(after: dot)...], as: UTF8.self).lowercased())
  }
}

extension UInt8 {
  /// Whether it may stand in the name of a file or folder that is written in ASCII.
  fileprivate var isPartOfName: Bool {
    isLetter || isDigit || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "%")].contains(self)
  }
}
