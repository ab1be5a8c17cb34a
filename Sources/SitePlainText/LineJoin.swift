import SiteBase

/// What a reader sees where a line of the source ends within a paragraph.
public enum LineJoin: Sendable, Equatable {
  /// Nothing: 中文⏎中文.
  case nothing
  /// A space: two⏎words.
  case space
  /// A line break that the author meant, as in verse.
  case lineBreak

  /// The join of two wrapped lines, from the last scalar of one and the first of the next.
  static func soft(_ last: Unicode.Scalar, _ first: Unicode.Scalar) -> LineJoin {
    last.closesUp(with: first, isChineseOrJapanese: true) ? .nothing : .space
  }
}
