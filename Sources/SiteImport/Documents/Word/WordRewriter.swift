import SiteBase

/// Rewrites a part of a Word file so that any reader of Word files finds all of its words.
///
/// Printed numbers become words, text boxes paragraphs, tracked changes are accepted, and what wraps words without
/// being words is taken away. All other bytes stay as they are.
struct WordRewriter {
  private let part: PartTree
  private let styles: WordStyles
  private let fieldMarks: Set<Int>
  private var paragraphs: WordParagraphs
  private(set) var findings: OfficeFindings
  private var output: [UInt8] = []
  private var textBoxes: [[UInt8]] = []
  private var depth = 0
  /// Bookmarks that stand before a paragraph, where pandoc does not look; they go into it.
  private var bookmarks: [UInt8] = []

  /// A rewriter of a part, which counts on from where `paragraphs` stands.
  init(_ part: PartTree, styles: WordStyles, paragraphs: WordParagraphs, findings: OfficeFindings) {
    self.part = part
    self.styles = styles
    self.paragraphs = paragraphs
    self.findings = findings
    fieldMarks = part.fieldMarks
  }

  /// The bytes of the part, rewritten, and where the numbering stands after it.
  mutating func rewrite() -> (bytes: [UInt8], paragraphs: WordParagraphs) {
    output.reserveCapacity(part.bytes.count)
    copy(0..<part.elements[0].tag.lowerBound)
    write(0)
    copy(part.elements[0].end..<part.bytes.count)
    return (output, paragraphs)
  }

  private mutating func write(_ element: Int) {
    switch part.elements[element].name {
    case "w:p": writeParagraph(element)
    case "w:del", "w:moveFrom": findings.deletions += 1
    case "w:ins", "w:moveTo":
      findings.insertions += 1
      writeContent(element)
    case "w:fldSimple", "w:smartTag", "w:customXml", "w:dir", "w:bdo": writeContent(element)
    case "w:sdt": if let content = part.child("w:sdtContent", of: element) { writeContent(content) }
    case "w:ruby": writeRuby(element)
    case "w:tbl": writeTable(element)
    case "w:drawing", "w:pict", "w:object": setAside(element)
    case let name where name.hasSuffix(":AlternateContent"):
      if let choice = part.children(of: element).first(where: { _ in true }) { writeContent(choice) }
    case "w:fldChar" where fieldMarks.contains(element), "w:instrText" where fieldMarks.contains(element): break
    case "w:bookmarkStart" where depth == 0: bookmarks += part.bytes[part.elements[element].tag]
    case "w:sym": findings.symbols += 1
    case "w:altChunk": findings.objects += 1
    case "w:rPr":
      if part.isOn("w:vanish", of: element) { findings.hiddenRuns += 1 }
      copy(part.elements[element].tag.lowerBound..<part.elements[element].end)
    case "w:trPr", "w:tblPr", "w:tcPr", "w:sectPr", "w:sdtPr", "m:oMath", "m:oMathPara":
      copy(part.elements[element].tag.lowerBound..<part.elements[element].end)
    default:
      copy(part.elements[element].tag)
      writeContent(element)
      copy(part.elements[element].contentEnd..<part.elements[element].end)
    }
  }

  private mutating func writeContent(_ element: Int, without left: String? = nil) {
    var position = part.elements[element].tag.upperBound
    for child in part.children(of: element) {
      copy(position..<part.elements[child].tag.lowerBound)
      if part.elements[child].name != left { write(child) }
      position = part.elements[child].end
    }
    copy(position..<max(position, part.elements[element].contentEnd))
  }

  private mutating func copy(_ range: Range<Int>) { output += part.bytes[range] }

  /// Writes the words of a ruby as runs of their own, without their pronunciation.
  private mutating func writeRuby(_ element: Int) {
    guard let base = part.child("w:rubyBase", of: element) else { return }
    findings.pronunciations += 1
    output.append("</w:r>")
    writeContent(base)
    output.append("<w:r>")
  }

