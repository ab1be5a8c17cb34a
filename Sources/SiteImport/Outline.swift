import SiteBase
import SiteContent
import SiteModel
import SitePlainText

extension SourceImport {
  /// A document as drafts: cut where its words show that another speech begins, with the headings that its numbers
  /// make.
  mutating func outlined(_ text: ImportedText, _ sidecar: SourceFile?) -> [Draft] {
    let projection = Projection(text, path: file.path)
    let content = ContentFile(
      text: projection.source, path: "import/" + withoutEnding(fileName(file.path)) + ".txt", sidecar: sidecar)
    let words = decodedText(of: content, timeZone: "UTC").value
    let speeches = readSpeeches(of: words, in: importCollection, timeZone: "UTC")
    diagnostics += speeches.diagnostics.map { LineCount.paragraphs.told($0, of: file.path) }
    tellOfGaps(between: speeches.value.map(\.speech.range), in: projection.source, lines: .paragraphs)
    let isAlone = speeches.value.count == 1
    return speeches.value.map { speech, metadata in
      var part = text
      if !isAlone { (part.title, part.date, part.speakers) = (nil, nil, []) }
      part.describe(metadata)
      part.describe(speech)
      if !isAlone, part.origin == nil { part.origin = text.imprint }
      part.blocks = projection.blocks(of: text, in: speech.range)
      return Draft(part, evidence: speech.border)
    }
  }
}

extension ImportedText {
  /// What a whole of several speeches says of itself: its title, who made it, and when.
  fileprivate var imprint: String? {
    let parts = [title].compactMap(\.self) + speakers + [date].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// The words of a text as plain text, a block a paragraph, and where in it each block stands.
private struct Projection {
  let source: SourceFile
  private let starts: [Int]

  init(_ text: ImportedText, path: String) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for block in text.blocks {
      starts.append(bytes.count + block.words.utf8.count - block.words.trimmingPrefix(while: \.isWhitespace).utf8.count)
      bytes.append(block.kind == .rule ? "* * *" : block.words.replacing("\n", with: " "))
      bytes.append("\n\n")
    }
    self.starts = starts
    source = SourceFile(path: path, bytes: bytes)
  }

  /// The blocks of a part of the text, with the headings that its numbers make.
  func blocks(of text: ImportedText, in range: Range<Int>) -> [ImportedBlock] {
    let first = starts.firstIndex { $0 >= range.lowerBound } ?? starts.count
    let last = starts.firstIndex { $0 >= range.upperBound } ?? starts.count
    var blocks = Array(text.blocks[first..<max(first, last)])
    guard blocks.contains(where: { !$0.isPlain }) else { return blocks }
    for element in PlainText(source, in: range, wantsHead: true).elements {
      guard case .heading(let depth) = element.kind,
        let block = starts[first..<last].firstIndex(of: element.range.lowerBound),
        case .paragraph = blocks[block - first].kind
      else { continue }
      blocks[block - first].kind = .heading(level: depth)
    }
    return blocks
  }
}
