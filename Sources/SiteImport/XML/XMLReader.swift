/// What takes in a document as it is parsed.
protocol XMLReader {
  /// An element begins.
  mutating func begin(_ tag: XMLTag)
  /// Characters follow, in pieces of any length.
  mutating func read(_ words: String)
  /// The innermost open element ends.
  mutating func end()
}
