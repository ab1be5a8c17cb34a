import SiteBase

extension Compilation {
  /// Fills in what a manuscript holds.
  mutating func read(_ manuscript: Manuscript, name: String, _ editor: [EditorCut], count: Int?) {
    var reading = manuscript.reading ?? Reading(borders: [])
    let front = reading.borders.first.map { manuscript.body.lowerBound..<($0.line + 1) }
    statedCount =
      count.map { StatedCount(count: $0, isFromEditor: true) } ?? manuscript.statedCount(name: name, front: front)
    let datedDoubts = reading.borders.isEmpty ? manuscript.datedDoubts : []
    isSuspected = reading.borders.isEmpty && editor.isEmpty && datedDoubts.isEmpty && manuscript.isSuspect
    manuscript.complete(&reading, count: statedCount?.count)
    failedCuts = manuscript.apply(editor, to: &reading)
    doubleCuts = reading.doubleCuts.map { DoubleCut(first: editor[$0.first], second: editor[$0.second]) }
    let others = manuscript.openings(notAt: reading.borders).filter {
      !reading.settledLines.contains(manuscript.lines[$0.line].number)
    }
    candidates = others.map { manuscript.candidate($0) }
    isMixed =
      reading.borders.contains { ![.titleAndOpening, .editor].contains($0.rule) }
      && others.contains { $0.strength == .certain }
    if reading.borders.isEmpty { doubts = datedDoubts.filter { !reading.settledLines.contains($0.line) } }
    if reading.borders.count > 1, !reading.holds(statedCount?.count ?? reading.expectedCount) {
      doubts = (reading.doubts + manuscript.doubts(others)).filter { !reading.settledLines.contains($0.line) }
      doubts.sort { $0.line < $1.line }
    }
    cut(manuscript, reading, name: name)
  }

  /// Cuts the file at the borders of a reading.
  private mutating func cut(_ manuscript: Manuscript, _ reading: Reading, name: String) {
    let spans = manuscript.spans(of: reading)
    guard let first = spans.first else { return }
    let speeches = spans.filter { !$0.border.isOmission }
    pieces = speeches.map { manuscript.piece($0.border, in: $0.lines) }
    omitsWords = speeches.count < spans.count
    let frontEnd = manuscript.lines[(speeches.first ?? first).lines.lowerBound].range.lowerBound
    front = manuscript.text.start..<frontEnd
    back = (pieces.last?.range.upperBound ?? frontEnd)..<manuscript.text.count
    let surroundings = Surroundings(of: spans, in: manuscript, name: name)
    title = surroundings.title ?? first.border.series
    strays = surroundings.strays
  }
}

extension Reading {
  /// Whether it has a number of speeches; those that an editor added may be a preface, and not be counted.
  fileprivate func holds(_ count: Int?) -> Bool {
    let added = speeches.count { $0.rule == .editor }
    return count.map { (speeches.count - added...speeches.count).contains($0) } ?? false
  }
}

extension Manuscript {
  /// The speech that begins at a border and fills some lines, its marker and lines of signs with it, and the page marks
  /// after them.
  fileprivate func piece(_ border: Reading.Border, in lineRange: Range<Int>) -> Compilation.Piece {
    let start = lines[lineRange.lowerBound].range.lowerBound
    var marker = border.marker
    if lineRange.lowerBound < border.line { marker = start..<(marker ?? lines[border.line - 1].range).upperBound }
    let isBelow = border.textStart > lines[border.line].range.upperBound
    let next = lines[lineRange.upperBound...].first?.range.lowerBound ?? text.count
    let end = text.trimmed(border.textStart..<max(border.textStart, next)).upperBound
    return Compilation.Piece(
      range: border.textStart..<max(border.textStart, end), rule: border.rule, marker: marker, title: border.title,
      entry: border.entry, label: border.series.flatMap { _ in border.marker.map(text.withoutColon) },
      line: lines[border.line + (isBelow ? 1 : 0)].number, evidence: border.evidence,
      editorCut: border.editorCut)
  }

  /// The openings that no border accounts for, in order.
  func openings(notAt borders: [Reading.Border]) -> [Opening] {
    var next = 0
    return openings.filter { opening in
      while next < borders.count, borders[next].line <= opening.line { next += 1 }
      if next > 0 {
        let head = borders[next - 1].headEnd
        if borders[next - 1].isOmission { return false }
        if opening.line < head || !hasProse(head..<opening.line) { return false }
      }
      return next == borders.count || hasProse(min(opening.end, borders[next].line)..<borders[next].line)
    }
  }

  /// Adds the less certain openings if they make up the number of speeches that the file is said to hold.
  fileprivate func complete(_ reading: inout Reading, count: Int?) {
    guard let count, reading.borders.count > 1, reading.borders.count < count else { return }
    let others = openings(notAt: reading.borders).filter { $0.strength ?? .faint >= .weak }
    guard reading.borders.count + others.count == count else { return }
    for opening in others {
      var border = Reading.Border(opening, rule: .titleAndOpening, of: self)
      border.evidence += ", and the file is said to hold \(count) speeches"
      reading.borders.append(border)
    }
    reading.borders.sort { $0.line < $1.line }
  }

  fileprivate func doubts(_ openings: [Opening]) -> [Compilation.Doubt] {
    openings.filter { $0.strength ?? .faint >= .weak }.map { doubt($0.line, $0.doubt) }
  }

  fileprivate func candidate(_ opening: Opening) -> Compilation.Candidate {
    let line = lines[opening.line]
    return Compilation.Candidate(line: line.number, words: words(line.range))
  }

  /// Whether weak signs suggest that the file holds several speeches.
  fileprivate var isSuspect: Bool {
    let weak = openings.filter { $0.strength ?? .faint >= .weak }
    if weak.count > 1 { return true }
    guard let opening = weak.first, opening.title != nil, opening.signs.contains(.date),
      hasProse(body.lowerBound..<opening.line)
    else { return false }
    return numberingRestarts(after: opening)
  }

  /// Whether 一、 stands after an opening, and 二、 before it.
  private func numberingRestarts(after opening: Opening) -> Bool {
    func has(_ number: Int, _ range: Range<Int>) -> Bool {
      range.contains { index in
        let mark = PlainText.Mark(atStartOf: lines[index].range, of: text)
        return mark?.form == .han && mark?.number == number
      }
    }
    return has(2, body.lowerBound..<opening.line) && has(1, opening.end..<body.upperBound)
  }
}
