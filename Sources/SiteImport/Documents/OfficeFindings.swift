/// What was met while an office document was made ready, by number.
struct OfficeFindings {
  var numbers = 0
  var unknownFormats: Set<String> = []
  var deletions = 0
  var insertions = 0
  var textBoxes = 0
  var images = 0
  var drawings = 0
  var objects = 0
  var pronunciations = 0
  var symbols = 0
  var halves = 0
  var hiddenRuns = 0
  var contentsLines = 0
  var comments = 0
  var runningHeads = 0

  /// What the reader of the report should know of them.
  var remarks: [ImportRemark] {
    var remarks: [ImportRemark] = []
    remarks.add(.recognized, numbers, "automatic number", "automatic numbers", ", written out as printed")
    remarks.add(.recognized, insertions, "tracked insertion", "tracked insertions", ", accepted")
    remarks.add(.dropped, deletions, "tracked deletion", "tracked deletions")
    remarks.add(.dropped, comments, "comment", "comments")
    remarks.add(.dropped, images, "picture", "pictures")
    remarks.add(.dropped, drawings, "drawing", "drawings", " without words")
    remarks.add(
      .dropped, objects, "embedded object", "embedded objects", ", such as a chart or another document")
    remarks.add(.dropped, runningHeads, "header or footer", "headers and footers", " of pages")
    remarks.add(.dropped, pronunciations, "pronunciation", "pronunciations", " above words")
    remarks.add(.dropped, symbols, "character", "characters", " of a symbol font")
    remarks.add(.dropped, halves, "lone surrogate", "lone surrogates", " (half of a character)")
    remarks.add(.doubted, textBoxes, "text box", "text boxes", ", each put after the paragraph that holds it")
    remarks.add(.doubted, hiddenRuns, "hidden passage", "hidden passages", ", taken over")
    remarks.add(.doubted, contentsLines, "line", "lines", " of a table of contents, taken over")
    if !unknownFormats.isEmpty {
      let names = unknownFormats.sorted().joined(separator: ", ")
      remarks.append(ImportRemark(.doubted, "numbers of the format \(names), written in digits"))
    }
    return remarks
  }
}
