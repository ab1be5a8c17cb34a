extension SpeechDate {
  /// Reads 2023年4月11日, 二〇二三年四月, 民國三十八年十月一日, 2023年4月11－13日, 1954—1955年; a time may follow a day.
  static func chinese(_ tokens: ArraySlice<DateToken>) throws(InvalidDate) -> SpeechDate? {
    let sides = tokens.split(maxSplits: 2, omittingEmptySubsequences: false) { $0.isRangeMark }
    guard var start = sides.first.map({ ChineseDateReader(tokens: $0) }), sides.count <= 2 else { return nil }
    if sides.count == 2 {
      var end = ChineseDateReader(tokens: sides[1])
      guard start.read(from: .year, mayEndBare: true) else { return nil }
      end.era = start.era
      guard end.read(from: nil, mayEndBare: false), start.tokens.isEmpty, end.tokens.isEmpty else { return nil }
      return try start.fields.date(through: end.fields)
    }
    guard start.read(from: .year, mayEndBare: false) else { return nil }
    if !start.tokens.isEmpty {
      guard start.fields.day != nil, try TimeOfDay(start.tokens) != nil else { return nil }
    }
    return try start.fields.date(through: nil)
  }
}

/// Reads one end of a Chinese date from the front of its tokens.
private struct ChineseDateReader {
  enum Level: Int { case year, month, day }

  var tokens: ArraySlice<DateToken>
  var fields = DateFields()
  /// The year before the first of the era in use; nil for years of the common era in four digits.
  var era: Int?

  init(tokens: ArraySlice<DateToken>) {
    self.tokens = tokens
  }

  /// Reads numbers with their units, each a level below the last; whether there were any, and none out of place.
  mutating func read(from first: Level?, mayEndBare: Bool) -> Bool {
    var expected = first
    if readEra() {
      guard expected ?? .year == .year, fields.year == nil || takeUnit() == .year else { return false }
      expected = fields.year == nil ? .year : .month
    }
    while case .number(let value, let digits) = tokens.first {
      tokens.removeFirst()
      let isBare = mayEndBare && tokens.isEmpty
      guard let level = isBare ? expected : takeUnit(), level == expected ?? level else { return false }
      guard set(level, to: value, digits: digits) else { return false }
      guard let next = Level(rawValue: level.rawValue + 1) else { break }
      expected = next
    }
    return fields.year != nil || fields.month != nil || fields.day != nil
  }

  /// Takes 民国, 公元 and the like, and with 元 also the first year of the era.
  private mutating func readEra() -> Bool {
    guard case .word(let word) = tokens.first else { return false }
    if let known = Self.era(word) {
      era = known
    } else if word.last == "元", let known = Self.era(word.dropLast()) {
      era = known
      fields.year = known + 1
    } else {
      return false
    }
    tokens.removeFirst()
    return true
  }

  private mutating func takeUnit() -> Level? {
    let level: Level
    switch tokens.first {
    case .mark("年"): level = .year
    case .mark("月"): level = .month
    case .mark("日"): level = .day
    default: return nil
    }
    tokens.removeFirst()
    return level
  }

  private mutating func set(_ level: Level, to value: Int, digits: Int?) -> Bool {
    switch level {
    case .year:
      let isFull = digits.map { $0 == 4 } ?? (value >= 1000)
      guard isFull || era != nil && value < 1000 else { return false }
      fields.year = isFull ? value : value + (era ?? 0)
    case .month:
      fields.month = value
    case .day:
      fields.day = value
    }
    return level == .year || digits ?? 1 <= 2
  }

  private static func era(_ word: some StringProtocol) -> Int? {
    switch word {
    case "民国", "民國", "中华民国", "中華民國": 1911
    case "公元", "西元", "公历", "公曆": 0
    default: nil
    }
  }
}
