/// What the words of a group of an RTF file are set in.
struct RTFGroup {
  var font: Int?
  /// How many characters after a `\u` stand for readers that do not know it.
  var fallback = 1
  var isDeleted = false
  var isHidden = false
  var isRunningHead = false
  /// Whether it holds a picture once more, for other readers.
  var isDuplicate = false
  var isDestination = false
  var isFontTable = false
  /// Where the mark of a list item begins in the output, if the group is one.
  var mark: Int?
  /// Where the words of a text box begin in the output, if the group holds them.
  var textBox: Int?
}
