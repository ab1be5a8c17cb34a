import SiteBase

/// A Word file made ready: numbers written out, text boxes lifted, tracked changes accepted, pictures left out.
func preparedWord(_ archive: ZipArchive) throws -> PreparedDocument {
  guard let package = try WordPackage(archive), let document = try package.tree(package.document) else {
    throw DocumentProblem.foreignArchive(archive.content)
  }
  let styleTree = try package.part("styles")
  let styles = WordStyles(styleTree)
  var paragraphs = WordParagraphs(try package.part("numbering").map(Numbering.init) ?? Numbering())
  var findings = try outsideFindings(package)
  var rewritten: [String: [UInt8]] = [:]
  let notes = package.parts.filter { ["footnotes", "endnotes"].contains($0.role) }
  for path in [package.document] + notes.map(\.path) {
    guard let tree = path == package.document ? document : try package.tree(path) else { continue }
    var rewriter = WordRewriter(tree, styles: styles, paragraphs: paragraphs, findings: findings)
    (rewritten[path], paragraphs) = rewriter.rewrite()
    findings = rewriter.findings
  }
  findings.unknownFormats = paragraphs.unknownFormats
  if let styleTree, let part = package.parts.first(where: { $0.role == "styles" }) {
    rewritten[part.path] = rewrittenStyles(styleTree)
  }
  return PreparedDocument(
    bytes: try repacked(archive, rewritten),
    remarks: findings.remarks,
    characters: rewritten[package.document].flatMap(PartTree.init).map(characterCount))
}

/// What of a Word file is not in its body: comments, headers and footers.
private func outsideFindings(_ package: WordPackage) throws -> OfficeFindings {
  var findings = OfficeFindings()
  if let comments = try package.part("comments") {
    findings.comments = comments.children(of: 0).count { comments.elements[$0].name == "w:comment" }
  }
  for part in package.parts where ["header", "footer"].contains(part.role) {
    guard let tree = try package.tree(part.path), characterCount(tree) > 0 else { continue }
    findings.runningHeads += 1
  }
  return findings
}

/// How many characters the words of a part have, white space apart.
private func characterCount(_ part: PartTree) -> Int {
  part.elements.indices.reduce(0) { count, element in
    part.elements[element].name == "w:t" ? count + part.words(of: element).inkCount : count
  }
}

/// The styles without numbering and indents, which stand in the paragraphs now, and with styles for headings.
private func rewrittenStyles(_ part: PartTree) -> [UInt8] {
  var output: [UInt8] = []
  var position = 0
  for properties in part.elements.indices where part.elements[properties].name == "w:pPr" {
    for child in part.children(of: properties) where ["w:numPr", "w:ind"].contains(part.elements[child].name) {
      guard position <= part.elements[child].tag.lowerBound else { continue }
      output += part.bytes[position..<part.elements[child].tag.lowerBound]
      position = part.elements[child].end
    }
  }
  guard !part.elements[0].isEmptyTag else { return part.bytes }
  output += part.bytes[position..<part.elements[0].contentEnd]
  for level in 0...8 {
    let id = WordParagraphs.headingStyle(level)
    output.append("<w:style w:type=\"paragraph\" w:styleId=\"\(id)\">")
    output.append("<w:name w:val=\"heading \(level + 1)\"/></w:style>")
  }
  return output + part.bytes[part.elements[0].contentEnd...]
}

/// The archive with other bytes for some of its parts, and without pictures and whatever else is no XML.
private func repacked(_ archive: ZipArchive, _ rewritten: [String: [UInt8]]) throws -> [UInt8] {
  var writer = ZipWriter()
  for entry in archive.entries where entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels") {
    writer.add(entry.name, try rewritten[entry.name] ?? archive.contents(of: entry))
  }
  return writer.archive
}

extension String {
  /// How many characters it has that leave ink, but for the bars that stand between cells and for kinds of hyphens.
  var inkCount: Int {
    unicodeScalars.count { scalar in
      switch scalar {
      case "|", "\u{AD}", "\u{2011}": false
      default: !scalar.properties.isWhitespace
      }
    }
  }
}
