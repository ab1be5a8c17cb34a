import SiteBase

/// Counts a text in one pass over its UTF-8.
struct TextCounter {
  private(set) var count = TextCount()
  private var state = State.outside

  /// Where the last scalar left the reader.
  private enum State {
    case outside
    case word
    case number
    /// After a sign that goes on with a word if a letter or digit follows.
    case joint
    /// After a comma that goes on with a number if a digit follows.
    case comma
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        readASCII(byte)
        index += 1
      } else {
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard index + length <= bytes.count else { return }
        read(Self.scalar(bytes, at: index, length: length))
        index += length
      }
    }
  }

  @inline(__always)
  private mutating func readASCII(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: " "), 0x09...0x0D:
      state = .outside
      return
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): readLetter()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): readDigit()
    case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."): readJoint()
    case UInt8(ascii: ","): state = state == .number ? .comma : .outside
    default: state = .outside
    }
    count.scalars += 1
  }

  @inline(__always)
  private mutating func readLetter() {
    if state == .outside || state == .comma { count.words += 1 }
    state = .word
  }

  @inline(__always)
  private mutating func readDigit() {
    if state == .outside { count.words += 1 }
    state = .number
  }

  @inline(__always)
  private mutating func readJoint() {
    state = state == .word || state == .number ? .joint : .outside
  }

  @inline(__always)
  private mutating func read(_ value: UInt32) {
    if (0x4E00...0x9FFF).contains(value) {
      count.han += 1
    } else if (0xAC00...0xD7A3).contains(value) {
      count.hangul += 1
    } else {
      readOther(value)
      return
    }
    count.scalars += 1
    state = .outside
  }

  private mutating func readOther(_ value: UInt32) {
    switch value {
    case 0x85:
      state = .outside
      return
    case 0x2010, 0x2011, 0x2019: readJoint()
    case 0x2012...0x2018, 0x201A...0x2027, 0x3001...0x3004, 0x3008...0x3020, 0xFF01...0xFF0F: state = .outside
    case 0xFF10...0xFF19: readDigit()
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x388...0x3FF, 0x400...0x481, 0x5D0...0x5EA, 0x620...0x64A:
      readLetter()
    default: return readRare(value)
    }
    count.scalars += 1
  }

  private mutating func readRare(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return }
    if scalar.isHan || scalar.isKana {
      if scalar.isHan { count.han += 1 } else { count.kana += 1 }
      count.scalars += 1
      state = .outside
      return
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: readLetter()
    case .letterNumber, .otherNumber: readLetter()
    case .decimalNumber: readDigit()
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: break
    case .spaceSeparator, .lineSeparator, .paragraphSeparator:
      state = .outside
      return
    default: state = .outside
    }
    count.scalars += 1
  }

  @inline(__always)
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> UInt32 {
    let tail = { (offset: Int) in UInt32(bytes[index + offset] & 0x3F) }
    return switch length {
    case 2: UInt32(bytes[index] & 0x1F) << 6 | tail(1)
    case 3: UInt32(bytes[index] & 0x0F) << 12 | tail(1) << 6 | tail(2)
    default: UInt32(bytes[index] & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
    }
  }
}
