/// A change to a source on its way to the parser; none of them adds or removes a line.
struct Edit {
  /// What is put in the place of the bytes.
  enum Replacement {
    /// A mark that the parser takes for punctuation, between a letter and a run of `*`.
    case flank
    /// As many marks that mean nothing as there were `*` or `_`.
    case literal(UInt8)
    /// A mark with the number of a note reference.
    case reference(Int)
    /// A mark with a number, to see what becomes of it.
    case probe(Int)
    /// A backslash.
    case escape
    /// Nothing.
    case nothing
    /// The marker of a list item as wide as the indentation of a note.
    case item
  }

  let range: Range<Int>
  let replacement: Replacement

  /// Whether it comes before another: by where it begins, and what takes away a line before what is on that line.
  func isBefore(_ other: Edit) -> Bool {
    guard range.lowerBound == other.range.lowerBound else { return range.lowerBound < other.range.lowerBound }
    guard isErasure == other.isErasure else { return isErasure }
    return range.upperBound < other.range.upperBound
  }

  private var isErasure: Bool {
    if case .nothing = replacement { true } else { false }
  }

  static func inserting(_ replacement: Replacement, at offset: Int) -> Edit {
    Edit(range: offset..<offset, replacement: replacement)
  }
}

extension [Edit] {
  /// Both, in the order of the source.
  func merged(_ other: [Edit]) -> [Edit] {
    guard !isEmpty else { return other }
    guard !other.isEmpty else { return self }
    return (self + other).sorted { $0.isBefore($1) }
  }
}
