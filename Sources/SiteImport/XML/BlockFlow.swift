/// Blocks that follow each other, and the one that is being made.
struct BlockFlow {
  /// The blocks that are made.
  var blocks: [ImportedBlock] = []
  /// The words of the block that is being made.
  var words: StyledWords
  /// What it is; nil if nothing has begun.
  private(set) var kind: ImportedBlock.Kind?
  private var id: String?
  private var line: Int?
  /// Whether the next block goes on in this one, which is a number so far.
  private var isNumber = false

  init(isChineseOrJapanese: Bool) {
    words = StyledWords(isChineseOrJapanese: isChineseOrJapanese)
  }

  /// Ends the block that is being made, and begins one; one of the same kind without words yet is the same block.
  mutating func begin(_ kind: ImportedBlock.Kind, id: String?, line: Int) {
    if isNumber, !words.isEmpty, isHeading(kind) == isHeading(self.kind) {
      words.part()
      self.id = id ?? self.id
      isNumber = false
      return
    }
    let outer = words.isEmpty && self.kind == kind ? (self.id, self.line) : (nil, nil)
    end()
    self.kind = kind
    self.id = id ?? outer.0
    self.line = outer.1 ?? line
  }

  /// Ends the block that is being made, if one is.
  mutating func end() {
    let runs = words.take()
    if !runs.isEmpty { blocks.append(ImportedBlock(kind ?? .paragraph, runs, id: id, line: line)) }
    kind = nil
    id = nil
    line = nil
    isNumber = false
  }

  /// Has what was written so far go before the words of the next block.
  mutating func endNumber() { isNumber = true }

  private func isHeading(_ kind: ImportedBlock.Kind?) -> Bool {
    if case .heading = kind { return true }
    return false
  }
}
