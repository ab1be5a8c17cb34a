import SiteBase

/// Rewrites the content of an OpenDocument text so that pandoc finds all of its words.
///
/// The printed numbers of lists and headings become words, text boxes paragraphs, and what wraps words without being
/// words is taken away. Lists whose signs do not count stay lists; all other bytes stay as they are.
struct OpenDocumentRewriter {
  /// Where an element stands among the lists.
  private struct Position {
    let chain: ListCounter.Chain
    let style: String
    let level: Int
  }

  /// What was met on the way.
  private(set) var findings = OfficeFindings()
  private let part: PartTree
  private let styles: ListStyles
  /// The folders of the archive that hold formulas.
  private let formulas: Set<String>
  private var counter: ListCounter
  private var output: [UInt8] = []
  /// The item that the next paragraph begins.
  private var item: Position?
  private var depth = 0
  private var textBoxes: [UInt8] = []

  init(_ part: PartTree, _ styles: ListStyles, formulas: Set<String>) {
    self.part = part
    self.styles = styles
    self.formulas = formulas
    counter = ListCounter(styles)
  }

  /// The bytes of the part, rewritten.
  mutating func rewrite() -> [UInt8] {
    copy(0..<part.elements[0].tag.lowerBound)
    write(0, nil)
    copy(part.elements[0].end..<part.bytes.count)
    findings.unknownFormats = counter.unknownFormats
    return output
  }

  private mutating func write(_ element: Int, _ position: Position?) {
    switch part.elements[element].name {
    case "text:list": writeList(element, position)
    case "text:list-item", "text:list-header": writeItem(element, position)
    case "text:p", "text:h": writeParagraph(element)
    case "text:tracked-changes": countChanges(element)
    case "office:annotation": findings.comments += 1
    case "office:annotation-end": break
    case "text:ruby":
      findings.pronunciations += 1
      if let base = part.child("text:ruby-base", of: element) { writeContent(base, nil) }
    case "table:table-header-rows", "table:table-rows", "table:table-row-group": writeContent(element, position)
    case "table:table", "text:note": writeApart { $0.writeWhole(element, nil) }
    case let name where name.hasPrefix("draw:"): writeDrawing(element, position)
    case let name where depth > 0 && name.hasPrefix("text:") && !Self.knownInParagraphs.contains(name):
      writeContent(element, nil)
    default: writeWhole(element, position)
    }
  }

  /// What may stand in a paragraph that pandoc understands; whatever else does is a field, of which the words stay.
  private static let knownInParagraphs: Set<String> = [
    "text:a", "text:bookmark", "text:bookmark-end", "text:bookmark-ref", "text:bookmark-start", "text:change",
    "text:change-end", "text:change-start", "text:line-break", "text:list", "text:list-header", "text:list-item",
    "text:note", "text:note-body", "text:note-citation", "text:reference-mark", "text:reference-mark-end",
    "text:reference-mark-start", "text:reference-ref", "text:s", "text:soft-page-break", "text:span", "text:tab",
  ]

  /// Writes what is no part of the item around it.
  private mutating func writeApart(_ write: (inout Self) -> Void) {
    let outer = item
    item = nil
    write(&self)
    item = outer
  }

  /// Writes a drawing; the paragraphs that it holds follow the paragraph that holds it.
  private mutating func writeDrawing(_ element: Int, _ position: Position?) {
    var blocks: [Int] = []
    for block in part.descendants(of: element)
    where ["text:p", "text:h", "text:list", "table:table"].contains(part.elements[block].name) {
      if block >= blocks.last.map({ part.elements[$0].next }) ?? 0 { blocks.append(block) }
    }
    guard !blocks.isEmpty else { return writeWordless(element, position) }
    findings.textBoxes += 1
    let before = output
    output = []
    writeApart { rewriter in
      for block in blocks { rewriter.write(block, nil) }
    }
    textBoxes += output
    output = before
    releaseTextBoxes()
  }

