/// A file as it was read: where it is, and its bytes.
public struct SourceFile: Sendable {
  /// The path as people are shown it, with `/` between its parts.
  public let path: String
  /// The bytes as they are on disk.
  public let bytes: [UInt8]

  /// A file called `path` that holds `bytes`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The place of a run of UTF-8 offsets, with the line it starts on.
  public func place(_ range: Range<Int>) -> Place { TextLines(self).place(range) }

  /// The place at a line and a column, both counted from 1, the column in Unicode scalars.
  public func place(line: Int, column: Int, length: Int) -> Place {
    let whole = place(line: line)
    return Place(path: path, line: line, text: whole.text, before: column - 1, length: length)
  }

  /// The place of a whole line, counted from 1, or of the first `needle` on it or on the lines after it.
  public func place(line: Int, needle: String? = nil) -> Place { TextLines(self).place(line: line, needle: needle) }
}

/// Where in a file something was said.
public struct Place: Sendable, Hashable {
  /// The file.
  public let path: String
  /// The line, counted from 1; nil for the file as a whole.
  public let line: Int?
  /// The words of that line.
  public let text: String
  /// How many Unicode scalars of the line stand before the spot.
  public let before: Int
  /// How many Unicode scalars the spot covers.
  public let length: Int

  /// A file as a whole.
  public init(path: String) {
    self.init(path: path, line: nil, text: "", before: 0, length: 0)
  }

  init(path: String, line: Int?, text: String, before: Int, length: Int) {
    self.path = path
    self.line = line
    self.text = text
    self.before = before
    self.length = length
  }

  /// The column, counted in Unicode scalars from 1.
  public var column: Int { before + 1 }
}
