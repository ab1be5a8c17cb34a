/// A time that is written after a day, with its offset from UTC if it has one.
struct TimeOfDay {
  /// Seconds since midnight.
  let seconds: Int
  /// Seconds east of UTC, if an offset is written.
  let offset: Int?

  /// Reads `T23:00`, `23:00:59.5 Z`, `23:00+08:00`; nil if the tokens are anything else.
  init?(_ tokens: ArraySlice<DateToken>) throws(InvalidDate) {
    var rest = tokens
    if rest.first == .word("t") { rest.removeFirst() }
    guard let hour = rest.takeTwoDigits(), rest.take(":"), let minute = rest.takeTwoDigits() else { return nil }
    var second = 0
    if rest.take(":") {
      guard let written = rest.takeTwoDigits() else { return nil }
      second = written
      if rest.take("."), rest.takeNumber() == nil { return nil }
    }
    guard hour < 24, minute < 60, second <= 60 else { throw .noSuchTime(Self.clock(hour, minute, second)) }
    seconds = hour * 3600 + minute * 60 + second
    offset = try rest.takeOffset()
    guard rest.isEmpty else { return nil }
  }

  /// How many days later (or earlier) it is where the clock is `zone` seconds east of UTC.
  func days(movedTo zone: Int) -> Int {
    guard let offset else { return 0 }
    let moved = seconds - offset + zone
    return (moved - (moved % 86_400 + 86_400) % 86_400) / 86_400
  }

  fileprivate static func clock(_ parts: Int...) -> String {
    parts.map { $0.padded(to: 2) }.joined(separator: ":")
  }
}

extension ArraySlice<DateToken> {
  fileprivate mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard first == .mark(mark) else { return false }
    removeFirst()
    return true
  }

  fileprivate mutating func takeNumber() -> (value: Int, digits: Int)? {
    guard case .number(let value, let digits?) = first else { return nil }
    removeFirst()
    return (value, digits)
  }

  fileprivate mutating func takeTwoDigits() -> Int? {
    guard let (value, digits) = takeNumber(), digits <= 2 else { return nil }
    return value
  }

  /// Takes `Z`, `UTC`, `+8`, `+08:00` or `-0500`: seconds east of UTC.
  fileprivate mutating func takeOffset() throws(InvalidDate) -> Int? {
    if [.word("z"), .word("utc"), .word("gmt")].contains(first) {
      removeFirst()
      return 0
    }
    let sign = first == .mark("+") ? 1 : first == .mark("-") ? -1 : 0
    guard sign != 0, case .number(let value, let digits?) = dropFirst().first, digits <= 4 else { return nil }
    removeFirst(2)
    var (hours, minutes) = digits > 2 ? (value / 100, value % 100) : (value, 0)
    if take(":") { minutes = takeTwoDigits() ?? 60 }
    guard hours < 24, minutes < 60 else { throw .noSuchOffset(TimeOfDay.clock(hours, minutes)) }
    return sign * (hours * 3600 + minutes * 60)
  }
}
