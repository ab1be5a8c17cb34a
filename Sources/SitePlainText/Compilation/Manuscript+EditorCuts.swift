import SiteBase

extension Manuscript {
  /// Makes the cuts of an editor; those that could not be made are returned.
  func apply(_ cuts: [EditorCut], to reading: inout Reading) -> [Compilation.FailedCut] {
    var failed: [Compilation.FailedCut] = []
    let wasEmpty = reading.borders.isEmpty
    let indices = cuts.contains { if case .words = $0.position { true } else { false } } ? linesByWords : [:]
    for (number, cut) in cuts.enumerated() {
      let found = lineIndices(of: cut.position, indices)
      if found.count == 1 {
        make(cut, number, at: found[0], in: &reading)
      } else {
        failed.append(Compilation.FailedCut(cut: cut, lines: found.map { lines[$0].number }))
      }
    }
    reading.borders.sort { $0.line < $1.line }
    if wasEmpty, let first = reading.borders.first { addHead(before: first, to: &reading) }
    return failed
  }

  private func make(_ cut: EditorCut, _ number: Int, at index: Int, in reading: inout Reading) {
    reading.settledLines.insert(lines[index].number)
    let line = lines[index].isSeparator ? (index..<body.upperBound).first { !lines[$0].isSeparator } ?? index : index
    let known = reading.borders.firstIndex { $0.line <= line && line < $0.headEnd }
    if let first = known.flatMap({ reading.borders[$0].editorCut })
      ?? (cut.meaning == .noBorder ? nil : reading.droppedLines[line])
    {
      reading.doubleCuts.append((first, number))
      return
    }
    if cut.meaning == .noBorder { reading.droppedLines[line] = number }
    if let known, cut.meaning == .noBorder {
      let border = reading.borders.remove(at: known)
      for line in border.line..<border.headEnd { reading.droppedLines[line] = number }
      reading.settledLines.formUnion((border.line..<border.headEnd).map { lines[$0].number })
    } else if let known {
      reading.borders[known].editorCut = number
      reading.borders[known].isOmission = cut.meaning == .omission
    } else if cut.meaning != .noBorder, body.contains(line) {
      var border = Reading.Border(
        atLine: line, rule: .editor, evidence: "an editor says that a speech begins here", of: self)
      border.editorCut = number
      border.isOmission = cut.meaning == .omission
      reading.borders.append(border)
    }
  }

  /// What stands before the first cut of an editor is a speech too.
  private func addHead(before border: Reading.Border, to reading: inout Reading) {
    let start = max(body.lowerBound, contents?.lines.upperBound ?? 0)
    guard start < border.line, hasProse(start..<border.line) else { return }
    let evidence = "the head of the file, and an editor says where the next speech begins"
    reading.borders.insert(Reading.Border(atLine: start, rule: .editor, evidence: evidence, of: self), at: 0)
  }

  private func lineIndices(of position: EditorCut.Position, _ indices: [String: [Int]]) -> [Int] {
    switch position {
    case .line(let number): lines.firstIndex { $0.number == number }.map { [$0] } ?? []
    case .words(let words): indices[words.withoutWhiteSpace] ?? []
    }
  }

  private var linesByWords: [String: [Int]] {
    Dictionary(grouping: body) { words(lines[$0].range).withoutWhiteSpace }
  }
}

extension String {
  /// The words without their white space.
  fileprivate var withoutWhiteSpace: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
