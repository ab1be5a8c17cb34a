import SiteBase

/// Markdown in the making, block by block.
struct MarkdownWriter {
  private var bytes: [UInt8] = []
  /// How many spaces each line begins with: those of a note.
  private var margin = 0
  /// Whether nothing stands on the line yet.
  private var isAtLineStart = true
  private var previous: ImportedBlock?
  private var lists = OpenLists()
  private var ids = BlockIDs()
  /// The notes that are referred to and not yet written, and how many have been.
  private var notes: [[ImportedBlock]] = []
  private var writtenNotes = 0

  /// How many ids could not be written.
  var omittedIDs: Int { ids.omitted }

  /// Writes blocks.
  mutating func write(_ blocks: [ImportedBlock]) {
    let blocks = blocks.filter(\.saysSomething)
    for (index, block) in blocks.enumerated() {
      write(block, before: index + 1 < blocks.count ? blocks[index + 1] : nil)
    }
  }

  /// Writes the notes that were referred to, and gives all that was written away.
  mutating func finish() -> [UInt8] {
    margin = 4
    while writtenNotes < notes.count {
      writtenNotes += 1
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      bytes.append("[^\(writtenNotes)]: ")
      isAtLineStart = false
      previous = nil
      lists.close()
      write(notes[writtenNotes - 1])
    }
    defer { bytes = [] }
    return bytes
  }

  private mutating func write(_ block: ImportedBlock, before next: ImportedBlock?) {
    switch block.kind {
    case .heading(let level): writeHeading(block, level: max(1, min(level + 1, 6)), ending: "")
    case .turn:
      let turn = block.asPrinted
      writeHeading(turn, level: 3, ending: turn.hasWords ? turn.words.colon : "")
    case .paragraph: writeParagraph(block, after: "")
    case .stageNote: writeParagraph(block.bracketed, after: "> ")
    case .quotation: writeParagraph(block, after: "> ")
    case .item(let number, let depth): writeItem(block, number: number, depth: depth, before: next)
    case .rule:
      part(from: block)
      putLine("* * *")
    }
  }

  private mutating func writeHeading(_ block: ImportedBlock, level: Int, ending: String) {
    let lines = markdownLines(of: block, isHeading: true)
    part(from: block)
    var line = Array((String(repeating: "#", count: level) + " ").utf8) + lines.joined(separator: "<br>".utf8)
    line.append(ending)
    if let id = ids.take(block.id, isReadable: margin == 0) { line.append(" {#\(id)}") }
    putLine(line)
  }

  private mutating func writeParagraph(_ block: ImportedBlock, after marker: String) {
    let lines = markdownLines(of: block)
    part(from: block)
    put(lines, id: ids.take(block.id, isReadable: margin == 0), first: marker, rest: marker)
  }

  private mutating func writeItem(_ block: ImportedBlock, number: Int?, depth: Int, before next: ImportedBlock?) {
    let lines = markdownLines(of: block)
    let place = lists.open(number: number, depth: depth)
    if case .item? = previous?.kind, !place.beginsList || place.mayInterrupt {
      previous = block
    } else {
      part(from: block, closesLists: false)
    }
    let indentation = String(repeating: " ", count: place.indentation)
    let inner = String(repeating: " ", count: place.marker.utf8.count)
    let isParent = if case .item(_, let depth)? = next?.kind { depth > lists.depth } else { false }
    let id = ids.take(block.id, isReadable: margin == 0 && lists.depth == 1 && !isParent)
    put(lines, id: id, first: indentation + place.marker, rest: indentation + inner)
  }

  /// Parts a block from the one before it.
  private mutating func part(from block: ImportedBlock, closesLists: Bool = true) {
    if closesLists { lists.close() }
    defer { previous = block }
    guard previous != nil else { return }
    let isOneQuotation =
      block.kind == .quotation && previous?.kind == .quotation && block.id == nil && previous?.id == nil
    if isOneQuotation { putLine(">") } else { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Puts the lines of a block, with the backslash that keeps them apart, and its id.
  private mutating func put(_ lines: [[UInt8]], id: String?, first: String, rest: String) {
    for (index, line) in lines.enumerated() {
      let marker = index == 0 ? first : rest
      putLine(Array(marker.utf8) + line + (index + 1 < lines.count ? [UInt8(ascii: "\\")] : []))
    }
    if let id { putLine(rest + "{: #\(id)}") }
  }

  private mutating func putLine(_ line: String) { putLine(Array(line.utf8)) }

  private mutating func putLine(_ line: [UInt8]) {
    if isAtLineStart { bytes += [UInt8](repeating: UInt8(ascii: " "), count: margin) }
    isAtLineStart = true
    var end = line.count
    while end > 0, line[end - 1] == UInt8(ascii: " ") { end -= 1 }
    bytes += line[..<end]
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The lines of a block; the notes in it get their numbers.
  private mutating func markdownLines(of block: ImportedBlock, isHeading: Bool = false) -> [[UInt8]] {
    let lines = lineRuns(of: block.runs) { note in
      notes.append(note)
      return notes.count
    }
    let mayLink = block.runs.contains { $0.link != nil } || Array(block.words.utf8).mayMakeLink
    return lines.map { line in
      var writer = LineWriter(isHeading: isHeading, escapesBrackets: mayLink)
      writer.write(line)
      return writer.bytes
    }
  }
}

extension String {
  /// The colon that a name needs so that it reads as who speaks.
  fileprivate var colon: String {
    if last(where: { !$0.isWhitespace }).map({ $0 == ":" || $0 == "：" }) == true { return "" }
    return unicodeScalars.contains(where: \.isHan) ? "：" : ":"
  }
}

extension ImportedBlock {
  /// The stage note in brackets.
  fileprivate var bracketed: ImportedBlock {
    guard hasWords else { return self }
    var block = self
    block.runs[0].words = String(block.runs[0].words.drop(while: \.isWhitespace))
    while block.runs[block.runs.count - 1].words.last?.isWhitespace == true {
      block.runs[block.runs.count - 1].words.removeLast()
    }
    let words = block.words.drop(while: \.isWhitespace)
    let pairs: [(Character, Character)] = [("(", ")"), ("（", "）"), ("[", "]"), ("［", "］")]
    let inner = words.dropFirst().dropLast()
    if !inner.allSatisfy(\.isWhitespace),
      pairs.contains(where: { words.first == $0 && words.last == $1 && !inner.contains($0) })
    {
      return block
    }
    let preferred = words.unicodeScalars.contains(where: \.isHan) ? [pairs[1], pairs[0]] : [pairs[0], pairs[1]]
    let choices = preferred + pairs[2...]
    let pair = choices.first { !words.contains($0.0) && !words.contains($0.1) } ?? choices[0]
    block.runs = [ImportedRun(String(pair.0))] + block.runs + [ImportedRun(String(pair.1))]
    return block
  }
}
