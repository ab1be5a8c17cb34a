import Foundation

/// Whether no text is changed by normal form C because of a character: it composes with none before it, and is itself
/// what it decomposes to.
func isSteady(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x300, 0x4E00...0x9FFF: return true
  case 0x1100...0x11FF, 0x16D40...0x16D7F: return false
  default: break
  }
  if isMark(scalar) { return false }
  return String(scalar).precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual([scalar])
}

extension FoldTable {
  /// Whether a text could be changed by normal form C.
  mutating func isUnsteady(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      switch text[index] {
      case 0..<0xCC: index += 1  // below U+0300, or within a character
      case 0xE4...0xE9: index += 3  // U+4000 to U+9FFF
      default:
        let (value, length) = text.scalar(at: index)
        if !self[value].isSteady { return true }
        index += length
      }
    }
    return false
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar at an offset, and how many bytes it takes; what is no UTF-8 counts as U+FFFD.
  @inline(__always)
  func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(self[index])
    if lead < 0x80 { return (lead, 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead < 0xF5, count - index >= length else { return (0xFFFD, 1) }
    var value = lead & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(self[index + offset] & 0x3F) }
    return (Swift.min(value, 0x10FFFF), length)
  }
}
