/// A note as it stands in a source: `[^label]: words`, and the lines that go on with it.
struct NoteSource {
  /// The label, folded.
  let label: String
  /// The bracket that it stands in.
  let bracket: Range<Int>
  /// From the start of its first line to the end of its last one.
  let range: Range<Int>
  /// What stands before its words: the bracket, the colon, and the white space around them.
  let marker: Range<Int>
  /// The line its words begin on, counted from 1.
  let line: Int
  /// Whether an earlier note has the same label.
  let isRepeated: Bool

  /// The note that begins with `bracket`, on a line counted from 1.
  init(_ bracket: Brackets.Reference, line: Int, isRepeated: Bool, in source: Source) {
    var start = bracket.range.lowerBound
    while start > source.body.lowerBound, source.bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
    let words = source.noteWords(after: bracket.range.upperBound + 1)
    label = bracket.label
    self.bracket = bracket.range
    self.isRepeated = isRepeated
    self.line = line + source.bytes.part(start..<words).lineCount
    marker = start..<words
    range = start..<source.noteEnd(after: words)
  }
}

extension Source {
  /// Where the words of a note begin: after blanks, or on the first line with words if that is indented.
  fileprivate func noteWords(after colon: Int) -> Int {
    let first = colon + bytes.part(colon..<body.upperBound).indentation.bytes
    var words = first
    while words < body.upperBound, bytes[words].isLineEnd {
      let start = nextLine(words)
      let indentation = bytes.part(start..<body.upperBound).indentation
      words = start + indentation.bytes
      if words < body.upperBound, !bytes[words].isLineEnd, indentation.columns < 4 { return first }
    }
    return words < body.upperBound ? words : first
  }

  /// The end of the last line of the note whose words begin at `offset`.
  fileprivate func noteEnd(after offset: Int) -> Int {
    var last = lineEnd(offset)
    var end = last
    var isParagraph = end > offset
    while end < body.upperBound {
      let start = nextLine(end)
      end = lineEnd(start)
      let indentation = bytes.part(start..<end).indentation
      let isBlank = start + indentation.bytes == end
      let isIndented = indentation.columns >= 4
      guard isBlank || isIndented || (isParagraph && !beginsBlock(start + indentation.bytes)) else { break }
      isParagraph = !isBlank
      if !isBlank { last = end }
    }
    return last
  }

  /// Whether what begins at `offset` ends a paragraph, by its look.
  func beginsBlock(_ offset: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "="):
      true
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      bytes.has("* ", at: offset)
        || bytes[offset..<lineEnd(offset)].allSatisfy { $0 == bytes[offset] || $0.isBlank }
    case UInt8(ascii: "`"), UInt8(ascii: "~"): bytes.has("```", at: offset) || bytes.has("~~~", at: offset)
    case UInt8(ascii: "["): bytes.has("[^", at: offset)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      bytes[offset..<body.upperBound].first { !$0.isDigit }.map { [UInt8(ascii: "."), UInt8(ascii: ")")].contains($0) }
        ?? false
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The blanks it begins with, in bytes and in columns.
  fileprivate var indentation: (bytes: Int, columns: Int) {
    var columns = 0
    for index in indices {
      switch self[index] {
      case UInt8(ascii: " "): columns += 1
      case UInt8(ascii: "\t"): columns += 4 - columns % 4
      default: return (index, columns)
      }
    }
    return (count, columns)
  }
}
