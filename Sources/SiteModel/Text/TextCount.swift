/// How much there is to read in a text: characters of the scripts without word spaces, and words of the others.
///
/// A word is a run of letters and digits, with single ’ ' - . between them, and commas between digits. Punctuation
/// counts in `scalars` alone.
public struct TextCount: Sendable, Hashable {
  /// Han characters, 〇 and 々 too.
  public var han = 0
  /// Hiragana and katakana letters.
  public var kana = 0
  /// Hangul syllables.
  public var hangul = 0
  /// Words and numbers of all other scripts.
  public var words = 0
  /// Unicode scalars that are not white space.
  public var scalars = 0

  /// The count of no text.
  public init() {}

  /// The count of a text.
  public init(_ text: String) {
    var text = text
    self = text.withUTF8 { TextCount($0) }
  }

  /// The count of UTF-8.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var counter = TextCounter()
    counter.read(bytes)
    self = counter.count
  }

  /// What readers call the length: characters and words together, without punctuation.
  public var length: Int { han + kana + hangul + words }

  /// How long it takes to read, in whole minutes, at least one.
  public func minutes(at rates: ReadingRates = .silent) -> Int {
    let minutes =
      Double(han) / rates.han + Double(kana) / rates.kana + Double(hangul) / rates.hangul + Double(words) / rates.words
    return max(1, Int(minutes.rounded()))
  }

  /// The count of two texts.
  public static func + (a: TextCount, b: TextCount) -> TextCount {
    var sum = TextCount()
    sum.han = a.han + b.han
    sum.kana = a.kana + b.kana
    sum.hangul = a.hangul + b.hangul
    sum.words = a.words + b.words
    sum.scalars = a.scalars + b.scalars
    return sum
  }

  /// Adds the count of another text.
  public static func += (a: inout TextCount, b: TextCount) {
    a = a + b
  }
}
