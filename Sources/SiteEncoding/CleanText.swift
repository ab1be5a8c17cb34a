/// A text for a source of the site: UTF-8, LF between its lines, without characters that no reader sees.
public struct CleanText: Sendable {
  /// Characters that were left out.
  public struct Dropped: Sendable, Hashable {
    /// The character.
    public var scalar: Unicode.Scalar
    /// How many there were.
    public var count: Int
    /// The line of the original, counted from 1, that the first stood on.
    public var firstLine: Int
  }

  /// Something that was kept, but that an editor should look at.
  public struct Doubt: Sendable, Hashable {
    /// What is doubted.
    public enum Kind: Sendable, Hashable {
      /// A character that changes the direction of writing, unseen.
      case bidiControl
      /// A C1 control character, as a wrong decoding leaves them for “ ” – and the like.
      case controlCharacter
      /// U+FFFD, which stands for something that was lost.
      case replacementCharacter
      /// Characters that only a wrong decoding makes.
      case mojibake
    }

    /// What is doubted.
    public var kind: Kind
    /// The characters, as the first was met.
    public var text: String
    /// How many there were.
    public var count: Int
    /// The line of the original, counted from 1, that the first stood on.
    public var firstLine: Int
  }

  /// The text as UTF-8.
  public internal(set) var bytes: [UInt8] = []
  /// What was left out, in the order in which it was first met.
  public internal(set) var dropped: [Dropped] = []
  /// What was kept but is doubted, one for each kind, in the order in which it was first met.
  public internal(set) var doubts: [Doubt] = []
}

/// A UTF-8 text without what no reader sees.
///
/// CRLF, CR, VT, FF, U+0085, U+2028 and U+2029 become LF. U+FEFF, U+200B, U+2060, U+00AD, DEL and C0 controls but TAB
/// are left out. U+200C and U+200D stay, since scripts and emoji need them.
public func cleaned(_ bytes: [UInt8]) -> CleanText {
  var cleaner = Cleaner()
  bytes.withUnsafeBufferPointer { cleaner.clean($0) }
  return cleaner.text
}
