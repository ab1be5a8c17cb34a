import SiteBase

/// What was read from one source file.
struct ImportedSource: Sendable {
  /// The texts that it holds, in order.
  var texts: [ImportedText]
  /// What the reader of the report should know, in the order of the source.
  var remarks: [ImportRemark]

  /// Texts, and what is to be said of them.
  init(texts: [ImportedText] = [], remarks: [ImportRemark] = []) {
    self.texts = texts
    self.remarks = remarks
  }
}

/// One line of the report of an import.
public struct ImportRemark: Sendable, Equatable {
  /// What became of a thing.
  public enum Kind: String, Sendable, CaseIterable {
    /// It was understood.
    case recognized
    /// It is not in the imported text.
    case dropped
    /// It was taken over, but may not be what it was taken for.
    case doubted
  }

  /// What became of it.
  public var kind: Kind
  /// What it is, in a few words, such as `412 time codes`.
  public var summary: String
  /// The line of the source where it first stands, counted from 1, if the source has lines.
  public var line: Int?

  /// A line of the report.
  public init(_ kind: Kind, _ summary: String, line: Int? = nil) {
    self.kind = kind
    self.summary = summary
    self.line = line
  }
}

extension [ImportRemark] {
  /// Adds that there are so many of a thing, unless there are none.
  mutating func add(
    _ kind: ImportRemark.Kind, _ number: Int, _ singular: String, _ plural: String, _ more: String = ""
  ) {
    if number > 0 { append(ImportRemark(kind, counted(number, singular, plural) + more)) }
  }
}
