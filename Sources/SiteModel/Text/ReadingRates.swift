/// How much is read in a minute, each more than 0.
public struct ReadingRates: Sendable, Hashable {
  /// Han characters a minute.
  public var han: Double
  /// Kana a minute.
  public var kana: Double
  /// Hangul syllables a minute.
  public var hangul: Double
  /// Words of other scripts a minute.
  public var words: Double

  /// Rates for the four kinds of text.
  public init(han: Double, kana: Double, hangul: Double, words: Double) {
    self.han = han
    self.kana = kana
    self.hangul = hangul
    self.words = words
  }

  /// Reading to oneself.
  public static let silent = ReadingRates(han: 350, kana: 450, hangul: 450, words: 230)
  /// Speaking to an audience.
  public static let spoken = ReadingRates(han: 220, kana: 280, hangul: 280, words: 130)
}
