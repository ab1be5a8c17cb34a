/// What a text should not hold, though it may be meant.
enum Doubtful {
  /// The first bytes of what is doubted, and of what a cleaning drops or replaces.
  static let leads: Set<UInt8> = Set(runs.map { $0[0] }).union([0xC2, 0xC3, 0xD8, 0xE2, 0xEF])

  /// What is doubted at the beginning of `bytes`, and its length in bytes; nil if nothing is.
  static func kind(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ first: Unicode.Scalar
  ) -> (kind: CleanText.Doubt.Kind, length: Int)? {
    let width = UTF8.width(first)
    switch first.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return (.bidiControl, width)
    case 0x80...0x9F: return (.controlCharacter, width)
    case 0xFFFD: return (.replacementCharacter, width)
    case 0xC2, 0xC3: return isSplitLetter(bytes) ? (.mojibake, 4) : nil
    default:
      guard starts.contains(first) else { return nil }
      return runs.first(where: bytes.starts).map { (.mojibake, $0.count) }
    }
  }

  /// Whether Â or Ã is followed by what stands for the second byte of a letter, as in Ã©.
  private static func isSplitLetter(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard bytes.count >= 4 else { return false }
    let second = bytes.index(bytes.startIndex, offsetBy: 2)
    return bytes[second] == 0xC2 && (0xA0...0xBF).contains(bytes[bytes.index(after: second)])
  }

  /// Characters that come of U+FFFD, of uninitialized memory, and of UTF-8 read as GBK, Big5 or windows-1252.
  private static let runs = ["锟斤拷", "锟斤", "斤拷", "烫烫烫", "屯屯屯", "嚙踝蕭", "锛", "銆", "鈥", "â€"].map { Array($0.utf8) }

  private static let starts: [Unicode.Scalar] = ["锟", "斤", "烫", "屯", "嚙", "锛", "銆", "鈥", "â"]
}
