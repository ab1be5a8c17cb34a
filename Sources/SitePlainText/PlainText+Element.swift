extension PlainText {
  /// A heading, a paragraph, or another block of a speech.
  public struct Element: Sendable, Equatable {
    /// What an element is.
    public enum Kind: Sendable, Equatable {
      /// A heading on its own; 1 is the highest depth.
      case heading(depth: Int)
      case paragraph
      /// The words that address the audience, as a paragraph of their own.
      case salutation
      /// What happened and was not said: （掌声）, [Laughter].
      case stageNote
      /// A line of signs that divides the text.
      case rule
      /// What an editor tells of the speech: ※这是…讲话的一部分。
      case note
      /// A name, an office or a date below the speech.
      case signature
    }

    /// What it is.
    public var kind: Kind
    /// Its lines, without the white space around them.
    public var lines: [Range<Int>]
    /// What stands between each line and the next.
    public var joins: [LineJoin]
    /// The heading that a paragraph begins with.
    public var runIn: RunIn?
    /// The points that can be pointed at, by offset.
    public var points: [Point] = []

    /// From its first byte to its last.
    public var range: Range<Int> { lines[0].lowerBound..<lines[lines.count - 1].upperBound }
  }

  /// A heading that runs into its paragraph.
  public struct RunIn: Sendable, Equatable {
    /// Its words with their number, up to the 。 and without it.
    public var range: Range<Int>
    /// 1 for the highest.
    public var depth: Int
  }

  /// One of several numbered points: 一是, 第一，, 其次，, or a numbered paragraph.
  public struct Point: Sendable, Equatable {
    /// Where it begins.
    public var offset: Int
    /// Its number, from 1.
    public var number: Int
  }
}

extension PlainText.Element {
  /// The element that a paragraph makes in its role; the first of a text is more easily a salutation, and only those
  /// near its edges may be notes.
  init(
    _ paragraph: PlainText.Paragraph, _ role: PlainText.Outline.Role, isFirst: Bool, isNearEdge: Bool, of text: UTF8Text
  ) {
    self.init(kind: .paragraph, lines: paragraph.lines, joins: paragraph.joins)
    switch role {
    case .heading(let depth): kind = .heading(depth: depth)
    case .runIn(let heading): runIn = heading
    case .point(let number): points = [PlainText.Point(offset: range.lowerBound, number: number)]
    case .text:
      if text.isRule(range) {
        kind = .rule
      } else if text.isStageNote(range) {
        kind = .stageNote
      } else if text.isSalutation(range, opensSpeech: isFirst) {
        kind = .salutation
      } else if isNearEdge, text.isNote(range) {
        kind = .note
      }
    }
  }
}
