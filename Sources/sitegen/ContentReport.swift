import SiteBuild

/// What the speeches of a site are made of, for an editor: the borders that were found, the words that are left out.
struct ContentReport {
  private let speeches: [SpeechReport]

  init(_ speeches: [SpeechReport]) { self.speeches = speeches }

  /// For people; empty if there is nothing to tell.
  var text: String { (compilations + redactions).joined(separator: "\n") }

  /// Each file with several speeches: where they begin, and what shows it.
  private var compilations: [String] {
    let cut = Dictionary(grouping: speeches.filter { !$0.border.isEmpty }, by: \.source)
    return cut.sorted { $0.key < $1.key }.flatMap { source, speeches in
      ["\(source) holds \(speeches.count) speeches:"]
        + speeches.map { "  line \($0.line): \($0.title) (\($0.border))" }
    }
  }

  /// Each speech in which signs stand for words that are left out: which, how many, and in which passages.
  private var redactions: [String] {
    let speeches = speeches.filter { !$0.redactions.isEmpty }
    if speeches.isEmpty { return [] }
    let count = speeches.reduce(0) { $0 + $1.redactions.count }
    let all = count == 1 ? "1 place" : "\(count) places"
    return ["Words are left out in \(all) of \(speeches.count == 1 ? "1 speech" : "\(speeches.count) speeches"):"]
      + speeches.map { speech in
        let places = speech.redactions.reduce(into: [String]()) { places, redaction in
          let place = redaction.place + (redaction.line.map { " (\(speech.source):\($0))" } ?? "")
          if !place.isEmpty, places.last != place { places.append(place) }
        }
        let place = places.isEmpty ? "" : " in " + places.joined(separator: ", ")
        return "  \(speech.path): \(signs(of: speech).joined(separator: ", "))\(place)"
      }
  }

  private func signs(of speech: SpeechReport) -> [String] {
    Dictionary(grouping: speech.redactions, by: \.signs).sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { "\($0.key) \($0.value.count)" }
  }
}
