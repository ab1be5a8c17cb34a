import SiteBase

/// A plain text, cut into its elements; every range and offset is one of the file's bytes.
///
/// Nothing in it is markup: the lines of the head, those of the elements, and the page marks, in order, are the text of
/// the file without its white space.
public struct PlainText: Sendable {
  /// The lines before the speech; their text stands in no element.
  public private(set) var head = Head()
  /// The speech, in order.
  public private(set) var elements: [Element] = []
  /// The page numbers of the source, in order; their words stand in no element.
  public private(set) var pageMarks: [PageMark] = []
  /// What looks wrong with the numbering and the page numbers; warnings only.
  public private(set) var diagnostics: [Diagnostic] = []

  /// The elements of a part of a file of valid UTF-8, or of all of it; `wantsHead` says whether to look for a title, a
  /// date and a byline.
  public init(_ file: SourceFile, in part: Range<Int>? = nil, wantsHead: Bool) {
    file.bytes.withUnsafeBufferPointer { bytes in
      let text = UTF8Text(bytes, in: part ?? bytes.indices)
      let pages = Pages(text)
      var paragraphs = Layout(pages.lines, of: text).paragraphs
      pageMarks = pages.marks
      if wantsHead {
        head = Head(takenFrom: &paragraphs, of: text)
        pageMarks.markFirst(inTitleOf: &head, of: text)
      }
      let outline = Outline(paragraphs, isFragment: pages.areFragment || text.beginsMidway(paragraphs), of: text)
      elements = paragraphs.indices.map { index in
        let isNearEdge = index < 4 || index + 4 > paragraphs.count
        return Element(
          paragraphs[index], outline.roles[index], isFirst: index == 0, isNearEdge: isNearEdge, of: text)
      }
      elements.markSignature(byline: head.byline, of: text)
      elements.markPoints(of: text)
      diagnostics = (outline.findings + pages.findings).prefix(Finding.limit).map { $0.diagnostic(in: file) }
    }
  }
}
