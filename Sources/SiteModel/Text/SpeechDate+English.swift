extension SpeechDate {
  /// Reads 12 March 2027, March 12, 2027, Mar. 2027, March 12–14, 2027, 30 December 2026 – 2 January 2027.
  static func english(_ tokens: ArraySlice<DateToken>) throws(InvalidDate) -> SpeechDate? {
    let sides = tokens.split(maxSplits: 2, omittingEmptySubsequences: false) { $0.isRangeMark }
    guard sides.count <= 2, let last = sides.last.flatMap({ DateFields(english: $0) }), last.year != nil else {
      return nil
    }
    guard sides.count == 2 else { return last.month == nil ? nil : try last.date(through: nil) }
    guard var start = DateFields(english: sides[0]) else { return nil }
    var end = last
    if start.month == nil { start.month = end.month }
    if start.year == nil { start.year = end.year }
    if end.month == nil { end.month = start.month }
    return try start.date(through: end)
  }
}

extension DateFields {
  /// Day, month name and year in any order, each at most once.
  fileprivate init?(english tokens: ArraySlice<DateToken>) {
    for token in tokens {
      switch token {
      case .mark(","), .mark("."), .word("of"), .word("st"), .word("nd"), .word("rd"), .word("th"): continue
      case .number(let value, digits: 4) where year == nil: year = value
      case .number(let value, digits: 1), .number(let value, digits: 2):
        guard day == nil else { return nil }
        day = value
      default:
        guard month == nil, let name = token.englishMonth else { return nil }
        month = name
      }
    }
    if year == nil && month == nil && day == nil { return nil }
  }
}

extension DateToken {
  /// The month, 1 to 12, if it is the English name of one, or the first three letters of it.
  var englishMonth: Int? {
    guard case .word(let word) = self else { return nil }
    return switch word {
    case "january", "jan": 1
    case "february", "feb": 2
    case "march", "mar": 3
    case "april", "apr": 4
    case "may": 5
    case "june", "jun": 6
    case "july", "jul": 7
    case "august", "aug": 8
    case "september", "sept", "sep": 9
    case "october", "oct": 10
    case "november", "nov": 11
    case "december", "dec": 12
    default: nil
    }
  }
}
