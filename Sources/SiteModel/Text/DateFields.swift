/// The parts of a date as they are written: the end of a range often leaves out what it shares with the start.
struct DateFields {
  var year: Int?
  var month: Int?
  var day: Int?

  /// A date that is complete by itself, or nil without a year.
  func date() throws(InvalidDate) -> PartialDate? {
    guard let year else { return nil }
    return try PartialDate(year: year, month: month, day: day)
  }

  /// The date, or the range up to `end`, which takes over the year and the month that it lacks.
  func date(through end: DateFields?) throws(InvalidDate) -> SpeechDate? {
    guard let start = try date() else { return nil }
    guard var end else { return try SpeechDate(start) }
    if end.year == nil {
      end.year = year
      if end.month == nil { end.month = month }
    }
    guard let last = try end.date() else { return nil }
    return try SpeechDate(start, through: last)
  }
}
