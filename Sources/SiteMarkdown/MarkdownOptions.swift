/// How a Markdown text is to be read.
public struct MarkdownOptions: Sendable, Hashable {
  /// Whether `*` and `_` make emphasis; if not, they are themselves.
  public var emphasis: Bool
  /// Whether it is more than plain CommonMark: notes, emphasis and line breaks for Chinese, heading ids, warnings.
  public var extensions: Bool
  /// Whether raw HTML is passed on as it is; if not, it is shown as text.
  public var rawHTML: Bool
  /// The language of the text (BCP 47), or nothing.
  public var language: String

  /// Emphasis and extensions, no raw HTML and no known language, unless told otherwise.
  public init(emphasis: Bool = true, extensions: Bool = true, rawHTML: Bool = false, language: String = "") {
    self.emphasis = emphasis
    self.extensions = extensions
    self.rawHTML = rawHTML
    self.language = language
  }

  /// Whether the language is written without spaces, in Han characters or kana.
  var isChineseOrJapanese: Bool {
    let subtags = language.lowercased().split { $0 == "-" || $0 == "_" }
    let languages: Set<Substring> = ["zh", "ja", "yue", "cmn", "wuu", "nan", "hak", "gan", "lzh"]
    guard let first = subtags.first else { return false }
    return languages.contains(first) && !subtags.contains("latn")
  }
}
