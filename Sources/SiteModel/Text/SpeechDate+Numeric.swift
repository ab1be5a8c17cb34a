extension SpeechDate {
  /// Reads 2023-04-11, 2023/4/11, 2023.4, 20230411, 1/20/1961, 2023-04-11/13, 1954-1955, and times after a day.
  static func numeric(_ tokens: ArraySlice<DateToken>, zone: Int) throws(InvalidDate) -> SpeechDate? {
    guard let (first, rest) = NumericDate.read(tokens) else { return nil }
    if first.isPair, rest.isEmpty {
      guard let start = first.fields(at: 0), let end = first.fields(at: 1) else { return nil }
      return try start.date(through: end)
    }
    guard let start = try first.fields() else { return nil }
    if rest.isEmpty { return try start.date(through: nil) }
    if let mark = rest.first, mark == .mark("/") || mark.isRangeMark, mark != first.separator {
      guard let (last, rest) = NumericDate.read(rest.dropFirst()), rest.isEmpty else { return nil }
      guard let end = try last.fields() ?? last.shortened(after: start) else { return nil }
      return try start.date(through: end)
    }
    guard start.day != nil, let date = try start.date(), let time = try TimeOfDay(rest) else { return nil }
    return try SpeechDate(date.moved(byDays: time.days(movedTo: zone)))
  }
}

/// Up to three numbers with the same separator between them.
private struct NumericDate {
  /// What a number can be: a month or day, a year, or year, month and day in one.
  enum Width { case short, year, compact }

  var numbers: [(value: Int, width: Width)] = []
  var separator: DateToken?

  static func read(_ tokens: ArraySlice<DateToken>) -> (NumericDate, rest: ArraySlice<DateToken>)? {
    var rest = tokens
    var date = NumericDate()
    while date.numbers.count < 3, case .number(let value, let digits?) = rest.first {
      guard let width = Width(digits: digits) else { return nil }
      rest.removeFirst()
      date.numbers.append((value, width))
      guard let mark = rest.first, [.mark("-"), .mark("."), .mark("/")].contains(mark) else { break }
      guard mark == date.separator ?? mark, case .number(_, _?) = rest.dropFirst().first, date.numbers.count < 3 else {
        break
      }
      date.separator = mark
      rest.removeFirst()
    }
    return date.numbers.isEmpty ? nil : (date, rest)
  }

  /// Whether it is the two years or days of a range, such as 1954-1955.
  var isPair: Bool { numbers.count == 2 && numbers[0].width != .short && numbers[0].width == numbers[1].width }

  func fields() throws(InvalidDate) -> DateFields? {
    switch numbers.map(\.width) {
    case [.year], [.compact]: fields(at: 0)
    case [.year, .short]: DateFields(year: numbers[0].value, month: numbers[1].value)
    case [.year, .short, .short]: DateFields(year: numbers[0].value, month: numbers[1].value, day: numbers[2].value)
    case [.short, .short, .year]: try yearLast()
    default: nil
    }
  }

  /// A number that is a date by itself: 2023 or 20230411.
  func fields(at index: Int) -> DateFields? {
    let value = numbers[index].value
    return switch numbers[index].width {
    case .year: DateFields(year: value)
    case .compact: DateFields(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    case .short: nil
    }
  }

  /// The end of a range that leaves out what it shares with its start.
  func shortened(after start: DateFields) -> DateFields? {
    guard numbers.allSatisfy({ $0.width == .short }) else { return nil }
    switch numbers.count {
    case 1 where start.day != nil: return DateFields(day: numbers[0].value)
    case 1 where start.month != nil: return DateFields(month: numbers[0].value)
    case 2 where start.day != nil: return DateFields(month: numbers[0].value, day: numbers[1].value)
    default: return nil
    }
  }

  /// Month and day before the year, in the order that the numbers allow.
  private func yearLast() throws(InvalidDate) -> DateFields {
    let (a, b, year) = (numbers[0].value, numbers[1].value, numbers[2].value)
    if a > 12, b <= 12 { return DateFields(year: year, month: b, day: a) }
    if b <= 12, a != b {
      let monthFirst = try PartialDate(year: year, month: a, day: b)
      let dayFirst = try PartialDate(year: year, month: b, day: a)
      throw .ambiguous("\(a)/\(b)/\(year)", monthFirst, dayFirst)
    }
    return DateFields(year: year, month: a, day: b)
  }
}

extension NumericDate.Width {
  fileprivate init?(digits: Int) {
    switch digits {
    case 1, 2: self = .short
    case 4: self = .year
    case 8: self = .compact
    default: return nil
    }
  }
}