  /// Writes a drawing that holds no paragraphs: a picture or a formula; whatever else it is, is left out.
  private mutating func writeWordless(_ element: Int, _ position: Position?) {
    if let object = part.elements[element].name == "draw:object" ? element : part.descendant("draw:object", of: element)
    {
      guard let folder = folder(of: object), formulas.contains(folder) else { return findings.objects += 1 }
      output.append("<draw:frame><draw:object xmlns:xlink=\"http://www.w3.org/1999/xlink\" ")
      output.append("xlink:href=\"./\(escapedHTML(folder))\"/></draw:frame>")
    } else if part.elements[element].name == "draw:image" || part.descendant("draw:image", of: element) != nil {
      writeWhole(element, position)
    } else {
      findings.drawings += 1
    }
  }

  /// The folder of the archive that holds an object.
  private func folder(of object: Int) -> String? {
    guard let path = part.attribute("href", of: object) else { return nil }
    let folder = path.hasPrefix("./") ? path.dropFirst(2) : path[...]
    return String(folder.hasSuffix("/") ? folder.dropLast() : folder)
  }

  /// Counts the tracked changes; what was deleted stands there, and nowhere else.
  private mutating func countChanges(_ element: Int) {
    for change in part.descendants(of: element) {
      switch part.elements[change].name {
      case "text:deletion": findings.deletions += 1
      case "text:insertion": findings.insertions += 1
      default: continue
      }
    }
  }

  private mutating func releaseTextBoxes() {
    guard depth == 0 else { return }
    output += textBoxes
    textBoxes = []
  }

  private mutating func writeList(_ element: Int, _ outer: Position?) {
    let style = part.attribute("style-name", of: element) ?? outer?.style ?? ""
    let chain = outer?.chain ?? counter.chain(part, element, style: style)
    let position = Position(chain: chain, style: style, level: (outer?.level ?? 0) + 1)
    writeUnlessNumbered(element, position)
  }

  private mutating func writeItem(_ element: Int, _ position: Position?) {
    guard let position else { return writeWhole(element, nil) }
    item = part.elements[element].name == "text:list-item" ? position : nil
    if let start = part.number("start-value", of: element) {
      counter.restart(position.chain, level: position.level, at: start)
    }
    writeUnlessNumbered(element, position)
    item = nil
  }

  /// Writes what stands in a list or an item, with its tags if its signs do not count.
  private mutating func writeUnlessNumbered(_ element: Int, _ position: Position) {
    if styles[position.style, position.level]?.format == nil {
      writeWhole(element, position)
    } else {
      writeContent(element, position)
    }
  }

  private mutating func writeParagraph(_ element: Int) {
    var mark: String?
    if let item {
      mark = counter.mark(item.chain, style: item.style, level: item.level)
    } else if part.elements[element].name == "text:h", part.attribute("is-list-header", of: element) != "true" {
      let level = part.number("outline-level", of: element, in: 1...10) ?? 1
      mark = counter.mark(ListCounter.outline, style: ListStyles.outline, level: level)
    }
    item = nil
    depth += 1
    if let mark, !mark.isEmpty { writeNumbered(element, mark) } else { writeWhole(element, nil) }
    depth -= 1
    releaseTextBoxes()
  }

  private mutating func writeNumbered(_ element: Int, _ mark: String) {
    findings.numbers += 1
    let tag = part.elements[element].tag
    copy(part.elements[element].isEmptyTag ? tag.dropLast(2) : tag)
    if part.elements[element].isEmptyTag { output.append(">") }
    output.append(escapedHTML(mark + separator(after: mark)))
    writeContent(element, nil)
    output.append("</\(part.elements[element].name)>")
  }

  private mutating func writeWhole(_ element: Int, _ position: Position?) {
    copy(part.elements[element].tag)
    writeContent(element, position)
    copy(part.elements[element].contentEnd..<part.elements[element].end)
  }

  private mutating func writeContent(_ element: Int, _ position: Position?) {
    var offset = part.elements[element].tag.upperBound
    for child in part.children(of: element) {
      copy(offset..<part.elements[child].tag.lowerBound)
      write(child, position)
      offset = part.elements[child].end
    }
    copy(offset..<max(offset, part.elements[element].contentEnd))
  }

  private mutating func copy(_ range: Range<Int>) { output += part.bytes[range] }
}
