/// The part of a file that is Markdown.
struct Source {
  /// The whole file.
  let bytes: Bytes
  /// Where the Markdown stands in it.
  let body: Range<Int>
  /// The line that the Markdown begins on, counted from 1.
  let firstLine: Int

  init(_ bytes: Bytes, body: Range<Int>) {
    self.bytes = bytes
    self.body = body
    firstLine = bytes.part(0..<body.lowerBound).lineCount + 1
  }

  /// The end of the line that `offset` is on, before what ends it.
  func lineEnd(_ offset: Int) -> Int {
    var end = offset
    while end < body.upperBound, !bytes[end].isLineEnd { end += 1 }
    return end
  }

  /// The start of the line after the one that ends at `offset`.
  func nextLine(_ offset: Int) -> Int {
    guard offset < body.upperBound else { return body.upperBound }
    return bytes.has("\r\n", at: offset) ? min(offset + 2, body.upperBound) : offset + 1
  }

  /// The lines in a range, without what ends them.
  func lines(in range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(lineEnd(start), range.upperBound)
      lines.append(start..<end)
      start = nextLine(end)
    }
    return lines
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many lines end in it: with a line feed, a carriage return, or both.
  var lineCount: Int {
    var lines = 0
    for index in indices where self[index].isLineEnd {
      if self[index] == UInt8(ascii: "\n"), index > 0, self[index - 1] == UInt8(ascii: "\r") { continue }
      lines += 1
    }
    return lines
  }
}
