import SiteBase
import SiteContent
import SiteEncoding
import SiteModel

/// Reads a source into the files that its texts become.
func read(
  _ file: ImportFile, _ options: ImportOptions, into collection: SpeechCollection, _ files: some FileSystem
) async throws -> SourceImport {
  let source = SourceFile(path: file.path, bytes: try files.contents(of: file.path))
  let sidecar = try readSidecar(beside: file.path, files)
  var read = SourceImport(file, into: collection)
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
    let content = ContentFile(text: source, path: "import/" + fileName(file.path), sidecar: sidecar)
    let decoded = decodeText(of: content, as: options.encoding, timeZone: "UTC", keepsControls: true)
    diagnostics += decoded.diagnostics
    guard let value = decoded.value else { return nil }
    encoding = value.encoding.rawValue
    return value.source
  }

  /// Takes the texts that a reader found, each apart if they are records, or cut and outlined if it is one document.
  fileprivate mutating func take(_ read: Checked<ImportedSource>, _ sidecar: SourceFile?) {
    diagnostics += read.diagnostics
    let source = cleaned(read.value)
    remarks += source.remarks
    let texts = source.texts.filter { $0.blocks.contains(where: \.hasWords) }.map { completed($0, sidecar) }
    if texts.count == 1, texts[0].isProse {
      drafts = outlined(texts[0], sidecar)
    } else {
      drafts = texts.map { Draft($0.named(texts.count == 1 ? file.path : nil)) }
    }
    let omittedIDs = drafts.reduce(0) { $0 + $1.omittedIDs }
    if omittedIDs > 0 {
      remarks.append(ImportRemark(.dropped, counted(omittedIDs, "id", "ids") + " that no page can have"))
    }
    checkDrafts()
  }
}

extension SourceImport {
  /// A text with what an editor says of its source, and a date that a build understands.
  fileprivate mutating func completed(_ text: ImportedText, _ sidecar: SourceFile?) -> ImportedText {
    var text = text
    if let written = text.date {
      text.date = (try? SpeechDate(parsing: written))?.iso
      if text.date == nil { remarks.append(ImportRemark(.dropped, "`\(written)`, which is no date that can be read")) }
    }
    if let sidecar {
      let empty = ContentFile(text: SourceFile(path: file.path, bytes: []), path: "-.txt", sidecar: sidecar)
      let said = decodedText(of: empty, timeZone: "UTC")
      diagnostics += said.diagnostics.filter { !diagnostics.contains($0) }
      text.describe(said.value.said)
    }
    if !collection.reading.emphasis, text.said.emphasis == nil, text.blocks.contains(where: \.isSetOff) {
      text.said.emphasis = true
    }
    return text
  }
}

extension ImportedText {
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

extension ImportedBlock {
  /// Whether any of its words, or of its notes, are set off.
  fileprivate var isSetOff: Bool {
    runs.contains { !$0.style.isDisjoint(with: [.emphasis, .strong]) || $0.note.contains(where: \.isSetOff) }
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
