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
    func add(_ kind: ImportRemark.Kind, _ count: Int, _ noun: String, _ rest: String = "") {
      if count > 0 { remarks.append(ImportRemark(kind, quantity(count, of: noun) + rest)) }
    }
    add(.recognized, notes, "footnote")
    add(.dropped, images, "picture")
    add(.dropped, rawPieces, "piece", " of markup for other formats")
    add(.dropped, otherStyles, "style", " such as underline, strike-through or superscript; the words stay")
    add(.doubted, tableRows, "row", " of tables, each a paragraph with | between its cells")
    add(.doubted, formulas, "formula", ", written in TeX")
    add(.doubted, markedItems, "list number", ", which may be printed in another form in the source")
    add(.doubted, captions, "caption", ", taken over as paragraphs")
    add(.doubted, noteSections, "section", " of notes, apart from where they are called")
    return remarks
  }
}
