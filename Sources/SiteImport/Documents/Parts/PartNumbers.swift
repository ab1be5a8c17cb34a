extension PartTree {
  /// The whole number that an attribute holds; nil if it holds none, or none of a range.
  ///
  /// Whatever is counted by a number from a file goes by one of these, so that it can neither overflow nor grow much.
  func number(_ name: String, of element: Int, in range: ClosedRange<Int> = .itemNumbers) -> Int? {
    attribute(name, of: element).flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
  }

  /// The whole number in the attribute `val` of the first child of a name; nil if there is none, or none of a range.
  func numericValue(_ name: String, of element: Int, in range: ClosedRange<Int> = .itemNumbers) -> Int? {
    child(name, of: element).flatMap { number("val", of: $0, in: range) }
  }
}

extension ClosedRange<Int> {
  /// The numbers that the items of a list can have.
  static var itemNumbers: Self { 0...32_767 }

  /// The numbers by which the parts of a Word file name each other.
  static var wordIDs: Self { Int(Int32.min)...Int(Int32.max) }
}
