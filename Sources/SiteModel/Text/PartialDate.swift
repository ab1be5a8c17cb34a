/// A day, a month or a year of the Gregorian calendar, as precise as its source.
public struct PartialDate: Sendable, Hashable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12, if it is known.
  public let month: Int?
  /// The day of the month, from 1, if it is known.
  public let day: Int?

  /// A date of the calendar; throws if there is no such year, month or day.
  public init(year: Int, month: Int? = nil, day: Int? = nil) throws(InvalidDate) {
    guard (1...9999).contains(year) else { throw .noSuchYear(year) }
    if let month, !(1...12).contains(month) { throw .noSuchMonth(month) }
    if let day {
      guard let month else { throw .dayWithoutMonth(day) }
      let length = Self.length(ofMonth: month, in: year)
      guard (1...length).contains(day) else { throw .noSuchDay(day, year: year, month: month) }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date in ISO 8601: `2023`, `2023-04` or `2023-04-11`.
  public var iso: String {
    var text = year.padded(to: 4)
    if let month { text += "-" + month.padded(to: 2) }
    if let day { text += "-" + day.padded(to: 2) }
    return text
  }

  /// How many days a month (1 to 12) of a year has.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate: Comparable {
  /// Earlier dates come first, and of those that begin alike the less precise.
  public static func < (a: PartialDate, b: PartialDate) -> Bool {
    (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
  }
}

extension PartialDate {
  /// The day before (`days` < 0) or after, if this is a day.
  func moved(byDays days: Int) throws(InvalidDate) -> PartialDate {
    guard var month, var day else { return self }
    var year = year
    day += days
    while day < 1 {
      (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
      day += Self.length(ofMonth: month, in: year)
    }
    while day > Self.length(ofMonth: month, in: year) {
      day -= Self.length(ofMonth: month, in: year)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return try PartialDate(year: year, month: month, day: day)
  }
}

extension Int {
  /// Its decimal digits, with zeros before them up to `width`.
  func padded(to width: Int) -> String {
    var digits = String(self)
    while digits.utf8.count < width { digits = "0" + digits }
    return digits
  }
}
