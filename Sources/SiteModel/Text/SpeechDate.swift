/// When a speech was held: a day, a month, a year, or a range of them, as precise as its source.
public struct SpeechDate: Sendable, Hashable {
  /// The first day, month or year.
  public let start: PartialDate
  /// The last one of a range.
  public let end: PartialDate?

  /// A date or range; throws if it ends before it starts. A range that ends where it starts is a date.
  public init(_ start: PartialDate, through end: PartialDate? = nil) throws(InvalidDate) {
    if let end, end.endsBefore(start) { throw .endsBeforeStart(start: start, end: end) }
    self.start = start
    self.end = end == start ? nil : end
  }

  /// The date in ISO 8601: `2023`, `2023-04`, `2023-04-11` or `2023-04-11/2023-04-13`.
  public var iso: String {
    guard let end else { return start.iso }
    return start.iso + "/" + end.iso
  }
}

extension SpeechDate: Comparable {
  /// Ordered by the start, missing parts first; of dates that start alike the one without an end, then the shorter.
  public static func < (a: SpeechDate, b: SpeechDate) -> Bool {
    guard a.start == b.start else { return a.start < b.start }
    guard let end = b.end else { return false }
    guard let other = a.end else { return true }
    return other < end
  }
}

extension PartialDate {
  /// Whether it is over when `start` begins; a month is not over while one of its days is.
  fileprivate func endsBefore(_ start: PartialDate) -> Bool {
    guard year == start.year else { return year < start.year }
    guard let month, let startMonth = start.month else { return false }
    guard month == startMonth else { return month < startMonth }
    guard let day, let startDay = start.day else { return false }
    return day < startDay
  }
}
