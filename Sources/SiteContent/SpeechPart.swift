import SiteBase
import SitePlainText

/// One speech of a file: where in it its words are, and what is said of it.
struct SpeechPart {
  /// How it is told from what stands before it.
  struct Border {
    /// The line where it begins, from 1.
    let line: Int
    /// What shows it, in words.
    let evidence: String
  }

  /// Its words.
  var range: Range<Int>
  /// What is said of it.
  var metadata: SpeechMetadata
  /// Where its title stands, at the head of its words.
  var titleRange: Range<Int>?
  /// Its title, as a list of contents has it.
  var entry: String?
  /// The title of the whole and its number, for want of a title of its own.
  var label: String?
  /// Where it begins; nil if it has the file for itself.
  var border: Border?
}

/// Cuts a text into the speeches that it holds; Markdown holds one.
func cut(_ text: SourceFile, _ file: ContentFile, _ head: FileHead) -> Checked<[SpeechPart]> {
  let whole = SpeechPart(range: head.bodyStart..<text.bytes.count, metadata: head.metadata.speech)
  if file.format == .markdown || head.metadata.speechCount == 1 { return Checked([whole]) }
  let compilation = Compilation(
    text, in: whole.range, name: file.stem, editor: head.metadata.cuts.map(\.cut), count: head.metadata.speechCount)
  let diagnostics = compilation.diagnostics(in: text, name: file.stem)
  guard compilation.isCompilation else { return Checked([whole], diagnostics) }
  let isAlone = compilation.pieces.count == 1
  var common = isAlone ? head.metadata.speech : head.metadata.speech.common
  common.origin = common.origin ?? compilation.title.map { text.line(of: $0) }
  let parts = compilation.pieces.map { piece in
    let said = piece.editorCut.map { head.metadata.cuts[$0].speech } ?? SpeechMetadata()
    var part = SpeechPart(range: piece.range, metadata: isAlone ? common : said.over(common))
    part.titleRange = piece.title
    part.entry = piece.entry.map { text.line(of: $0) }
    part.label = piece.label.map { text.line(of: $0) }
    if !isAlone { part.border = SpeechPart.Border(line: piece.line, evidence: piece.evidence) }
    return part
  }
  return Checked(parts, diagnostics)
}

extension SourceFile {
  /// Words of the file on one line.
  func line(of range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.trimmingPrefix(while: \.isWhitespace) }
      .reduce(into: "") { line, next in
        let isOpen = line.unicodeScalars.last.flatMap { last in
          next.unicodeScalars.first.map { !last.closesUp(with: $0, isChineseOrJapanese: true) }
        }
        line += (isOpen ?? false ? " " : "") + next
      }
  }
}
