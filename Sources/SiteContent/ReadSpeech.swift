import Foundation
import SiteBase
import SiteEncoding
import SiteModel

/// Reads one file, alone, into the speeches that it holds.
///
/// - Parameters:
///   - file: The file, and what stands beside it.
///   - collection: The collection that the file lies in.
///   - timeZone: The zone in which moments become dates, by name.
/// - Returns: Its speeches, in order; one with an empty body if the file cannot be read.
public func readSpeeches(
  _ file: ContentFile, in collection: SpeechCollection, timeZone: String
) -> Checked<[Speech]> {
  let text = decodeText(of: file, in: collection, timeZone: timeZone)
  guard let value = text.value else { return Checked([file.speech(in: collection)], text.diagnostics) }
  let speeches = readSpeeches(of: value, in: collection, timeZone: timeZone)
  let isEmpty = speeches.value.allSatisfy { $0.speech.isWithoutText(in: value.source) && !$0.speech.isDraft }
  let missing = isEmpty ? [Diagnostic.noText(file)] : []
  return Checked(speeches.value.map(\.speech), text.diagnostics + speeches.diagnostics + missing)
}

/// Finds out how the bytes of a file of a collection are text.
///
/// - Parameter timeZone: The zone in which moments become dates, by name.
/// - Returns: The text, or nil if the bytes are none.
public func decodeText(
  of file: ContentFile, in collection: SpeechCollection, timeZone: String
) -> Checked<ContentText?> {
  let label = collection.reading.encoding
  return decodeText(of: file, as: label.isEmpty ? nil : TextEncoding(label: label), timeZone: timeZone)
}

/// Reads the speeches of a text, each with what is said of it: what stands in front of the text, where speeches begin
/// in it, and what each says.
public func readSpeeches(
  of text: ContentText, in collection: SpeechCollection, timeZone: String
) -> Checked<[(speech: Speech, metadata: SpeechMetadata)]> {
  let file = text.file
  let source = text.source
  let front = readFrontMatter(of: text, timeZone: TimeZone(identifier: timeZone) ?? .gmt)
  let parts = cut(source, file, front.value)
  var diagnostics = front.diagnostics + parts.diagnostics
  let speeches = parts.value.map { part in
    var speech = file.speech(in: collection)
    speech.range = part.range
    let named = part.metadata.language ?? collection.reading.language
    speech.language = named.isEmpty ? detectLanguage(of: source.bytes[part.range]) : named
    let words =
      file.format == .markdown
      ? readMarkdown(source, from: part.range.lowerBound, part.metadata, collection.reading, language: speech.language)
      : readPlainText(source, part)
    diagnostics += words.diagnostics
    speech.links = words.links
    speech.body = words.body
    speech.describe(with: part.metadata, words, file: file)
    if let border = part.border { speech.place(border, in: file, part.metadata, isTitled: words.title != nil) }
    return (speech: speech, metadata: part.metadata)
  }
  return Checked(speeches, diagnostics)
}

/// A text once read: what it says, and what it says of itself.
struct SpeechText {
  var body = Body()
  var links: [Link] = []
  var title: String?
  var speakers: [String] = []
  var date: SpeechDate?
  var diagnostics: [Diagnostic] = []
}

extension ContentFile {
  /// The speech of this file, of which nothing is known yet.
  fileprivate func speech(in collection: SpeechCollection) -> Speech {
    Speech(source: text.path, path: path, collection: collection.id, slug: innerFolders + Slug(stem).text, title: stem)
  }
}

extension Speech {
  /// Whether nothing can be seen of its words in the text of its file.
  fileprivate func isWithoutText(in text: SourceFile) -> Bool {
    text.bytes[range].withUnsafeBufferPointer { TextCount($0).scalars == 0 }
  }

  /// Gives it a place among the speeches of its file: below the file's own name, by its date and title.
  fileprivate mutating func place(
    _ border: SpeechPart.Border, in file: ContentFile, _ metadata: SpeechMetadata, isTitled: Bool
  ) {
    line = border.line
    self.border = border.evidence
    if !isTitled, metadata.title == nil { title = date.map { "\(file.stem), \($0.iso)" } ?? shortOpening }
    let name = [date?.iso.replacing("/", with: "-"), title].compactMap { $0 }.joined(separator: "-")
    slug = file.innerFolders + Slug(file.stem).text + "/" + (metadata.slug ?? Slug(name).text)
  }

  /// Its first words, for want of a title.
  private var shortOpening: String { Summary(of: body?.openingWords ?? [], limit: 40, language: language).text }

  /// Fills in what is known of a speech: what its metadata says, else what its text says, else its file name.
  fileprivate mutating func describe(with metadata: SpeechMetadata, _ text: SpeechText, file: ContentFile) {
    let named = SpeechDate.leading(in: file.stem)
    let name = named?.rest ?? ""
    title = metadata.title ?? text.title ?? (name.isEmpty ? file.stem : name)
    speakers = metadata.speakers ?? text.speakers
    date = metadata.date ?? text.date ?? named?.date ?? SpeechDate.trailing(in: title)
    occasion = metadata.occasion ?? ""
    venue = metadata.venue ?? ""
    origin = metadata.origin ?? ""
    topics = metadata.topics ?? []
    isDraft = metadata.isDraft
    aliases = metadata.aliases
    if let own = metadata.slug { slug = file.innerFolders + own }
    count = text.body.count()
    summary = metadata.summary ?? ""
    opening = Summary(of: text.body.openingWords, limit: 160, language: language).text
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
  static func noText(_ file: ContentFile) -> Diagnostic {
    .error(
      "no-text", "the file has no text", at: Place(path: file.text.path),
      fix: "add the text, write `draft: true` until it is there, or remove the file")
  }
}