  /// Writes a table with a grid of its own, since readers drop the cells of tables without a sound one.
  private mutating func writeTable(_ element: Int) {
    let width = part.children(of: element).map(columnCount).max() ?? 0
    copy(part.elements[element].tag)
    let column = "<w:gridCol w:w=\"100\"/>"
    let columns = String(repeating: column, count: width)
    output.append("<w:tblGrid>\(columns)</w:tblGrid>")
    writeContent(element, without: "w:tblGrid")
    copy(part.elements[element].contentEnd..<part.elements[element].end)
  }

  /// How many columns the cells of a row cover.
  private func columnCount(_ row: Int) -> Int {
    part.children(of: row).reduce(0) { count, cell in
      guard part.elements[cell].name == "w:tc" else { return count }
      let span = part.child("w:tcPr", of: cell).flatMap { part.numericValue("w:gridSpan", of: $0) } ?? 1
      return count + min(max(span, 1), 63)
    }
  }

  /// Leaves a drawing out; the paragraphs of its text boxes follow the paragraph that holds it.
  private mutating func setAside(_ element: Int) {
    let descendants = part.descendants(of: element)
    var boxes: [Int] = []
    for box in descendants where part.elements[box].name == "w:txbxContent" {
      if box >= boxes.last.map({ part.elements[$0].next }) ?? 0 { boxes.append(box) }
    }
    guard !boxes.isEmpty else {
      let isPicture = descendants.contains { ["a:blip", "v:imagedata"].contains(part.elements[$0].name) }
      if isPicture { findings.images += 1 } else { findings.drawings += 1 }
      return
    }
    let before = output
    for box in boxes {
      findings.textBoxes += 1
      output = []
      writeContent(box)
      textBoxes.append(output)
    }
    output = before
  }

  private mutating func writeParagraph(_ element: Int) {
    let properties = part.child("w:pPr", of: element)
    if isDeleted(element, properties) { return }
    let form = paragraphs.next(part, element, properties, styles)
    if form.mark != nil { findings.numbers += 1 }
    if form.isContentsLine { findings.contentsLines += 1 }
    depth += 1
    writeStart(of: element)
    writeProperties(properties, form)
    output += bookmarks
    bookmarks = []
    if let mark = form.mark { writeMark(mark, properties) }
    writeContent(element, without: "w:pPr")
    output.append("</w:p>")
    depth -= 1
    if depth == 0 {
      output += textBoxes.joined()
      textBoxes = []
    }
  }

  /// Whether the paragraph has gone with all of its words by a tracked change.
  private func isDeleted(_ element: Int, _ properties: Int?) -> Bool {
    guard let properties, let mark = part.child("w:rPr", of: properties),
      part.child("w:del", of: mark) != nil || part.child("w:moveFrom", of: mark) != nil
    else { return false }
    return part.descendant("w:t", of: element) == nil
  }

  private mutating func writeStart(of element: Int) {
    guard part.elements[element].isEmptyTag else { return copy(part.elements[element].tag) }
    copy(part.elements[element].tag.dropLast(2))
    output.append(UInt8(ascii: ">"))
  }

  /// Writes the properties of a paragraph without its numbering and its indents, which stand for structure elsewhere.
  private mutating func writeProperties(_ properties: Int?, _ form: WordParagraphs.Form) {
    output.append("<w:pPr>")
    if let style = form.style { output.append("<w:pStyle w:val=\"\(escapedHTML(style))\"/>") }
    if let bullet = form.bullet {
      output.append("<w:numPr><w:ilvl w:val=\"\(bullet.level)\"/>")
      output.append("<w:numId w:val=\"\(bullet.numbering)\"/></w:numPr>")
    }
    if let properties {
      for child in part.children(of: properties)
      where !["w:pStyle", "w:numPr", "w:ind"].contains(part.elements[child].name) {
        copy(part.elements[child].tag.lowerBound..<part.elements[child].end)
      }
    }
    output.append("</w:pPr>")
  }

  /// Writes a number as words; it is bold where the mark of the paragraph is.
  private mutating func writeMark(_ mark: String, _ properties: Int?) {
    let isBold = properties.flatMap { part.child("w:rPr", of: $0) }.map { part.isOn("w:b", of: $0) } ?? false
    output.append("<w:r>" + (isBold ? "<w:rPr><w:b/></w:rPr>" : ""))
    output.append("<w:t xml:space=\"preserve\">\(escapedHTML(mark))</w:t></w:r>")
  }
}
