import SiteBase

/// What an editor said of one line of a file: whether a speech begins there.
public struct EditorCut: Sendable, Equatable {
  /// Where the line is.
  public enum Position: Sendable, Equatable {
    /// Its number, from 1.
    case line(Int)
    /// Its words, compared without white space.
    case words(String)
  }

  /// What the line is.
  public enum Meaning: Sendable, Equatable {
    /// A speech begins there.
    case speech
    /// No speech begins there.
    case noBorder
    /// Words begin there that are left out, up to the next speech.
    case omission
  }

  /// The line that was meant.
  public var position: Position
  /// What it is.
  public var meaning: Meaning
  /// Where the editor said it.
  public var place: Place?

  /// What an editor said of a line.
  public init(at position: Position, meaning: Meaning = .speech, place: Place? = nil) {
    self.position = position
    self.meaning = meaning
    self.place = place
  }
}

extension EditorCut.Position: CustomStringConvertible {
  /// `line 12`, or `the line “…”`.
  public var description: String {
    switch self {
    case .line(let number): "line \(number)"
    case .words(let words): "the line “\(words)”"
    }
  }
}
