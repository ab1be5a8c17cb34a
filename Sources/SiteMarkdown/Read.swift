import SiteBase

extension MarkdownDocument {
  /// Reads the Markdown in a part of a file, which is UTF-8 without NUL.
  public static func read(
    _ file: SourceFile, body: Range<Int>? = nil, options: MarkdownOptions = MarkdownOptions()
  ) -> MarkdownDocument {
    file.bytes.withUnsafeBufferPointer { bytes in
      let source = Source(bytes, body: body ?? bytes.indices)

      // 1. Prepare: notes are taken apart, and marks put where the parser would misread the text.
      let manuscript = Manuscript(source, options: options)
      var revision = Revision(manuscript, options: options, findings: Findings(in: file, source))

      // 2. Parse and revise the body, then the notes in the order in which they are referred to.
      let body = manuscript.parsedBody()
      revision.revise(body, firstLine: manuscript.bodyLine)
      let bodyMarks = revision.outline.marks.count
      let notes = manuscript.parsedNotes()
      let (order, noteCharacters) = revision.reviseNotes(notes)

      // 3. Render, and put the HTML together.
      let bodyHTML = body.html(rawHTML: options.rawHTML)
      let noteHTML = notes.html(rawHTML: options.rawHTML)
      var assembly = Assembly(capacity: bodyHTML.bytes.count + noteHTML.bytes.count)
      assembly.append(bodyHTML.bytes, revision.outline.marks[..<bodyMarks])
      let noteStart = assembly.html.count
      assembly.append(noteHTML.bytes, revision.outline.marks[bodyMarks...])

      var blocks = revision.outline.takeBlocks()
      assembly.place(&blocks, end: noteStart)
      revision.warnOfRemarks()
      return MarkdownDocument(
        html: assembly.html,
        blocks: blocks,
        links: assembly.links,
        notes: assembly.placed(order.notes.map { manuscript.notes[$0] }, characters: noteCharacters, in: source),
        references: assembly.references(to: order, in: manuscript),
        diagnostics: revision.findings.told())
    }
  }
}

extension Assembly {
  /// Gives the blocks the ranges of their HTML, the last of which ends at `end`.
  fileprivate func place(_ blocks: inout [MarkdownBlock], end: Int) {
    var end = end
    var starts = blockStarts[...]
    for index in blocks.indices.reversed() {
      let isListClose = blocks[index].kind == .listClose
      let start = isListClose ? end - "</ul>\n".utf8.count : starts.popLast() ?? end
      blocks[index].html = start..<end
      end = start
    }
  }

  /// The notes with the ranges of their HTML.
  fileprivate func placed(_ notes: [NoteSource], characters: [Int], in source: Source) -> [MarkdownNote] {
    zip(notes, characters).enumerated().map { index, note in
      let end = index + 1 < noteStarts.count ? noteStarts[index + 1] : html.count
      let label = source.bytes.part(note.0.bracket.lowerBound + 2..<note.0.bracket.upperBound - 1)
      return MarkdownNote(
        label: String(decoding: label, as: UTF8.self), html: noteStarts[index]..<end, line: note.0.line,
        characters: note.1)
    }
  }

  /// The references with the notes they lead to.
  fileprivate func references(to order: NoteOrder, in manuscript: Manuscript) -> [MarkdownReference] {
    references.compactMap { offset, number in
      order.places[manuscript.references[number].note].map { MarkdownReference(offset: offset, note: $0) }
    }
  }
}
