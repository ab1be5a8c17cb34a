import SiteModel

extension DebateDraft {
  /// The text, and what is to be said of it, with the names that are known.
  func text(_ vocabulary: XMLVocabulary, names: SpeakerNames) -> (text: ImportedText, remarks: [ImportRemark]) {
    var text = ImportedText(blocks: blocks)
    text.language = language
    vocabulary.describe(&text, from: metadata)
    var spoken = SpokenTally()
    for turn in turns { set(turn, in: &text, names, &spoken) }
    text.speakers = spoken.people
    takeTitle(from: &text)
    return (text, remarks(on: text, spoken, vocabulary))
  }

  /// Gives a turn its name; a printed name without a speech is a stage note.
  private func set(_ turn: Turn, in text: inout ImportedText, _ names: SpeakerNames, _ spoken: inout SpokenTally) {
    let line = text.blocks[turn.block].line
    if turn.isWaiting {
      text.blocks[turn.block].kind = .stageNote
      text.blocks[turn.block].runs = [ImportedRun(turn.printed ?? "", note: turn.note)]
      return
    }
    let name = SpokenName(of: turn, in: names)
    text.blocks[turn.block].runs = [ImportedRun(name.words, note: turn.note)]
    text.blocks[turn.block].printed = turn.printed
    spoken.add(name, line: line)
  }

  /// Has a title stand only once: as the title, not also as the paragraph or heading it was taken from.
  private func takeTitle(from text: inout ImportedText) {
    let beginning = text.blocks.prefix { $0.kind != .turn }
    let title = text.title
    let place =
      title == nil
      ? beginning.firstIndex(where: \.isHeading).flatMap { isOutermost($0, in: text.blocks) ? $0 : nil }
      : beginning.firstIndex { $0.words == title }
    guard let place else { return }
    let block = text.blocks.remove(at: place)
    if title == nil {
      for index in text.blocks.indices { text.blocks[index].kind.raise() }
    }
    text.title = block.words
    if text.date == nil, let dated = SpeechDate.leading(in: block.words) {
      text.date = dated.date.iso
      if !dated.rest.isEmpty { text.title = dated.rest }
    }
  }

  /// Whether a heading is the only one of the highest level.
  private func isOutermost(_ place: Int, in blocks: [ImportedBlock]) -> Bool {
    blocks[place].kind == .heading(level: 1) && blocks.count { $0.kind == .heading(level: 1) } == 1
  }
}

extension ImportedBlock {
  /// Whether it is a heading.
  var isHeading: Bool {
    if case .heading = kind { return true }
    return false
  }
}

extension ImportedBlock.Kind {
  /// Makes a heading one level higher.
  fileprivate mutating func raise() {
    if case .heading(let level) = self { self = .heading(level: max(level - 1, 1)) }
  }
}
