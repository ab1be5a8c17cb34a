/// Turns the blocks of pandoc's tree into those of a text.
struct DocumentBlocks {
  /// The blocks so far.
  private(set) var blocks: [ImportedBlock] = []
  /// What was met on the way.
  private(set) var findings: DocumentFindings
  private let notes: PandocNotes
  private var item: ImportedBlock.Kind?
  private var id: String?
  private var depth = 0
  private var isQuoted = false

  init(findings: DocumentFindings = DocumentFindings(), notes: PandocNotes = PandocNotes()) {
    self.findings = findings
    self.notes = notes
  }

  /// Adds blocks, in order.
  mutating func add(_ blocks: [PandocBlock]) {
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: PandocBlock) {
    switch block {
    case .paragraph(let words): append(isQuoted ? .quotation : .paragraph, words)
    case .lines(let lines): append(isQuoted ? .quotation : .paragraph, Array(lines.joined(separator: [.lineBreak])))
    case .code(let words): append(.paragraph, [.code(words)])
    case .raw: findings.rawPieces += 1
    case .quotation(let blocks):
      let outer = isQuoted
      isQuoted = true
      add(blocks)
      isQuoted = outer
    case .orderedList(let marks, let items): addList(items, from: marks)
    case .bulletList(let items): addList(items, from: nil)
    case .definitions(let definitions):
      for definition in definitions {
        append(.paragraph, definition.term)
        for meaning in definition.meanings { add(meaning) }
      }
    case .heading(let level, let attributes, let words):
      keep(attributes.id)
      item = nil
      append(.heading(level: level), words)
    case .rule: self.blocks.append(ImportedBlock(.rule, []))
    case .table(let table): addTable(table)
    case .figure(let attributes, let caption, let blocks):
      keep(attributes.id)
      add(blocks)
      addCaption(caption)
    case .division(let attributes, let blocks):
      if notes[attributes.id] != nil { return }
      keep(attributes.id)
      if attributes.isOfNotes { addNotes(blocks) } else { add(blocks) }
    case .nothing: break
    }
  }

  /// Adds the notes of a section that do not stand where they are called.
  private mutating func addNotes(_ notes: [PandocBlock]) {
    let start = blocks.count
    add(notes)
    if blocks[start...].allSatisfy({ $0.kind == .rule }) {
      blocks.removeSubrange(start...)
    } else {
      findings.noteSections += 1
    }
  }

  private mutating func append(_ kind: ImportedBlock.Kind, _ words: [PandocInline]) {
    let runs = DocumentRuns(words, findings: findings, notes: notes)
    findings = runs.findings
    if let id = runs.id { keep(id) }
    guard !runs.runs.isEmpty else { return }
    append(item ?? kind, runs.runs)
    item = nil
  }

  private mutating func append(_ kind: ImportedBlock.Kind, _ runs: [ImportedRun]) {
    blocks.append(ImportedBlock(kind, runs, id: id))
    id = nil
  }

  private mutating func keep(_ id: String) {
    if !id.isEmpty { self.id = id }
  }

  private mutating func addList(_ items: [[PandocBlock]], from marks: PandocListMarks?) {
    depth += 1
    for (offset, blocks) in items.enumerated() {
      item = .item(number: marks.map { $0.start &+ offset }, depth: depth)
      add(blocks)
      item = nil
    }
    if let marks, !["Decimal", "DefaultStyle"].contains(marks.style) { findings.markedItems += items.count }
    depth -= 1
  }

  /// Adds a table: its rows as paragraphs, or, if it has but one column, what stands in it.
  private mutating func addTable(_ table: PandocTable) {
    keep(table.attributes.id)
    addCaption(table.caption)
    if table.rows.allSatisfy({ $0.count <= 1 }) { return table.rows.forEach { $0.forEach { add($0) } } }
    for row in table.rows {
      var runs: [ImportedRun] = []
      for cell in row {
        let words = runsOfCell(cell)
        if !runs.isEmpty, !words.isEmpty { runs.merge(ImportedRun(" | ")) }
        for run in words { runs.merge(run) }
      }
      guard !runs.isEmpty else { continue }
      findings.tableRows += 1
      append(.paragraph, runs)
    }
  }

  private mutating func runsOfCell(_ cell: [PandocBlock]) -> [ImportedRun] {
    var blocks = DocumentBlocks(findings: findings, notes: notes)
    blocks.add(cell)
    findings = blocks.findings
    return Array(blocks.blocks.map(\.runs).joined(separator: [ImportedRun("\n")]))
  }

  private mutating func addCaption(_ caption: PandocCaption) {
    if !caption.blocks.isEmpty { findings.captions += 1 }
    add(caption.blocks)
  }
}
