import SiteBase

/// A plain text, cut into its elements; every range and offset is one of the file's bytes.
///
/// Nothing in it is markup: the lines of the head and of the elements, in order, are the text of the file without its
/// white space.
struct PlainText: Sendable {
  /// The lines before the speech; their text stands in no element.
  var head = Head()
  /// The speech, in order.
  var elements: [Element] = []
  /// What looks wrong with the numbering; warnings only.
  var diagnostics: [Diagnostic] = []

  /// The elements of a file of valid UTF-8; `wantsHead` says whether to look for a title, a date and a byline.
  init(_ file: SourceFile, wantsHead: Bool) {
    file.bytes.withUnsafeBufferPointer { bytes in
      let text = UTF8Text(bytes: bytes)
      var paragraphs = Layout(text).paragraphs
      if wantsHead { head = Head(takenFrom: &paragraphs, of: text) }
      let outline = Outline(paragraphs, of: text)
      elements = paragraphs.indices.map { index in
        Element(paragraphs[index], outline.roles[index], isFirst: index == 0, of: text)
      }
      elements.markPoints(of: text)
      diagnostics = outline.findings.map { $0.diagnostic(in: file) }
    }
  }
}
