import SiteBase

/// What an editor said of one line of a file: that a speech begins there, or that none does.
public struct EditorCut: Sendable, Equatable {
  /// Where the line is.
  public enum Position: Sendable, Equatable {
    /// Its number, from 1.
    case line(Int)
    /// Its words, compared without white space.
    case words(String)
  }

  /// The line that was meant.
  public var position: Position
  /// Whether a speech begins there.
  public var isBorder: Bool

  /// Where the editor said it.
  public var place: Place?

  /// What an editor said of a line.
  public init(at position: Position, isBorder: Bool = true, place: Place? = nil) {
    self.position = position
    self.isBorder = isBorder
    self.place = place
  }
}
