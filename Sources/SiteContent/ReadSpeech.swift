import Foundation
import SiteBase
import SiteModel

/// Reads one text, alone, into the speech that it holds.
///
/// - Parameters:
///   - file: The text, and what stands beside it.
///   - collection: The collection that the file lies in.
///   - timeZone: The zone in which moments become dates, by name.
/// - Returns: The speech, with an empty body if the file cannot be read.
public func readSpeech(_ file: ContentFile, in collection: SpeechCollection, timeZone: String) -> Checked<Speech> {
  var speech = Speech(
    source: file.text.path, path: file.path, collection: collection.id,
    slug: file.innerFolders + Slug(file.stem).text, title: file.stem)
  if let problem = Diagnostic.notText(file.text) { return Checked(speech, [problem]) }
  let zone = TimeZone(identifier: timeZone) ?? .gmt
  let front = readMetadata(of: file, timeZone: zone)
  let named = front.metadata.language ?? collection.reading.language
  speech.language = named.isEmpty ? detectLanguage(of: file.text.bytes[front.bodyStart...]) : named
  let text =
    file.isMarkdown
    ? readMarkdown(file.text, from: front.bodyStart, front.metadata, collection.reading, language: speech.language)
    : readPlainText(file.text, front.metadata)
  speech.body = text.body
  speech.describe(with: front.metadata, text, file: file)
  return Checked(speech, front.diagnostics + text.diagnostics)
}

/// A text once read: what it says, and what it says of itself.
struct SpeechText {
  var body = Body()
  var title: String?
  var speakers: [String] = []
  var date: SpeechDate?
  var diagnostics: [Diagnostic] = []
}

private struct FrontMatter {
  var metadata = SpeechMetadata()
  var bodyStart = 0
  var diagnostics: [Diagnostic] = []
}

/// What is said of a speech in front of its text, or in the file beside it.
private func readMetadata(of file: ContentFile, timeZone: TimeZone) -> FrontMatter {
  var front = FrontMatter(bodyStart: file.text.textStart)
  if file.isMarkdown {
    switch findFrontMatter(in: file.text) {
    case .none: break
    case .unclosed:
      front.diagnostics.append(.unclosedFrontMatter(at: file.text.place(line: 1)))
    case .found(let yaml, let end):
      var fields = Fields(String(decoding: file.text.bytes[yaml], as: UTF8.self), of: file.text, firstLine: 2)
      front.metadata = SpeechMetadata(&fields, timeZone: timeZone)
      front.diagnostics = fields.finish()
      front.bodyStart = end
    }
  } else if let sidecar = file.sidecar {
    let text = readText(sidecar)
    var fields = Fields(text.value, of: sidecar)
    front.metadata = SpeechMetadata(&fields, timeZone: timeZone)
    front.diagnostics = text.diagnostics + fields.finish()
  }
  return front
}

private enum FrontMatterSpan {
  case none
  case unclosed
  case found(yaml: Range<Int>, end: Int)
}

/// The YAML between a first line `---` and the next line `---` or `...`.
private func findFrontMatter(in file: SourceFile) -> FrontMatterSpan {
  let bytes = file.bytes
  var start = file.textStart
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
  fileprivate func trimmingSuffix(while isTrimmed: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var slice = self
    while let last = slice.last, isTrimmed(last) { slice.removeLast() }
    return slice
  }
}

extension Speech {
  /// Fills in what is known of a speech: what its metadata says, else what its text says, else its file name.
  fileprivate mutating func describe(with metadata: SpeechMetadata, _ text: SpeechText, file: ContentFile) {
    let named = SpeechDate.leading(in: file.stem)
    let name = named?.rest ?? ""
    title = metadata.title ?? text.title ?? (name.isEmpty ? file.stem : name)
    speakers = metadata.speakers ?? text.speakers
    date = metadata.date ?? text.date ?? named?.date
    occasion = metadata.occasion ?? ""
    venue = metadata.venue ?? ""
    origin = metadata.origin ?? ""
    topics = metadata.topics ?? []
    isDraft = metadata.isDraft
    aliases = metadata.aliases
    if let own = metadata.slug { slug = file.innerFolders + own }
    count = body.count()
    summary = metadata.summary ?? ""
    opening = Summary(of: body.openingWords, limit: 160, language: language).text
  }
}

extension Body {
  /// The words with which the first passages begin, for a summary.
  fileprivate var openingWords: [String] {
    blocks.lazy.filter { $0.kind == .paragraph && $0.characters > 12 }.prefix(3).map { block in
      var end = min(block.html.upperBound, block.html.lowerBound + 1_500)
      while end > block.html.lowerBound, end < block.html.upperBound, html[Int(end)] & 0xC0 == 0x80 { end -= 1 }
      return String(decoding: plainText(html[Int(block.html.lowerBound)..<Int(end)]), as: UTF8.self)
    }
  }

  /// How many characters and words the passages have.
  fileprivate func count() -> TextCount {
    blocks.reduce(into: TextCount()) { count, block in
      guard block.passage > 0 else { return }
      plainText(html[Int(block.html.lowerBound)..<Int(block.html.upperBound)]).withUnsafeBufferPointer {
        count += TextCount($0)
      }
    }
  }
}

extension Diagnostic {
  static func unclosedFrontMatter(at place: Place) -> Diagnostic {
    .error(
      "unclosed-front-matter", "the front matter has no end", at: place,
      fix: "end it with a line `---`; if the text begins with a rule, put an empty line before it")
  }
}
