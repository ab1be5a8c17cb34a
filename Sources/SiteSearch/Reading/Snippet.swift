/// The part of a text that is shown for what was found in it.
public struct Snippet: Sendable {
  private static let denseWidth = 90
  private static let width = 160

  /// The words to show, with `…` where they are cut.
  public let text: String
  /// Where what was searched for stands in `text`, in scalars.
  public let marks: [Range<Int>]

  /// The surroundings of the first match; `matches` do not overlap.
  init(_ source: [Unicode.Scalar], _ matches: [Match]) {
    let excerpt = Excerpt(source, around: matches.first?.range ?? 0..<0)
    var text: [Unicode.Scalar] = excerpt.range.lowerBound > 0 ? ["…"] : []
    var marks: [Range<Int>] = []
    var position = excerpt.range.lowerBound
    for match in matches.map(\.range)
    where match.lowerBound >= position && match.upperBound <= excerpt.range.upperBound {
      text += withoutBreaks(source[position..<match.lowerBound])
      let start = text.count
      text += withoutBreaks(source[match])
      marks.append(start..<text.count)
      position = match.upperBound
    }
    text += withoutBreaks(source[position..<excerpt.range.upperBound])
    if excerpt.range.upperBound < source.count { text.append("…") }
    self.text = String(String.UnicodeScalarView(text))
    self.marks = marks
  }

  /// Where a text is cut.
  private struct Excerpt {
    private let source: [Unicode.Scalar]
    private let isDense: Bool
    private(set) var range = 0..<0

    init(_ source: [Unicode.Scalar], around match: Range<Int>) {
      self.source = source
      let near = max(0, match.lowerBound - 20)..<min(source.count, match.upperBound + 20)
      isDense = source[near].contains { TextClass($0) == .unspaced }
      let width = isDense ? Snippet.denseWidth : Snippet.width
      var end = min(source.count, max(match.lowerBound + (width * 7 + 5) / 10, width, match.upperBound))
      var start = max(0, min(match.lowerBound, end - width))
      if start > 0 { start = min(match.lowerBound, edge(start, step: 1)) }
      if end < source.count { end = max(match.upperBound, edge(end, step: -1)) }
      range = start..<end
    }

    /// The next place where a text can be cut: a space, if one is near, and never within a letter.
    private func edge(_ offset: Int, step: Int) -> Int {
      if !isDense {
        for near in stride(from: offset, to: offset + 20 * step, by: step)
        where source.indices.contains(near) && source[near].properties.isWhitespace {
          return near
        }
      }
      var offset = offset
      while source.indices.contains(offset), isMark(source[offset]) { offset += step }
      return offset
    }
  }
}

/// A text with one space for each run of spaces and line breaks.
private func withoutBreaks(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
  var result: [Unicode.Scalar] = []
  var isSpace = false
  for scalar in text {
    let isSpaceNow = scalar.properties.isWhitespace
    if !isSpaceNow { result.append(scalar) } else if !isSpace { result.append(" ") }
    isSpace = isSpaceNow
  }
  return result
}
