import SiteBase

/// What the lines of a text are in its source.
enum LineCount {
  /// Its lines.
  case lines
  /// Its paragraphs, with an empty line after each.
  case paragraphs

  /// The name of some of them for people: `line 3`, `paragraphs 2 to 5`.
  func name(_ first: Int, to last: Int) -> String {
    let (thing, first, last) = self == .lines ? ("line", first, last) : ("paragraph", paragraph(first), paragraph(last))
    return first == last ? "\(thing) \(first)" : "\(thing)s \(first) to \(last)"
  }

  /// What is wrong with a text, told so that the place can be found in the source.
  func told(_ diagnostic: Diagnostic, of path: String) -> Diagnostic {
    guard self == .paragraphs, diagnostic.place.path == path else { return diagnostic }
    var notes = diagnostic.notes
    if let line = diagnostic.place.line { notes.insert("\(name(line, to: line)): “\(diagnostic.place.text)”", at: 0) }
    if ([diagnostic.summary, diagnostic.fix ?? ""] + notes).contains(where: { $0.contains("line") }) {
      notes.append("lines are counted with an empty one after each paragraph: paragraph 10 is line 19")
    }
    return diagnostic.told(at: Place(path: path), notes: notes)
  }

  private func paragraph(_ line: Int) -> Int { (line + 1) / 2 }
}
