import SiteBase
import SiteContent
import SiteEncoding
import SiteModel

/// Reads a source into the files that its texts become.
func read(_ file: ImportFile, _ options: ImportOptions, _ files: some FileSystem) async throws -> SourceImport {
  let source = SourceFile(path: file.path, bytes: try files.contents(of: file.path))
  let sidecar = try readSidecar(beside: file.path, files)
  var read = SourceImport(file)
  switch file.format {
  case .plainText, .markdown:
    read.readText(source, sidecar, options)
  case .document(let format):
    let document = format == .html ? read.decoded(source, sidecar, options) : source
    guard let document else { break }
    read.take(await readDocument(document, format: format), sidecar)
  case .xml:
    let folder = String(file.path.dropLast(fileName(file.path).count))
    read.take(
      readXML(source) { name in
        (try? files.read(folder + name)).flatMap { $0 }.map { SourceFile(path: folder + name, bytes: $0) }
      }, sidecar)
  case .csv:
    if let text = read.decoded(source, sidecar, options) { read.take(readCSV(text, columns: options.columns), sidecar) }
  case .json:
    if let text = read.decoded(source, sidecar, options) {
      read.take(readJSONLines(text, columns: options.columns), sidecar)
    }
  case .captions:
    if let text = read.decoded(source, sidecar, options) { read.take(readCaptions(text), sidecar) }
  }
  if read.drafts.isEmpty, !read.diagnostics.contains(where: { $0.severity == .error }) {
    read.diagnostics.append(.holdsNoText(isKnown: !read.remarks.isEmpty, at: Place(path: file.path)))
  }
  return read
}

/// What an editor says of a source, in the `.yml` beside it.
private func readSidecar(beside path: String, _ files: some FileSystem) throws -> SourceFile? {
  for ending in [".yml", ".yaml"] {
    let path = withoutEnding(path) + ending
    if let bytes = try files.read(path) { return SourceFile(path: path, bytes: bytes) }
  }
  return nil
}

extension SourceImport {
  /// The text of a plain file.
  fileprivate mutating func decoded(
    _ source: SourceFile, _ sidecar: SourceFile?, _ options: ImportOptions
  ) -> SourceFile? {
    let content = ContentFile(text: source, path: file.key, sidecar: sidecar)
    let decoded = decodeText(of: content, as: options.encoding, timeZone: "UTC")
    diagnostics += decoded.diagnostics
    guard let value = decoded.value else { return nil }
    encoding = value.encoding.rawValue
    return value.source
  }

  /// Takes the texts that a reader found, each apart if they are records, or cut and outlined if it is one document.
  fileprivate mutating func take(_ read: Checked<ImportedSource>, _ sidecar: SourceFile?) {
    diagnostics += read.diagnostics
    remarks += read.value.remarks
    let texts = read.value.texts.filter { $0.blocks.contains(where: \.hasWords) }.map { described($0, by: sidecar) }
    if texts.count == 1, texts[0].isProse {
      drafts = outlined(texts[0], sidecar)
    } else {
      drafts = texts.map { Draft($0.named(texts.count == 1 ? file.key : nil)) }
    }
    let omittedIDs = drafts.reduce(0) { $0 + $1.omittedIDs }
    if omittedIDs > 0 { remarks.append(ImportRemark(.dropped, "\(omittedIDs) ids that no page can have")) }
    checkDrafts()
  }
}

extension SourceImport {
  /// A text with what an editor says of its source, which goes before what the source says.
  fileprivate mutating func described(_ text: ImportedText, by sidecar: SourceFile?) -> ImportedText {
    guard let sidecar else { return text }
    let empty = ContentFile(text: SourceFile(path: file.path, bytes: []), path: "-.txt", sidecar: sidecar)
    let said = decodedText(of: empty, timeZone: "UTC")
    diagnostics += said.diagnostics.filter { !diagnostics.contains($0) }
    guard let speech = readSpeeches(of: said.value, in: importCollection, timeZone: "UTC").value.first else {
      return text
    }
    var described = ImportedText(blocks: text.blocks)
    described.describe(speech)
    if speech.title == "-" { described.title = nil }
    described.fill(from: text)
    return described
  }
}

extension ImportedText {
  /// Takes over what another text says of itself, where this one says nothing.
  fileprivate mutating func fill(from other: ImportedText) {
    title = title ?? other.title
    if speakers.isEmpty { speakers = other.speakers }
    date = date ?? other.date
    occasion = occasion ?? other.occasion
    venue = venue ?? other.venue
    language = language ?? other.language
    origin = origin ?? other.origin
    if topics.isEmpty { topics = other.topics }
  }

  /// Whether it is prose, in which speeches and sections may be found, and no record of turns.
  fileprivate var isProse: Bool { !blocks.contains { $0.kind == .turn || $0.kind == .stageNote } }

  /// The text with what the name of its file says, where it does not say it itself.
  fileprivate func named(_ path: String?) -> ImportedText {
    guard let path else { return self }
    let stem = withoutEnding(fileName(path))
    let leading = SpeechDate.leading(in: stem)
    var text = self
    text.title = title ?? leading.map(\.rest) ?? stem
    text.date = date ?? leading?.date.iso
    return text
  }
}

extension Diagnostic {
  /// A file that was read, and is known to be about texts elsewhere, is no error.
  static func holdsNoText(isKnown: Bool, at place: Place) -> Diagnostic {
    let summary = "no words of a speech were found in this file"
    return isKnown
      ? .warning("no-text", summary, at: place)
      : .error("no-text", summary, at: place, fix: "look whether it is the right one")
  }
}
