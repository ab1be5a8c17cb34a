import Foundation
import SiteBase

/// What is known of a file beside its words.
struct FileHead {
  /// What is said of its speeches.
  var metadata = FileMetadata()
  /// Where its words begin.
  var bodyStart = 0
}

/// Reads the front matter of a text: YAML between its first line `---` and the next line `---` or `...`.
///
/// A plain text may have it as well, if the line after the first is `key: value`.
func readFrontMatter(of text: ContentText, timeZone: TimeZone) -> Checked<FileHead> {
  let source = text.source
  let isMarkdown = text.file.format == .markdown
  var head = FileHead(metadata: text.metadata)
  switch text.frontMatter {
  case .none: return Checked(head)
  case .unclosed: return Checked(head, [.unclosedFrontMatter(at: source.place(line: 1))])
  case .found(let yaml, let end):
    let twice = text.metadata.saysSomething ? [Diagnostic.describedTwice(at: source.place(line: 1))] : []
    var fields = Fields(String(decoding: source.bytes[yaml], as: UTF8.self), of: source, firstLine: 2)
    head.bodyStart = end
    if isMarkdown {
      head.metadata.speech = SpeechMetadata(&fields, timeZone: timeZone)
      return Checked(head, fields.finish() + twice)
    }
    let metadata = readFileMetadata(&fields, timeZone: timeZone)
    head.metadata = metadata.value
    return Checked(head, metadata.diagnostics + twice)
  }
}

extension ContentText {
  /// Where its words begin, below its front matter.
  public var bodyStart: Int {
    if case .found(_, let end) = frontMatter { end } else { 0 }
  }

  fileprivate var frontMatter: FrontMatterSpan {
    let span = findFrontMatter(in: source)
    if file.format == .markdown { return span }
    if case .found(let yaml, _) = span, source.bytes[yaml].beginsWithKey { return span }
    return .none
  }
}

private enum FrontMatterSpan {
  case none
  case unclosed
  case found(yaml: Range<Int>, end: Int)
}

/// The YAML between a first line `---` and the next line `---` or `...`.
private func findFrontMatter(in file: SourceFile) -> FrontMatterSpan {
  let bytes = file.bytes
  var start = 0
  guard bytes[start...].starts(with: Array("---".utf8)) else { return .none }
  var yamlStart: Int?
  while start < bytes.count {
    let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
    var next = min(end + 1, bytes.count)
    if next < bytes.count, bytes[end] == UInt8(ascii: "\r"), bytes[next] == UInt8(ascii: "\n") { next += 1 }
    let line = bytes[start..<end].trimmingSuffix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let isFence = line.elementsEqual("---".utf8)
    if let yamlStart {
      if isFence || line.elementsEqual("...".utf8) { return .found(yaml: yamlStart..<start, end: next) }
    } else {
      guard isFence else { return .none }
      yamlStart = next
    }
    start = next
  }
  return .unclosed
}

extension ArraySlice<UInt8> {
  /// Whether it begins with `key:`, as only YAML does.
  fileprivate var beginsWithKey: Bool {
    let key = prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_") }
    return !key.isEmpty && dropFirst(key.count).first == UInt8(ascii: ":")
  }

  fileprivate func trimmingSuffix(while isTrimmed: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var slice = self
    while let last = slice.last, isTrimmed(last) { slice.removeLast() }
    return slice
  }
}

extension Diagnostic {
  static func unclosedFrontMatter(at place: Place) -> Diagnostic {
    .error(
      "unclosed-front-matter", "the front matter has no end", at: place,
      fix: "end it with a line `---`; if the text begins with a rule, put an empty line before it")
  }

  static func describedTwice(at place: Place) -> Diagnostic {
    .error(
      "described-twice", "the text has front matter and a .yml beside it", at: place, fix: "keep one of the two")
  }
}
