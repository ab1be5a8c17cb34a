/// What one pass over the bytes of a file tells of them as UTF-8.
struct UTF8Scan {
  /// The offset of the first byte that is not part of valid UTF-8.
  private(set) var firstInvalid: Int?
  /// Whether a control character other than TAB, LF, VT, FF and CR was met.
  private(set) var hasControls = false
  /// How many characters of two bytes were met.
  private(set) var pairs = 0
  /// Whether a character of three or four bytes was met.
  private(set) var hasLonger = false

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { scan($0) }
  }

  private mutating func scan(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index = skipASCII(bytes, from: index)
        continue
      }
      if byte & 0xF0 == 0xE0 {
        let next = skipThreeByteCharacters(bytes, from: index)
        if next > index {
          index = next
          continue
        }
      }
      let length = Self.characterLength(bytes, at: index)
      if length == 0 {
        firstInvalid = index
        return
      }
      if length == 2 { pairs += 1 } else { hasLonger = true }
      index += length
    }
  }

  /// The offset after the ASCII that stands at `start`.
  private mutating func skipASCII(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      if (word &- 0x2020_2020_2020_2020) & 0x8080_8080_8080_8080 != 0 {
        for offset in index..<(index + 8) where bytes[offset].isControl { hasControls = true }
      }
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80 {
      if bytes[index].isControl { hasControls = true }
      index += 1
    }
    return index
  }

  /// The offset after the characters of three bytes that stand at `start`, but for the few kinds that need a closer look.
  private mutating func skipThreeByteCharacters(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 4 <= bytes.count {
      let word = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
      guard word & 0xC0C0F0 == 0x8080E0, word & 0xFF != 0xE0, word & 0xFF != 0xED else { break }
      index += 3
    }
    if index > start { hasLonger = true }
    return index
  }

  /// The length in bytes of the valid character that begins at an offset; 0 if none does.
  private static func characterLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let length: Int
    let second: ClosedRange<UInt8>
    switch bytes[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    return (2..<length).allSatisfy { bytes[index + $0] & 0xC0 == 0x80 } ? length : 0
  }
}

extension UInt8 {
  /// Whether it is a control character that no text needs: C0 without TAB, LF, VT, FF and CR.
  var isControl: Bool { self < 0x20 && !(0x09...0x0D).contains(self) }
}
