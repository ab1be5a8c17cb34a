import SiteBase

/// Turns the words of one paragraph of pandoc's tree into runs.
struct DocumentRuns {
  /// The runs so far.
  private(set) var runs: [ImportedRun] = []
  /// The first id that stands among the words.
  private(set) var id: String?
  /// What was met on the way.
  private(set) var findings: DocumentFindings
  private let notes: PandocNotes
  private var last: Unicode.Scalar?
  private var hasHan = false
  private var isBroken = false

  /// The runs of words.
  init(_ words: [PandocInline], findings: DocumentFindings, notes: PandocNotes) {
    self.findings = findings
    self.notes = notes
    add(words, [], nil)
    if isBroken { append("", [], nil) }
  }

  private mutating func add(_ words: [PandocInline], _ style: ImportedRun.Style, _ link: String?) {
    for inline in words { add(inline, style, link) }
  }

  private mutating func add(_ inline: PandocInline, _ style: ImportedRun.Style, _ link: String?) {
    switch inline {
    case .words(let words): append(words, style, link)
    case .space: append(" ", style, link)
    case .softBreak: isBroken = true
    case .lineBreak: append("\n", style, link)
    case .emphasis(let words): add(words, style.union(.emphasis), link)
    case .strong(let words): add(words, style.union(.strong), link)
    case .otherStyle(let words):
      findings.otherStyles += 1
      add(words, style, link)
    case .quoted(let isDouble, let words):
      append(isDouble ? "“" : "‘", style, link)
      add(words, style, link)
      append(isDouble ? "”" : "’", style, link)
    case .code(let words): append(words, style.union(.code), link)
    case .math(let words):
      findings.formulas += 1
      append(words, style, link)
    case .raw: findings.rawPieces += 1
    case .image: findings.images += 1
    case .link(let attributes, let words, let target):
      if attributes.classes.contains("footnote-back") { return }
      if let note = inline.calledNote.flatMap({ notes[$0] }) { return addNote(note) }
      keep(attributes.id)
      add(words, style, target.isEmpty ? link : target)
    case .note(let blocks): addNote(blocks)
    case .span(let attributes, let words):
      keep(attributes.id)
      add(words, style, link)
    }
  }

  private mutating func addNote(_ blocks: [PandocBlock]) {
    var note = DocumentBlocks(findings: findings, notes: notes)
    note.add(blocks)
    findings = note.findings
    findings.notes += 1
    guard !note.blocks.isEmpty else { return }
    if runs.last?.note.isEmpty != true { runs.append(ImportedRun("")) }
    runs[runs.count - 1].note = note.blocks
  }

  private mutating func keep(_ id: String) {
    if self.id == nil, !id.isEmpty { self.id = id }
  }

  private mutating func append(_ words: String, _ style: ImportedRun.Style, _ link: String?) {
    var words = words
    if isBroken {
      isBroken = false
      if !closesUp(with: words) { words = " " + words }
    }
    guard let final = words.unicodeScalars.last else { return }
    last = final
    hasHan = hasHan || words.unicodeScalars.contains(where: \.isHan)
    runs.merge(ImportedRun(words, style: style, link: link))
  }

  /// Whether no space belongs between what was written so far, at the end of a line, and the words that follow.
  private func closesUp(with words: String) -> Bool {
    guard let last, let next = words.unicodeScalars.first else { return true }
    if last.properties.isWhitespace || next.properties.isWhitespace { return true }
    return last.closesUp(with: next, isChineseOrJapanese: hasHan || next.isHan)
  }
}

extension [ImportedRun] {
  /// Appends a run, or its words alone to a last run that is like it.
  mutating func merge(_ run: ImportedRun) {
    if let end = indices.last, self[end].style == run.style, self[end].link == run.link, self[end].note.isEmpty {
      self[end].words += run.words
      self[end].note = run.note
    } else {
      append(run)
    }
  }
}
