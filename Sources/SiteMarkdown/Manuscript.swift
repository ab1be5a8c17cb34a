import SiteBase

/// A source as it goes to the parser: its notes taken apart, and marks put where the parser would misread it.
struct Manuscript {
  /// A `[^label]`, and the note that it leads to.
  struct Reference {
    let range: Range<Int>
    let note: Int
  }

  let source: Source
  /// nil if the source goes to the parser as it is.
  let standIns: StandIns?
  /// The notes, in the order of the source.
  var notes: [NoteSource] = []
  /// The references that have a note; stand-ins are numbered by them.
  var references: [Reference] = []
  /// The link definitions that would have vanished and are now text.
  var remarks: [LinkDefinition] = []
  /// The link definitions that notes may use as well.
  var definitions: [LinkDefinition] = []
  /// What is changed wherever it stands.
  var edits: [Edit]
  /// Whether `*` occurs and may make emphasis.
  private(set) var hasAsterisks = false
  /// Whether `＊＊` occurs.
  private(set) var hasWideAsterisks = false
  /// Whether some `[^label]` has no note.
  private(set) var hasLooseReferences = false
  /// Whether `](` or `]（` occurs with no address after it that could be one.
  private(set) var hasBrokenLinks = false

  init(_ source: Source, options: MarkdownOptions) {
    self.source = source
    edits =
      !options.emphasis
      ? source.literalDelimiters()
      : options.extensions ? source.flanks(sharedMarksAreCJK: options.isChineseOrJapanese) : []
    let brackets = options.extensions ? Brackets(in: source) : Brackets()
    let isChanged = !edits.isEmpty || !brackets.noteMarkers.isEmpty || !brackets.definitions.isEmpty
    standIns = isChanged ? StandIns(absentFrom: source.bytes.part(source.body)) : nil
    hasBrokenLinks = brackets.hasBrokenLinks
    if standIns == nil {
      edits = []
    } else {
      let candidates = brackets.definitions + settleNotes(brackets)
      settleDefinitions(candidates.sorted { $0.line.lowerBound < $1.line.lowerBound })
    }
    guard options.extensions else { return }
    hasAsterisks = options.emphasis && source.bytes.offset(of: UInt8(ascii: "*"), in: source.body) != nil
    hasWideAsterisks = source.bytes.range(of: Array("＊＊".utf8), in: source.body) != nil
    hasLooseReferences = references.count < brackets.references.count
  }

  /// The tree of all but the notes.
  func parsedBody() -> Tree {
    let erased = erasedNotes.merged(movedDefinitions.map { Edit(range: $0.line, replacement: .nothing) })
    return parse([source.body], after: movedDefinitions, edits: edits, only: erased)
  }

  /// The line of the source, counted from 1, that the first line of that tree would be.
  var bodyLine: Int { source.firstLine - (movedDefinitions.isEmpty ? 0 : movedDefinitions.count + 1) }

  /// The link definitions that are put before the body, because a line that was one may now be text above them.
  private var movedDefinitions: [LinkDefinition] { remarks.isEmpty ? [] : definitions }

  /// The tree of the notes: an item of a list for each, and what the parser did not take into it after it.
  func parsedNotes() -> Tree {
    parse(notes.map(\.range), after: notes.isEmpty ? [] : definitions, edits: edits, only: noteMarkers)
  }

  /// Whether a line that would have vanished as a link definition begins at `offset`.
  func isRemark(at offset: Int) -> Bool {
    let index = remarks.partitionPoint { $0.line.lowerBound >= offset }
    return index < remarks.count && remarks[index].line.lowerBound == offset
  }

  /// A reference as the source has it.
  func words(of reference: Int) -> Bytes { source.bytes.part(references[reference].range) }

  /// What makes blank lines of the notes.
  var erasedNotes: [Edit] {
    notes.flatMap { note in source.lines(in: note.range).map { Edit(range: $0, replacement: .nothing) } }
  }

  /// What makes list items of the notes.
  var noteMarkers: [Edit] { notes.map { Edit(range: $0.marker, replacement: .item) } }

  /// Parses parts of the source, an empty line after each, as they are after some link definitions.
  ///
  /// Some edits are made everywhere, others not in the definitions.
  func parse(
    _ parts: [Range<Int>], after definitions: [LinkDefinition] = [], edits: [Edit], only partEdits: [Edit] = []
  ) -> Tree {
    let parser = Parser()
    for definition in definitions {
      feed(definition.line, edits: edits, to: parser)
      parser.feed("\n")
    }
    if !definitions.isEmpty { parser.feed("\n") }
    let edits = edits.merged(partEdits)
    for part in parts {
      feed(part, edits: edits, to: parser)
      if parts.count > 1 { parser.feed("\n\n") }
    }
    return parser.finish()
  }

  private func feed(_ part: Range<Int>, edits: [Edit], to parser: borrowing Parser) {
    var at = part.lowerBound
    if let standIns {
      for edit in edits[edits.partitionPoint(isInSecond: { $0.range.lowerBound >= at })...] {
        guard edit.range.lowerBound < part.upperBound else { break }
        guard edit.range.lowerBound >= at else { continue }
        parser.feed(source.bytes.part(at..<edit.range.lowerBound))
        standIns.feed(edit.replacement, for: edit.range.count, to: parser)
        at = edit.range.upperBound
      }
    }
    if at < part.upperBound { parser.feed(source.bytes.part(at..<part.upperBound)) }
  }
}
