import SiteBase

/// How a text of the content folder is written.
public enum ContentFormat: Sendable, Equatable {
  case markdown, plainText

  /// The format of a file, by the ending of its name in any case; nil if it is no text.
  public init?(path: String) {
    switch fileEnding(path) {
    case "md", "markdown": self = .markdown
    case "txt", "text": self = .plainText
    default: return nil
    }
  }
}
