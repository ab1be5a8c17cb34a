/// What the end of an element does.
extension DebateReader {
  /// Takes in the end of an element.
  mutating func close(_ frame: Frame) {
    switch frame.role {
    case .section, .titledSection, .heading, .block, .paragraph, .styled, .container, .speech, .speechOfFirstTurn,
      .list, .item, .row:
      if frames.last?.isInRow == true { flow.words.part() } else { flow.end() }
    case .number: flow.endNumber()
    case .remark(let name): closeRemark(name, frame)
    case .speakerName(let owner): closeName(owner)
    case .note: closeNote()
    case .word(let isJoined): isJoined ? flow.words.join() : flow.words.part()
    case .fact: draft.metadata.end()
    default: break
    }
  }

  private mutating func closeNote() {
    flow.end()
    let note = flow.blocks
    guard let outer = outerFlows.popLast() else { return }
    flow = outer
    if flow.kind == nil { beginParagraph(id: nil) }
    if !note.isEmpty { flow.words.attach(note) }
  }

  /// Puts a footnote that stands apart from the text after the last words.
  mutating func attachNote(_ id: String) {
    let notes = notes ?? draft.metadata.notes
    self.notes = notes
    if let words = notes[id] {
      flow.words.attach([ImportedBlock(.paragraph, words, id: id)])
    } else {
      draft.missingNotes.add(line: line)
    }
  }
}

extension XMLMetadata {
  /// The words of notes that stand apart from the text, by their ids.
  fileprivate var notes: [String: String] {
    let pairs = all("note").compactMap { field in field.tag.id.flatMap { id in words(of: field).map { (id, $0) } } }
    return Dictionary(pairs) { first, _ in first }
  }
}
