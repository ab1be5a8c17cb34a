/// The speeches of a site in the order of time, and of their files.
struct Chronology {
  /// Every speech that has a date, newest first, then those that have none.
  let newest: [Int]
  /// The speeches of each year, newest first.
  let years: [Listing<Int>]
  private let moments: [Moment]

  init(_ speeches: [Speech]) {
    let moments = speeches.indices.map { speech in
      Moment(speech: speech, date: speeches[speech].date, path: speeches[speech].path, line: speeches[speech].line)
    }
    let sorted = moments.sorted { $0.isNewer(than: $1) }
    newest = sorted.map(\.speech)
    years = Self.years(of: sorted)
    self.moments = moments
  }

  /// The speeches of a collection, newest first, as the collection lists them.
  func listing(
    of speeches: [Int], in collection: SpeechCollection, title: (Int) -> String
  ) -> Listing<SpeechCollection> {
    Listing(value: collection, speeches: ordered(speeches, by: collection.reading.order, title))
  }

  private func ordered(_ speeches: [Int], by order: SpeechOrder, _ title: (Int) -> String) -> [Int] {
    switch order {
    case .newest: return speeches
    case .oldest:
      let dated = speeches.prefix { moments[$0].isDated }
      return dated.reversed() + speeches.dropFirst(dated.count)
    case .title:
      let titled = speeches.map { (title: title($0), moment: moments[$0]) }
      return titled.sorted { $0.title == $1.title ? $0.moment.standsBefore($1.moment) : $0.title < $1.title }
        .map(\.moment.speech)
    case .file: return speeches.map { moments[$0] }.sorted { $0.standsBefore($1) }.map(\.speech)
    }
  }

  private static func years(of sorted: [Moment]) -> [Listing<Int>] {
    var years: [Listing<Int>] = []
    for moment in sorted {
      guard let year = moment.year else { break }
      if years.last?.value != year { years.append(Listing(value: year, speeches: [])) }
      years[years.count - 1].speeches.append(moment.speech)
    }
    return years
  }
}

/// What settles the place of a speech among others: its date, else its place in the files.
private struct Moment {
  let speech: Int
  /// The date as a number that grows with it; 0 if there is none.
  private let date: Int
  private let path: String
  private let line: Int

  init(speech: Int, date: SpeechDate?, path: String, line: Int) {
    self.speech = speech
    self.date = (date?.start.ordinal ?? 0) << 23 | (date?.end?.ordinal ?? 0)
    self.path = path
    self.line = line
  }

  var isDated: Bool { date > 0 }

  var year: Int? { isDated ? date >> 32 : nil }

  func isNewer(than other: Moment) -> Bool { date == other.date ? standsBefore(other) : date > other.date }

  /// Whether it stands before another in the files, by path and line.
  func standsBefore(_ other: Moment) -> Bool {
    path == other.path ? line < other.line : path.utf8.lexicographicallyPrecedes(other.path.utf8)
  }
}

extension PartialDate {
  /// A number of 23 bits that grows with the date; its upper 14 bits are the year.
  fileprivate var ordinal: Int { year << 9 | (month ?? 0) << 5 | (day ?? 0) }
}
