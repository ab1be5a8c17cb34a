/// Cuts texts into the terms under which they are found.
///
/// Words of letters are terms, cut to their first 40 characters; a run of Han, kana, Thai and the like gives its pairs of
/// neighbours, and its last character alone. An instance remembers how characters fold, so use one for many texts.
struct TermCutter {
  private var table = FoldTable()

  /// Whether a text had a traditional character that has a simplified form.
  var hasVariants = false

  /// A cutter that has met no text.
  init() {}

  /// Calls `found` with the UTF-8 of each term of one text, in order, repeated terms repeatedly; the bytes hold during
  /// the call only.
  mutating func cut(_ text: UnsafeBufferPointer<UInt8>, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    if table.isUnsteady(text) {
      var normal = normalFormC(String(decoding: text, as: UTF8.self))
      normal.withUTF8 { scan($0, found) }
    } else {
      scan(text, found)
    }
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: TermRun.capacity) { buffer in
      var run = TermRun(buffer: buffer.baseAddress!)
      var index = 0
      while index < text.count {
        let byte = text[index]
        if byte < 0x80 {
          run.add(ascii: byte, found)
          index += 1
          continue
        }
        let (value, length) = text.scalar(at: index)
        index += length
        let entry = table[value]
        hasVariants = hasVariants || entry.isVariant
        if let character = entry.one {
          run.add(character, found)
        } else {
          for character in table.several(entry) { run.add(character, found) }
        }
      }
      run.end(found)
    }
  }
}

/// The term that is being put together: the letters of a word so far, or the character before in an unspaced run.
private struct TermRun {
  static let capacity = 4 * longestWord
  private static let longestWord = 40

  let buffer: UnsafeMutablePointer<UInt8>
  private var length = 0
  private var scalars = 0
  private var last = TextClass.break
  /// The strongest of the separators since the last letter.
  private var gap = TextClass?.none

  init(buffer: UnsafeMutablePointer<UInt8>) { self.buffer = buffer }

  private var term: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: buffer, count: length) }

  @inline(__always)
  mutating func add(ascii byte: UInt8, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      addToWord(UInt32(byte), found)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): addToWord(UInt32(byte | 0x20), found)
    case 0x20, 0x09...0x0D: addGap(.space)
    default: addGap(.break)
    }
  }

  @inline(__always)
  mutating func add(_ character: FoldedScalar, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    switch character.class {
    case .unspaced: addToUnspaced(character.value, found)
    case .word: addToWord(character.value, found)
    default: addGap(character.class)
    }
  }

  /// Hands out what is left at the end of the text.
  mutating func end(_ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    if length > 0 { found(term) }
    length = 0
    scalars = 0
  }

  @inline(__always)
  private mutating func addGap(_ separator: TextClass) {
    if gap.map({ $0.rawValue < separator.rawValue }) ?? true { gap = separator }
  }

  @inline(__always)
  private mutating func addToWord(_ value: UInt32, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    if last != .word || gap != nil { end(found) }
    if scalars < Self.longestWord { append(value) }
    last = .word
    gap = nil
  }

  @inline(__always)
  private mutating func addToUnspaced(_ value: UInt32, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    let before = length
    if last == .unspaced, gap != .break {
      append(value)
      found(term)
      length -= before
      for index in 0..<length { buffer[index] = buffer[before + index] }
    } else {
      end(found)
      append(value)
    }
    last = .unspaced
    gap = nil
  }

  @inline(__always)
  private mutating func append(_ value: UInt32) {
    scalars += 1
    switch value {
    case 0..<0x80:
      buffer[length] = UInt8(truncatingIfNeeded: value)
      length += 1
    case 0x80..<0x800: append(lead: 0xC0, value, continuations: 1)
    case 0x800..<0x10000: append(lead: 0xE0, value, continuations: 2)
    default: append(lead: 0xF0, value, continuations: 3)
    }
  }

  @inline(__always)
  private mutating func append(lead: UInt32, _ value: UInt32, continuations: UInt32) {
    buffer[length] = UInt8(truncatingIfNeeded: lead | value >> (6 * continuations))
    for place in 1...continuations {
      buffer[length + Int(place)] = UInt8(truncatingIfNeeded: 0x80 | value >> (6 * (continuations - place)) & 0x3F)
    }
    length += Int(continuations) + 1
  }
}
