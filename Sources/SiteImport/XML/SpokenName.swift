/// What the name of a turn is made of.
struct SpokenName {
  /// How sure a name is.
  enum Source: Equatable {
    /// A list names the id.
    case list
    /// The list's name has nothing in common with the printed one, which is taken.
    case printAgainstList
    /// No list names an id, but the name is printed.
    case print
    /// The id is all there is.
    case id
    /// Nobody is named.
    case nobody
  }

  /// The name.
  var words: String
  /// Those who speak, each by their own name.
  var people: [String]
  /// Where it comes from.
  var source: Source

  /// The name of who speaks in a turn.
  init(of turn: DebateDraft.Turn, in names: SpeakerNames) {
    let listed = turn.ids.compactMap { names[$0] }
    let printed = turn.printed.map(nameWithoutSigns).flatMap { $0.isEmpty ? nil : $0 }
    if let printed, listed.isEmpty || !listed.contains(where: { sharesWord($0, printed) }) {
      self.init(words: printed, people: [printed], source: listed.isEmpty ? .print : .printAgainstList)
    } else if !listed.isEmpty {
      let people = turn.ids.map { names[$0] ?? $0 }
      self.init(words: people.joined(separator: ", "), people: people, source: .list)
    } else if !turn.ids.isEmpty {
      self.init(words: turn.ids.joined(separator: ", "), people: turn.ids, source: .id)
    } else {
      self.init(words: turn.part ?? "N.N.", people: [], source: .nobody)
    }
  }

  private init(words: String, people: [String], source: Source) {
    self.words = words
    self.people = people
    self.source = source
  }
}

/// A printed name without the signs after it: a colon, a dash, or a full stop and a dash.
private func nameWithoutSigns(_ printed: String) -> String {
  var name = printed[...]
  while let last = name.last, last.isWhitespace || ":：–—-".contains(last) {
    name.removeLast()
    if "–—-".contains(last), name.last == "." { name.removeLast() }
  }
  if name.hasSuffix(").") { name.removeLast() }
  return String(name.drop(while: \.isWhitespace))
}

/// Whether two ways of writing a name have a word in common, case apart, or one holds the other.
private func sharesWord(_ a: String, _ b: String) -> Bool {
  let (a, b) = (a.lowercased(), b.lowercased())
  if a.contains(b) || b.contains(a) { return true }
  let words = Set(a.split { !$0.isLetter }.filter { $0.count > 2 })
  return b.split { !$0.isLetter }.contains { words.contains($0) }
}
