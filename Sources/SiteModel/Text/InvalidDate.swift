/// Why something that is written as a date cannot be one.
public enum InvalidDate: Error, Sendable, Hashable {
  /// A year that is not 1 to 9999.
  case noSuchYear(Int)
  /// A month that is not 1 to 12.
  case noSuchMonth(Int)
  /// A day that its month does not have.
  case noSuchDay(Int, year: Int, month: Int)
  /// A day of no known month.
  case dayWithoutMonth(Int)
  /// A time of day beyond the clock.
  case noSuchTime(String)
  /// An offset from UTC of a day or more, or of 60 minutes or more beside its hours.
  case noSuchOffset(String)
  /// A range whose end comes before its start.
  case endsBeforeStart(start: PartialDate, end: PartialDate)
  /// Two numbers that may be month and day or day and month.
  case ambiguous(String, PartialDate, PartialDate)
}

extension InvalidDate: CustomStringConvertible {
  /// The reason as a clause, without a full stop.
  public var description: String {
    switch self {
    case .noSuchYear(let year): "there is no year \(year)"
    case .noSuchMonth(let month): "there is no month \(month)"
    case .noSuchDay(let day, let year, let month):
      "\(year.padded(to: 4))-\(month.padded(to: 2)) has no day \(day)"
    case .dayWithoutMonth(let day): "day \(day) has no month"
    case .noSuchTime(let time): "there is no time \(time)"
    case .noSuchOffset(let offset): "there is no offset of \(offset) from UTC"
    case .endsBeforeStart(let start, let end): "the range ends, on \(end.iso), before it starts, on \(start.iso)"
    case .ambiguous(let text, let monthFirst, let dayFirst):
      "\(text) may be \(monthFirst.iso) or \(dayFirst.iso)"
    }
  }
}
