/// An OpenDocument text made ready: the printed numbers of its lists and headings as words.
func preparedOpenDocument(_ archive: ZipArchive) throws -> PreparedDocument {
  guard archive.content.hasSuffix("(.odt)") else { throw DocumentProblem.foreignArchive(archive.content) }
  let manifest = try archive.contents(of: "META-INF/manifest.xml") ?? []
  if String(decoding: manifest, as: UTF8.self).contains("encryption-data") { throw DocumentProblem.encrypted }
  let content = try tree("content.xml", in: archive)
  let styleTree = try tree("styles.xml", in: archive)
  let styles = ListStyles([styleTree, content].compactMap { $0 })
  guard let content else { throw DocumentProblem.foreignArchive(archive.content + " without content") }
  var rewriter = OpenDocumentRewriter(content, styles, formulas: try formulas(in: archive))
  let rewritten = rewriter.rewrite()
  var findings = rewriter.findings
  findings.runningHeads = styleTree.map(runningHeads) ?? 0
  var writer = ZipWriter()
  for entry in archive.entries {
    writer.add(entry.name, entry.name == "content.xml" ? rewritten : try archive.contents(of: entry))
  }
  return PreparedDocument(
    bytes: writer.archive, remarks: findings.remarks,
    characters: PartTree(rewritten).map { $0.inkCount(in: ["text:p", "text:h"], without: ["text:note"]) })
}

/// The folders that hold formulas.
private func formulas(in archive: ZipArchive) throws -> Set<String> {
  let name = "/content.xml"
  return Set(
    try archive.entries.lazy.filter { $0.name.hasSuffix(name) }.filter { entry in
      let root = PartTree(try archive.contents(of: entry))?.elements[0].name
      return root == "math" || root?.hasSuffix(":math") == true
    }.map { String($0.name.dropLast(name.count)) })
}

/// How many headers and footers of pages have words, numbers of pages apart.
private func runningHeads(_ styles: PartTree) -> Int {
  let heads = ["header", "footer"].flatMap { ["style:\($0)", "style:\($0)-left", "style:\($0)-first"] }
  return styles.elements.indices.count { element in
    heads.contains(styles.elements[element].name)
      && styles.inkCount(of: element, without: ["text:page-number", "text:page-count"]) > 0
  }
}

private func tree(_ path: String, in archive: ZipArchive) throws -> PartTree? {
  guard let bytes = try archive.contents(of: path) else { return nil }
  guard let tree = PartTree(bytes) else { throw DocumentProblem.malformedPart(path) }
  return tree
}
