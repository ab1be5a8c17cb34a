/// Who spoke in a debate, and how surely that is known.
struct SpokenTally {
  /// Those who spoke, each once, in order.
  private(set) var people: [String] = []
  /// Ids that no list names, each once, in order.
  private(set) var ids: [String] = []
  /// Turns by where their names come from.
  private(set) var sources: [SpokenName.Source: DebateDraft.Tally] = [:]
  /// What those are called whom nobody names.
  private(set) var parts: Set<String> = []
  private var known: Set<String> = []

  /// Counts a turn.
  mutating func add(_ name: SpokenName, line: Int?) {
    sources[name.source, default: .init()].add(line: line)
    if name.source == .nobody { parts.insert(name.words) }
    for person in name.people where known.insert(person).inserted {
      people.append(person)
      if name.source == .id { ids.append(person) }
    }
  }
}
