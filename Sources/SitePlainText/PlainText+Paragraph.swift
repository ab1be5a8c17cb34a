extension PlainText {
  /// The lines of a paragraph.
  struct Paragraph {
    /// Its lines, without the white space around them.
    var lines: [Range<Int>]
    /// What stands between each line and the next.
    var joins: [LineJoin] = []
    /// Whether a blank line, or the end of the file, follows.
    var endsAtBlank = false
    /// Whether it follows a paragraph mark within a line of the file.
    var followsMark = false

    /// From its first byte to its last.
    var range: Range<Int> { lines[0].lowerBound..<lines[lines.count - 1].upperBound }
  }
}
