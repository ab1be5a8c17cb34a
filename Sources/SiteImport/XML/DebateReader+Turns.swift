/// Who speaks.
extension DebateReader {
  /// How many characters a printed name may have at most.
  private static let longestName = 120

  /// Takes in a printed name.
  mutating func closeName(_ owner: ElementRole.SpeakerName) {
    var runs = flow.words
    let printed = runs.take()
    let words = printed.map(\.words).joined()
    guard !words.isEmpty, outerFlows.isEmpty else { return }
    guard words.unicodeScalars.count <= Self.longestName else {
      draft.longNames.add(line: line)
      return flow.end()
    }
    let note = printed.flatMap(\.note)
    switch owner {
    case .ofSpeech:
      guard let turn = draft.turns.indices.last, draft.turns[turn].printed == nil,
        draft.turns[turn].block == flow.blocks.count - 1
      else { return flow.end() }
      draft.turns[turn].printed = words
      draft.turns[turn].note = note
    case .ofNextSpeech:
      addTurn(ids: [], printed: words, note: note)
      draft.turns[draft.turns.count - 1].isWaiting = true
    case .ofTurn:
      addTurn(ids: idsOfName, printed: words, id: idOfFirstTurn, note: note)
      idOfFirstTurn = nil
    }
    _ = flow.words.take()
    flow.end()
  }

  /// Begins a turn.
  mutating func addTurn(
    ids: [String], part: String? = nil, printed: String? = nil, id: String? = nil, note: [ImportedBlock] = []
  ) {
    draft.turns.append(
      DebateDraft.Turn(block: flow.blocks.count, ids: ids, part: part, printed: printed, note: note))
    flow.blocks.append(ImportedBlock(.turn, [], id: id, line: line))
  }

  /// The turn whose printed name stands before the speech that begins, with nothing but stage notes between.
  var waitingTurn: Int? {
    guard let turn = draft.turns.indices.last, draft.turns[turn].isWaiting else { return nil }
    let between = flow.blocks[(draft.turns[turn].block + 1)...]
    return between.allSatisfy { $0.kind == .stageNote } ? turn : nil
  }
}
