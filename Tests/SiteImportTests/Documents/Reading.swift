import SiteBase
import Testing

@testable import SiteImport

/// The text of a document that must be readable.
func text(_ file: SourceFile, as format: DocumentFormat) async throws -> ImportedText {
  try #require(await source(file, as: format).texts.first)
}

/// What is read of a document that must be readable.
func source(_ file: SourceFile, as format: DocumentFormat) async -> ImportedSource {
  let read = await readDocument(file, format: format)
  #expect(read.diagnostics.isEmpty)
  return read.value
}

/// A web page in UTF-8.
func page(_ html: String) -> SourceFile { SourceFile(path: "a.html", bytes: Array(html.utf8)) }

extension ImportedText {
  /// The words of its blocks.
  var words: [String] { blocks.map(\.words) }
}

extension ImportedSource {
  /// The remarks of a kind, in words.
  func remarks(_ kind: ImportRemark.Kind) -> [String] { remarks.filter { $0.kind == kind }.map(\.summary) }
}
