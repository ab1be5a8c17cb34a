import SiteBase

extension DebateDraft {
  /// What the reader of a report should know, in the order of the source.
  func remarks(on text: ImportedText, _ spoken: SpokenTally, _ vocabulary: XMLVocabulary) -> [ImportRemark] {
    let remarks = recognized(text, spoken, vocabulary) + doubted(spoken) + left() + omittedIDs(in: text)
    return remarks.enumerated()
      .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element)
  }

  private func recognized(
    _ text: ImportedText, _ spoken: SpokenTally, _ vocabulary: XMLVocabulary
  ) -> [ImportRemark] {
    let found: [(String?, String)] = [
      (text.title, "title"), (text.date, "date"), (text.occasion, "occasion"), (text.venue, "venue"),
      (text.language, "language"), (text.origin, "origin"),
    ]
    let facts = found.filter { $0.0 != nil }.map(\.1)
    let about = facts.isEmpty ? "" : " with \(facts.joined(separator: ", "))"
    let head = ImportRemark(.recognized, vocabulary.name + about, line: 1)
    let kinds: [(String, String, (ImportedBlock) -> Bool)] = [
      ("turn", "turns", { $0.kind == .turn }), ("stage note", "stage notes", { $0.kind == .stageNote }),
      ("heading", "headings", \.isHeading),
      ("paragraph", "paragraphs", { $0.kind == .paragraph }),
      ("quoted paragraph", "quoted paragraphs", { $0.kind == .quotation }),
      ("item", "items", { if case .item = $0.kind { true } else { false } }),
    ]
    let blocks = kinds.compactMap { singular, plural, isKind -> ImportRemark? in
      let all = text.blocks.filter(isKind)
      guard let first = all.first else { return nil }
      let people = singular == "turn" ? " by \(counted(spoken.people.count, "speaker", "speakers"))" : ""
      return ImportRemark(.recognized, counted(all.count, singular, plural) + people, line: first.line)
    }
    return [head] + blocks
  }

  private func doubted(_ spoken: SpokenTally) -> [ImportRemark] {
    var remarks: [ImportRemark] = []
    func doubt(_ tally: Tally?, _ summary: (Int) -> String) {
      if let tally, tally.count > 0 { remarks.append(ImportRemark(.doubted, summary(tally.count), line: tally.line)) }
    }
    doubt(spoken.sources[.id]) { _ in
      let ids = counted(spoken.ids.count, "speaker id", "speaker ids")
      return "\(ids) that no list names, such as `\(spoken.ids.first ?? "")`, shown as names"
    }
    doubt(spoken.sources[.nobody]) {
      let parts = spoken.parts.sorted().map { "`\($0)`" }.joined(separator: ", ")
      return "\(counted($0, "turn", "turns")) by nobody named, shown as \(parts)"
    }
    doubt(spoken.sources[.printAgainstList]) {
      "\(counted($0, "turn", "turns")) whose printed name and listed name share no word, shown as printed"
    }
    doubt(longNames) {
      "\(counted($0, "printed name", "printed names")) of more than 120 characters, taken for paragraphs"
    }
    doubt(rows) { "\(counted($0, "row", "rows")) of tables, as paragraphs with ` | ` between cells" }
    doubt(missingNotes) { "\(counted($0, "mark", "marks")) of footnotes that are not there" }
    let names = unknown.keys.sorted().prefix(5).map { "`<\($0)>`" }.joined(separator: ", ")
    let all = unknown.values.reduce(into: Tally()) { sum, tally in
      sum.count += tally.count
      sum.line = min(sum.line ?? .max, tally.line ?? .max)
    }
    doubt(all) {
      "\(counted($0, "unknown element", "unknown elements")) (\(names)\(unknown.count > 5 ? ", …" : "")), read as words"
    }
    return remarks
  }

  private func left() -> [ImportRemark] {
    var remarks = dropped.sorted { $0.key < $1.key }.map { name, tally in
      ImportRemark(.dropped, counted(tally.count, name), line: tally.line)
    }
    if annotated.count > 0 {
      remarks.append(
        ImportRemark(.dropped, "annotations of \(counted(annotated.count, "word", "words"))", line: annotated.line))
    }
    if let first = metadata.fields.dropFirst().first {
      let count = counted(metadata.fields.count - 1, "element", "elements")
      remarks.append(ImportRemark(.dropped, "\(count) of metadata, but for what is named above", line: first.tag.line))
    }
    return remarks
  }

  /// Tells of the ids that no block of the text has.
  private func omittedIDs(in text: ImportedText) -> [ImportRemark] {
    let notes = text.blocks.flatMap(\.runs).flatMap(\.note)
    let kept = Set((text.blocks + notes).compactMap(\.id))
    let omitted = ids.filter { !kept.contains($0.key) }
    guard let first = omitted.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return [] }
    let summary = "\(counted(omitted.count, "id that no block has")), such as `\(first.key)`"
    return [ImportRemark(.dropped, summary, line: first.value)]
  }
}

/// A count and what is counted: `1 turn`, `1,204 turns`, `2 tables of contents`.
private func counted(_ count: Int, _ name: String) -> String {
  if count == 1 { return "1 " + name }
  let ends = [" of ", " that ", " without ", " ("].compactMap { name.firstRange(of: $0)?.lowerBound }
  let end = ends.min() ?? name.endIndex
  return "\(grouped(count)) \(name[..<end])s\(name[end...])"
}
