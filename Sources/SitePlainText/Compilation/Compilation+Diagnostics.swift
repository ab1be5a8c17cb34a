import SiteBase

extension Compilation {
  /// What is doubtful about the cuts; `name` is the file's name without its ending, as its settings file has it.
  public func diagnostics(in file: SourceFile, name: String) -> [Diagnostic] {
    var diagnostics = failedCuts.map { Diagnostic.editorCutNotFound($0, in: file, name: name) }
    diagnostics += doubleCuts.map { .doubleCut($0, in: file) }
    diagnostics += doubts.prefix(Compilation.limit).map { .doubtfulCut($0, in: file, name: name) }
    if isMixed { diagnostics.append(.mixedCuts(self, in: file)) }
    if let stated = statedCount, !holds(stated), !isFragment {
      diagnostics.append(.countDiffers(stated, self, in: file, name: name))
    } else if isSuspected {
      diagnostics.append(.maybeCompilation(self, in: file, name: name))
    }
    if isCompilation {
      diagnostics += strays.prefix(Compilation.limit).map { .wordsOutsideSpeeches($0, in: file, name: name) }
    } else if omitsWords {
      diagnostics.append(.everythingOmitted(in: file))
    }
    return diagnostics
  }

  /// Whether as many speeches were found as are stated; those that an editor added may be a preface, and not be counted.
  private func holds(_ stated: StatedCount) -> Bool {
    let found = max(1, pieces.count)
    let added = stated.isFromEditor ? 0 : pieces.count { $0.rule == .editor }
    return (found - added...found).contains(stated.count)
  }

  /// How many lines are told of one file.
  fileprivate static let limit = 20

  /// The lines on which the speeches begin, in words.
  fileprivate func pieceNotes(in file: SourceFile) -> [String] {
    let notes = pieces.prefix(Compilation.limit).map { piece in
      let words = file.bytes[piece.range].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      return "found on line \(piece.line): \(String(decoding: words, as: UTF8.self).prefix(40))"
    }
    return pieces.count > notes.count ? notes + ["and found on \(pieces.count - notes.count) more"] : notes
  }

  /// The lines that look like the beginning of a speech, in words.
  fileprivate var candidateNotes: [String] {
    let notes = candidates.prefix(Compilation.limit).map { "line \($0.line): \($0.words)" }
    let rest = candidates.count - notes.count
    return rest > 0 ? notes + ["and \(rest) more"] : notes
  }
}

extension Diagnostic {
  fileprivate static func doubtfulCut(_ doubt: Compilation.Doubt, in file: SourceFile, name: String) -> Diagnostic {
    let line = doubt.line
    let summary =
      doubt.isEntry
      ? "line \(line) of the contents list leads to no speech: \(doubt.reason)"
      : "line \(line) is no certain beginning of a speech: \(doubt.reason)"
    let fix =
      doubt.isEntry
      ? "write under `cuts:` in \(name).yml the line where it begins, as `- at: 812`, or "
        + "`- {at: \(line), drop: true}` if the file does not have it"
      : "write under `cuts:` in \(name).yml `- at: \(line)` if a speech begins there, and "
        + "`- {at: \(line), drop: true}` if none does"
    return .error("doubtful-cut", summary, at: file.place(doubt.range), fix: fix)
  }

  fileprivate static func countDiffers(
    _ stated: Compilation.StatedCount, _ compilation: Compilation, in file: SourceFile, name: String
  ) -> Diagnostic {
    let found = max(1, compilation.pieces.count)
    let source = stated.isFromEditor ? "`speeches:`" : stated.range == nil ? "the name" : "the text"
    return .error(
      "count-differs",
      "\(source) says \(stated.count) speeches, \(found) \(found == 1 ? "was" : "were") found",
      at: stated.range.map { file.place($0) } ?? Place(path: file.path),
      notes: compilation.pieceNotes(in: file) + (found < stated.count ? compilation.candidateNotes : []),
      fix: found < stated.count
        ? "write under `cuts:` in \(name).yml the lines where the others begin, as `- at: 812`; if there are no more, "
          + "write `speeches: \(found)` there"
        : "write under `cuts:` in \(name).yml the lines where no speech begins, as `- {at: 812, drop: true}`; if one begins "
          + "on each, write `speeches: \(found)` there")
  }

  fileprivate static func maybeCompilation(
    _ compilation: Compilation, in file: SourceFile, name: String
  ) -> Diagnostic {
    .warning(
      "maybe-compilation", "\(file.path) may hold several speeches, and is read as one", at: Place(path: file.path),
      notes: compilation.candidateNotes,
      fix: "if it does, write under `cuts:` in \(name).yml the lines where they begin, as `- at: 812`")
  }

  fileprivate static func wordsOutsideSpeeches(
    _ stray: Compilation.Stray, in file: SourceFile, name: String
  ) -> Diagnostic {
    let (first, last) = (stray.lines.lowerBound, stray.lines.upperBound)
    return .error(
      "words-outside-speeches",
      first == last ? "line \(first) belongs to no speech" : "lines \(first) to \(last) belong to no speech",
      at: file.place(stray.range),
      fix: "write under `cuts:` in \(name).yml `- at: \(first)` with a `title:`, to make a text of its own of them, or "
        + "`- {at: \(first), omit: true}`, to leave them out")
  }

  fileprivate static func everythingOmitted(in file: SourceFile) -> Diagnostic {
    .error(
      "everything-omitted", "the cuts leave out every word of the file", at: Place(path: file.path),
      fix: "say where a speech begins, as `- at: 812`")
  }

  fileprivate static func mixedCuts(_ compilation: Compilation, in file: SourceFile) -> Diagnostic {
    let rule = compilation.pieces.first?.evidence ?? ""
    return .warning(
      "mixed-cuts",
      "the speeches are told apart by one kind of line (\(rule)), but others look as if they began some too",
      at: Place(path: file.path), notes: compilation.candidateNotes)
  }

  fileprivate static func doubleCut(_ double: Compilation.DoubleCut, in file: SourceFile) -> Diagnostic {
    let other = double.first.place.flatMap { place in place.line.map { "the other is on line \($0) of \(place.path)" } }
    return .error(
      "double-cut",
      "the cuts at \(double.first.position.description) and at \(double.second.position.description) are of one speech",
      at: double.second.place ?? Place(path: file.path), notes: [other].compactMap { $0 },
      fix: "put into one of them what is known of the speech, and take the other away")
  }

  fileprivate static func editorCutNotFound(
    _ cut: Compilation.FailedCut, in file: SourceFile, name: String
  ) -> Diagnostic {
    let line = cut.cut.position.description
    let summary =
      cut.lines.isEmpty
      ? "\(line) of `cuts:` has no words or is not there" : "\(line) of `cuts:` is there \(cut.lines.count) times"
    return .error(
      "editor-cut-not-found", summary, at: cut.cut.place ?? Place(path: file.path),
      notes: cut.lines.isEmpty
        ? [] : ["it is on the lines " + list(cut.lines.prefix(Compilation.limit).map { "\($0)" })],
      fix: cut.lines.isEmpty ? "copy the line from the file" : "give the number of the line in \(name).yml")
  }
}
