/// The lists that an item may belong to, the outermost first.
struct OpenLists {
  /// Where an item is written.
  struct Position {
    /// What stands before its words, with a space.
    let marker: String
    /// How many spaces stand before that.
    let indentation: Int
    /// Whether it is the first of its list.
    let beginsList: Bool
    /// Whether it can begin its list right below the words of another block.
    let mayInterrupt: Bool
  }

  private struct List {
    var number: Int?
    var delimiter: String
    var indentation: Int
    var markerWidth: Int
  }

  private var lists: [List] = []

  /// How many there are.
  var depth: Int { lists.count }

  /// Ends all of them.
  mutating func close() { lists = [] }

  /// Opens the list that an item belongs to, if it is not open, and gives the item its place.
  mutating func open(number: Int?, depth: Int) -> Position {
    let number = number.flatMap { 0...999_999_998 ~= $0 ? $0 : nil }
    let level = max(0, min(depth - 1, lists.count))
    let before = level < lists.count ? lists[level] : nil
    lists.removeSubrange(level...)
    let indentation = lists.last.map { $0.indentation + $0.markerWidth } ?? 0
    let isNext = before.map { $0.number.map { $0 + 1 } == number } ?? false
    let delimiter = before.map { isNext == ($0.delimiter == ".") ? "." : ")" } ?? "."
    let marker = number.map { "\($0)\(delimiter) " } ?? "- "
    lists.append(
      List(number: number, delimiter: delimiter, indentation: indentation, markerWidth: marker.utf8.count))
    return Position(
      marker: marker, indentation: indentation, beginsList: !isNext,
      mayInterrupt: before == nil && (number ?? 1) == 1)
  }
}
