/// What was met in the tree of a document, by number.
struct DocumentFindings: Sendable, Equatable {
  var notes = 0
  var otherStyles = 0
  var formulas = 0
  var rawPieces = 0
  var images = 0
  var tableRows = 0
  var markedItems = 0
  var captions = 0
  var noteSections = 0

  /// What the reader of the report should know of them.
  var remarks: [ImportRemark] {
    var remarks: [ImportRemark] = []
    remarks.add(.recognized, notes, "footnote", "footnotes")
    remarks.add(.dropped, images, "picture", "pictures")
    remarks.add(.dropped, rawPieces, "piece", "pieces", " of markup for other formats")
    remarks.add(
      .dropped, otherStyles, "style", "styles", " such as underline, strike-through or superscript; the words stay")
    remarks.add(.doubted, tableRows, "row", "rows", " of tables, each a paragraph with | between its cells")
    remarks.add(.doubted, formulas, "formula", "formulas", ", written in TeX")
    remarks.add(
      .doubted, markedItems, "list number", "list numbers", ", which may be printed in another form in the source")
    remarks.add(.doubted, captions, "caption", "captions", ", taken over as paragraphs")
    remarks.add(.doubted, noteSections, "section", "sections", " of notes, apart from where they are called")
    return remarks
  }
}
