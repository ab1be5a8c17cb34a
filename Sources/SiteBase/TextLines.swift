/// A text and where its lines begin, for who asks for many places in it.
public struct TextLines: Sendable {
  private let source: SourceFile
  /// Where each line begins.
  private let starts: [Int]

  /// The lines of a text; they end with LF, with CR or with both.
  public init(_ source: SourceFile) {
    self.source = source
    let bytes = source.bytes
    starts =
      [0]
      + bytes.indices.lazy.filter { offset in
        switch bytes[offset] {
        case UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"): offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n")
        default: false
        }
      }.map { $0 + 1 }
  }

  /// The line that holds an offset, from 1.
  public func line(at offset: Int) -> Int { starts.partitionPoint { $0 > offset } }

  /// The place of a run of UTF-8 offsets, with the line it starts on.
  public func place(_ range: Range<Int>) -> Place {
    let bytes = source.bytes
    let start = min(max(range.lowerBound, 0), bytes.count)
    let line = line(at: start)
    let words = words(ofLine: line)
    let end = min(max(range.upperBound, start), max(words.upperBound, start))
    return Place(
      path: source.path, line: line, text: String(decoding: bytes[words], as: UTF8.self),
      before: String(decoding: bytes[words.lowerBound..<start], as: UTF8.self).unicodeScalars.count,
      length: String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.count)
  }

  /// The place of a whole line, counted from 1, or of the first `needle` on it or on the lines after it.
  public func place(line: Int, needle: String? = nil) -> Place {
    let words = words(ofLine: min(max(line, 1), starts.count))
    let rest = source.bytes[words.lowerBound...]
    return place(needle.flatMap { rest.firstRange(of: Array($0.utf8)) } ?? words)
  }

  /// The places of words, each on a line, counted from 1, or on those after it until an empty one; of the whole line,
  /// if they are not there. Those on one line stand one after another.
  public func places(of needles: [(words: String, line: Int)]) -> [Place] {
    var last = (line: 0, rest: 0..<0)
    return needles.map { words, line in
      if line != last.line { last = (line, paragraph(from: line)) }
      guard let found = source.bytes[last.rest].firstRange(of: Array(words.utf8)) else { return place(line: line) }
      last.rest = found.upperBound..<last.rest.upperBound
      return place(found)
    }
  }

  /// The first line, counted from 1, on which words stand in a range of UTF-8 offsets.
  public func line(of words: String, in range: Range<Int>) -> Int? {
    source.bytes[range.clamped(to: 0..<source.bytes.count)].firstRange(of: Array(words.utf8)).map {
      line(at: $0.lowerBound)
    }
  }

  /// The lines from one on to the next that is empty.
  private func paragraph(from line: Int) -> Range<Int> {
    let first = min(max(line, 1), starts.count)
    let last = (first...starts.count).first { words(ofLine: $0).isEmpty } ?? starts.count
    return starts[first - 1]..<max(words(ofLine: last).upperBound, starts[first - 1])
  }

  /// A line, counted from 1, without its end.
  private func words(ofLine line: Int) -> Range<Int> {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : source.bytes.count
    while end > start, source.bytes[end - 1] == UInt8(ascii: "\n") || source.bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return start..<end
  }
}
