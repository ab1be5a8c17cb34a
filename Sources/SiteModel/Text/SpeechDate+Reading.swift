extension SpeechDate {
  /// The date that the whole text is, or nil if it is none; throws if it is one that cannot be.
  ///
  /// Read are ISO 8601 (also with `/` or `.`, timestamps, ranges), English (`12 March 2027`, `March 12–14, 2027`) and
  /// Chinese (`二〇二三年四月十一日`, `民國三十八年`, `2023年9月28日—10月2日`). A date without a year is none.
  /// Of `1/20/1961` one number must be above 12, or both the same; else it is ambiguous, and thrown.
  /// A time with an offset is moved to the day it is at `zone` seconds east of UTC; without one the day stands as is.
  public init?(parsing text: String, secondsFromUTC zone: Int = 0) throws(InvalidDate) {
    guard text.utf8.count <= 128 else { return nil }
    var tokens = DateToken.tokens(in: text[...]).map(\.token)[...]
    if tokens.first == .mark("("), tokens.last == .mark(")") { tokens = tokens.dropFirst().dropLast() }
    guard let date = try Self.read(tokens, zone: zone) else { return nil }
    self = date
  }

  /// The date that a file name begins with, and what follows it without the signs between, or nil.
  ///
  /// Digits alone need a year from 1500 to 2199; a year or month in digits must be followed by a sign or nothing.
  public static func leading(in fileStem: String) -> (date: SpeechDate, rest: String)? {
    let tokens = DateToken.tokens(in: fileStem.prefix(48)).prefix(16)
    for count in stride(from: tokens.count, to: 0, by: -1) {
      let written = tokens[..<count].map(\.token)
      do throws(InvalidDate) {
        guard let date = try read(written[...], zone: 0) else { continue }
        let rest = fileStem.unicodeScalars[tokens[count - 1].end...]
        guard date.canStand(written, before: rest.first) else { continue }
        return (date, String(rest.drop(while: isSeparator)))
      } catch {
        return nil
      }
    }
    return nil
  }

  /// The day that a title ends with, or nil.
  public static func trailing(in title: String) -> SpeechDate? {
    var tokens = DateToken.tokens(in: title.suffix(48)).suffix(12).map(\.token)
    if tokens.last == .mark(")") { tokens.removeLast() }
    return tokens.indices.lazy.compactMap { start in
      (try? read(tokens[start...], zone: 0)).flatMap { $0.start.day == nil ? nil : $0 }
    }.first
  }

  private static func read(_ tokens: ArraySlice<DateToken>, zone: Int) throws(InvalidDate) -> SpeechDate? {
    if tokens.contains(.mark("年")) { return try chinese(tokens) }
    if tokens.contains(where: { $0.englishMonth != nil }) { return try english(tokens) }
    return try numeric(tokens, zone: zone)
  }

  private func canStand(_ written: [DateToken], before next: Unicode.Scalar?) -> Bool {
    guard case .number = written.last else { return next != "代" }
    guard written.contains(where: { $0.englishMonth != nil }) || (1500...2199).contains(start.year) else {
      return false
    }
    guard let next, next.isLetterOrNumber else { return true }
    return start.day != nil && end == nil && !next.isASCII
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation
      || "_.,:、，：·".unicodeScalars.contains(scalar)
  }
}
