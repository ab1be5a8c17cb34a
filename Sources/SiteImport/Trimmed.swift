extension StringProtocol {
  /// It without white space around it.
  var trimmed: String {
    var words = Substring(self).unicodeScalars
    while let first = words.first, first.properties.isWhitespace { words.removeFirst() }
    while let last = words.last, last.properties.isWhitespace { words.removeLast() }
    return String(words)
  }
}
