import SiteBase

extension Manuscript {
  /// Finds out which lines with `[^label]:` are notes, and which references lead to one.
  ///
  /// Returns those lines that are not: they may be link definitions.
  mutating func settleNotes(_ brackets: Brackets) -> [LinkDefinition] {
    guard !brackets.noteMarkers.isEmpty else { return [] }
    var others: [LinkDefinition] = []
    var firstNotes: [String: Int] = [:]
    let probes = brackets.noteMarkers.enumerated().map { Edit.inserting(.probe($0), at: $1.range.lowerBound) }
    let whereabouts = Trial(of: parse([source.body], edits: probes), probes: probes.count, standIns).whereabouts
    var line = source.firstLine
    var at = source.body.lowerBound
    for (marker, whereabouts) in zip(brackets.noteMarkers, whereabouts) {
      guard whereabouts == .text else {
        if let definition = LinkDefinition(marker.range, in: source) { others.append(definition) }
        continue
      }
      line += source.bytes.part(at..<marker.range.lowerBound).lineCount
      at = marker.range.lowerBound
      let isRepeated = firstNotes[marker.label] != nil
      if !isRepeated { firstNotes[marker.label] = notes.count }
      notes.append(NoteSource(marker, line: line, isRepeated: isRepeated, in: source))
    }
    references = brackets.references.compactMap { reference in
      firstNotes[reference.label].map { Reference(range: reference.range, note: $0) }
    }
    edits = edits.merged(references.enumerated().map { Edit(range: $1.range, replacement: .reference($0)) })
    return others
  }

  /// Finds out which link definitions no link uses, or are none by their look, and keeps them in the text.
  mutating func settleDefinitions(_ candidates: [LinkDefinition]) {
    guard !candidates.isEmpty else { return }
    let whereabouts = whereabouts(of: candidates)
    let isGone = whereabouts.map { $0 == .nowhere || $0 == .link }
    remarks = candidates.indices.filter { isGone[$0] && (whereabouts[$0] == .nowhere || candidates[$0].isRemark) }
      .map { candidates[$0] }
    definitions = candidates.indices.filter { whereabouts[$0] == .link && !candidates[$0].isRemark }
      .map { candidates[$0] }.filter { $0.isWhole && !isInNote($0) }
    edits = edits.merged(remarks.map { .inserting(.escape, at: $0.line.lowerBound) })
  }

  private func whereabouts(of candidates: [LinkDefinition]) -> [Trial.Whereabouts] {
    let probes = edits.merged(candidates.enumerated().map { .inserting(.probe($0), at: $1.destination) })
    let body = parse([source.body], edits: probes, only: erasedNotes)
    let inBody = Trial(of: body, probes: candidates.count, standIns).whereabouts
    guard !notes.isEmpty else { return inBody }
    let shared = candidates.indices.filter { inBody[$0] == .nowhere || inBody[$0] == .link }
      .map { candidates[$0] }.filter { $0.isWhole && !isInNote($0) }
    let tree = parse(notes.map(\.range), after: shared, edits: probes, only: noteMarkers)
    let inNotes = Trial(of: tree, probes: candidates.count, standIns).whereabouts
    return zip(inBody, inNotes).map { $0 == .nowhere ? $1 : $0 }
  }

  private func isInNote(_ definition: LinkDefinition) -> Bool {
    let index = notes.partitionPoint { $0.range.upperBound > definition.line.lowerBound }
    return index < notes.count && notes[index].range.contains(definition.line.lowerBound)
  }
}
