import SiteBase

/// Reads a document through pandoc; nothing comes out beside an error.
///
/// - Parameter file: A web page must be UTF-8 already, whatever it says of itself.
func readDocument(
  _ file: SourceFile, format: DocumentFormat, pandoc: Pandoc = Pandoc()
) async -> Checked<ImportedSource> {
  do {
    let prepared = try preparedDocument(file.bytes, format)
    let tree = try await pandoc.read(prepared.bytes, as: format)
    return Checked(importedSource(tree, prepared, format))
  } catch let problem as ZipProblem {
    return Checked(ImportedSource(), [.unreadableArchive(problem, file, format)])
  } catch let problem as DocumentProblem {
    return Checked(ImportedSource(), [.unreadableDocument(problem, file, format)])
  } catch {
    return Checked(ImportedSource(), [.unreadableDocument(.pandocFailed("\(error)"), file, format)])
  }
}

private func preparedDocument(_ bytes: [UInt8], _ format: DocumentFormat) throws -> PreparedDocument {
  guard !bytes.isEmpty else { throw DocumentProblem.empty }
  let signature = FileSignature(bytes)
  switch (format, signature) {
  case (.docx, .zip): return try preparedWord(ZipArchive(bytes))
  case (.odt, .zip): return try preparedOpenDocument(ZipArchive(bytes))
  case (.epub, .zip): return try preparedBook(ZipArchive(bytes), bytes)
  case (.rtf, .rtf): return preparedRTF(bytes)
  case (.html, .text): return preparedHTML(bytes)
  case (.html, .other) where !bytes.isValidUTF8: throw DocumentProblem.notUTF8
  default: throw DocumentProblem.foreign(signature)
  }
}

private func importedSource(
  _ tree: PandocTree, _ prepared: PreparedDocument, _ format: DocumentFormat
) -> ImportedSource {
  let whole = DocumentText(tree, format)
  let chosen = tree.markedText.map { DocumentText(tree, format, chosen: $0) } ?? whole
  var source = ImportedSource(texts: [chosen.text], remarks: prepared.remarks + chosen.remarks)
  source.texts[0].origin = prepared.origin
  let rest = characterCount(whole.text.blocks) - characterCount(chosen.text.blocks)
  if rest > 0 {
    source.remarks.append(
      ImportRemark(
        .doubted, "\(counted(rest, "character", "characters")) beside the text that the page marks as its own, left out"
      ))
  }
  let title = [whole.text.title ?? ""] + whole.text.speakers + [whole.text.date ?? ""]
  let found = characterCount(whole.text.blocks) + title.reduce(0) { $0 + $1.inkCount }
  if let expected = prepared.characters, found < expected {
    source.remarks.append(
      ImportRemark(.doubted, "\(counted(expected - found, "character", "characters")) that pandoc left out"))
  }
  return source
}

/// How many characters the words of blocks have, white space apart, without footnotes.
private func characterCount(_ blocks: [ImportedBlock]) -> Int { blocks.reduce(0) { $0 + $1.words.inkCount } }
