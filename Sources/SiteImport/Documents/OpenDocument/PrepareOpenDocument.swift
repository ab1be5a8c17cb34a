/// An OpenDocument text made ready: the printed numbers of its lists and headings as words.
func preparedOpenDocument(_ archive: ZipArchive) throws -> PreparedDocument {
  guard archive.content.hasSuffix("(.odt)") else { throw DocumentProblem.foreignArchive(archive.content) }
  let manifest = try archive.contents(of: "META-INF/manifest.xml") ?? []
  if String(decoding: manifest, as: UTF8.self).contains("encryption-data") { throw DocumentProblem.encrypted }
  let content = try tree("content.xml", in: archive)
  let styles = ListStyles(try [tree("styles.xml", in: archive), content].compactMap { $0 })
  guard let content else { throw DocumentProblem.foreignArchive(archive.content + " without content") }
  var rewriter = OpenDocumentRewriter(content, styles)
  let rewritten = rewriter.rewrite()
  var writer = ZipWriter()
  for entry in archive.entries {
    writer.add(entry.name, entry.name == "content.xml" ? rewritten : try archive.contents(of: entry))
  }
  return PreparedDocument(bytes: writer.archive, remarks: rewriter.findings.remarks)
}

private func tree(_ path: String, in archive: ZipArchive) throws -> PartTree? {
  guard let bytes = try archive.contents(of: path) else { return nil }
  guard let tree = PartTree(bytes) else { throw DocumentProblem.malformedPart(path) }
  return tree
}
