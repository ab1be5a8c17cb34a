import SiteBase

/// What happened, and what is said of the words.
extension DebateReader {
  /// Begins a remark: apart from what is around it if it interrupts a sentence or a paragraph yet without words, else as
  /// a block.
  mutating func openRemark(_ tag: XMLTag) {
    let last = frames.count - 1
    if isInBlock {
      frames[last].isApart = true
      frames[last].style = StyledWords.Style()
      outerFlows.append(flow)
      flow = BlockFlow(isChineseOrJapanese: isChineseOrJapanese)
    }
    begin(.stageNote, id: tag.id)
    frames[last].kind = .stageNote
    frames[last].start = flow.blocks.count
  }

  /// Ends a remark; one within a sentence stands there in brackets, one before the words of a paragraph before it.
  mutating func closeRemark(_ name: String, _ frame: Frame) {
    if frame.isInRow { return flow.words.part() }
    flow.end()
    let remarks = flow.blocks[min(frame.start, flow.blocks.count)...]
    if remarks.isEmpty { draft.dropped[name + " without words", default: .init()].add(line: line) }
    guard frame.isApart, let outer = outerFlows.popLast() else { return }
    flow = outer
    if flow.words.isEmpty { return flow.blocks += remarks }
    for remark in remarks { write(remark) }
  }

  /// Whether a block has begun, and no sentence has ended.
  private var isInBlock: Bool {
    guard frames.last?.isInRow == false, let kind = flow.kind, kind != .stageNote else { return false }
    return flow.words.isEmpty || !flow.words.endsSentence
  }

  private mutating func write(_ remark: ImportedBlock) {
    let style = frames.last?.style ?? StyledWords.Style()
    let words = remark.words
    let isBracketed = words.first.map { "(（[［【".contains($0) } ?? true
    let isWide = words.unicodeScalars.contains(where: \.isHan)
    flow.words.append(isBracketed ? words : isWide ? "（\(words)）" : "(\(words))", style)
    for run in remark.runs where !run.note.isEmpty { flow.words.attach(run.note) }
  }
}
