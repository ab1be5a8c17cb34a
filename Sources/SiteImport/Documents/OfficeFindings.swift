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
    func add(_ kind: ImportRemark.Kind, _ count: Int, _ noun: String, _ rest: String = "") {
      if count > 0 { remarks.append(ImportRemark(kind, quantity(count, of: noun) + rest)) }
    }
    add(.recognized, numbers, "automatic number", ", written out as printed")
    add(.recognized, insertions, "tracked insertion", ", accepted")
    add(.dropped, deletions, "tracked deletion")
    add(.dropped, comments, "comment")
    add(.dropped, images, "picture")
    add(.dropped, drawings, "drawing", " without words")
    add(.dropped, objects, "embedded object", ", such as a chart or another document")
    add(.dropped, runningHeads, "header or footer", " of pages")
    add(.dropped, pronunciations, "pronunciation", " above words")
    add(.dropped, symbols, "character", " of a symbol font")
    add(.dropped, halves, "lone surrogate", " (half of a character)")
    add(.doubted, textBoxes, "text box", ", each put after the paragraph that holds it")
    add(.doubted, hiddenRuns, "hidden passage", ", taken over")
    add(.doubted, contentsLines, "line", " of a table of contents, taken over")
    if !unknownFormats.isEmpty {
      let names = unknownFormats.sorted().joined(separator: ", ")
      remarks.append(ImportRemark(.doubted, "numbers of the format \(names), written in digits"))
    }
    return remarks
  }
}

/// `1 picture`, `2 pictures`, `2 text boxes`
func quantity(_ count: Int, of noun: String) -> String {
  let plural =
    switch noun {
    case "header or footer": "headers and footers"
    case _ where noun.hasSuffix("x"): noun + "es"
    default: noun + "s"
    }
  return "\(count) \(count == 1 ? noun : plural)"
}
