extension Manuscript {
  /// A border, and the lines from it to the next.
  struct Span {
    var border: Reading.Border
    var lines: Range<Int>
  }

  /// The lines of each border, the lines of signs before it with them.
  ///
  /// A speech ends where the next begins, where the back does, or, as a preface may, where the contents list does.
  func spans(of reading: Reading) -> [Span] {
    let starts = reading.borders.map { lineWithSeparators(before: $0.line) }
    let contentsLine = contentsInFront(of: reading)?.lines.lowerBound
    return zip(reading.borders, zip(starts, starts.dropFirst() + [body.upperBound])).map { border, lines in
      let ends = border.isOmission ? [] : [reading.backLine, contentsLine].compactMap { $0 }
      let end = ends.filter { border.line < $0 && $0 < lines.1 }.min() ?? lines.1
      return Span(border: border, lines: lines.0..<lineWithSeparators(before: end))
    }
  }

  /// The contents list, if no speech that a rule found stands before it.
  private func contentsInFront(of reading: Reading) -> ContentsList? {
    guard let contents, let first = reading.borders.first(where: { $0.rule != .editor }) else { return nil }
    return contents.lines.upperBound <= first.line ? contents : nil
  }

  /// The first of the lines of signs that stand right before a line.
  private func lineWithSeparators(before index: Int) -> Int {
    var start = index
    while start > body.lowerBound, lines[start - 1].isSeparator { start -= 1 }
    return start
  }
}
