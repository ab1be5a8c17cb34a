import Foundation

/// Bytes that an encoding gives no meaning.
struct BadBytes: Error {
  /// The offsets of the bytes.
  let range: Range<Int>
}

extension TextEncoding {
  /// The UTF-8 of `bytes`, which hold no byte order mark; nothing is replaced or left out.
  func strictlyDecoded(_ bytes: [UInt8]) throws(BadBytes) -> [UInt8] {
    switch self {
    case .utf8:
      if let offset = UTF8Scan(bytes).firstInvalid { throw BadBytes(range: offset..<(offset + 1)) }
      return bytes
    case .utf16LittleEndian, .utf32LittleEndian, .utf16BigEndian, .utf32BigEndian, .utf16, .utf32:
      return try decodedUnits(bytes)
    default:
      if let text = foundationDecoded(bytes[...]) { return text }
      throw BadBytes(range: firstBad(bytes))
    }
  }

  /// The bytes of the first character that cannot be decoded: what can is passed in steps that grow, and then shrink.
  ///
  /// Needs an encoding without states, so that a run that decodes ends at the border of a character.
  private func firstBad(_ bytes: [UInt8]) -> Range<Int> {
    var start = 0
    var step = 64
    var isGrowing = true
    while step > 0 {
      let longest = min(step, bytes.count - start)
      let length = (max(1, longest - 3)...max(1, longest)).reversed().first {
        start + $0 <= bytes.count && foundationDecoded(bytes[start..<(start + $0)]) != nil
      }
      if let length { start += length } else { isGrowing = false }
      if isGrowing { step *= 2 } else if length == nil { step = step > 4 ? step / 2 : 0 }
    }
    return start..<min(start + 1, bytes.count)
  }

  /// The UTF-8 of `bytes` if all of them can be decoded.
  private func foundationDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard let encoding = foundationEncoding, let text = String(data: Data(bytes), encoding: encoding) else {
      return nil
    }
    if !mayHoldPrivateUse, text.unicodeScalars.contains(where: \.isUnassignedByte) { return nil }
    return Array(text.utf8)
  }

  /// Whether characters of private use are part of the encoding.
  private var mayHoldPrivateUse: Bool { self == .gb18030 || self == .big5 }

  /// The encodings of Foundation that neither replace nor drop a byte.
  private var foundationEncoding: String.Encoding? {
    switch self {
    case .gb18030: String.Encoding(rawValue: 0x8000_0632)
    case .big5: String.Encoding(rawValue: 0x8000_0A06)
    case .shiftJIS: .shiftJIS
    case .eucKR: String.Encoding(rawValue: 0x8000_0422)
    case .koi8R: String.Encoding(rawValue: 0x8000_0A02)
    case .koi8U: String.Encoding(rawValue: 0x8000_0A08)
    case .windows1250: .windowsCP1250
    case .windows1251: .windowsCP1251
    case .windows1252: .windowsCP1252
    case .windows1253: .windowsCP1253
    case .windows1254: .windowsCP1254
    case .iso8859Part1: .isoLatin1
    case .iso8859Part2: .isoLatin2
    case .iso8859Part5: String.Encoding(rawValue: 0x8000_0205)
    case .iso8859Part7: String.Encoding(rawValue: 0x8000_0207)
    case .iso8859Part15: String.Encoding(rawValue: 0x8000_020F)
    case .macintosh: .macOSRoman
    case .utf8, .utf16, .utf16LittleEndian, .utf16BigEndian, .utf32, .utf32LittleEndian, .utf32BigEndian: nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is what Foundation makes of a byte that an encoding leaves unassigned: C1, or private use.
  fileprivate var isUnassignedByte: Bool { (0x80...0x9F).contains(value) || isPrivateUse }

  /// Whether its meaning is a matter of private agreement.
  var isPrivateUse: Bool { (0xE000...0xF8FF).contains(value) || value >= 0xF_0000 }
}

extension TextEncoding {
  /// The bytes that one of Foundation's encodings has for a character; nil if it has none.
  func code(of scalar: Unicode.Scalar) -> [UInt8]? {
    guard let foundationEncoding else { return nil }
    return String(scalar).data(using: foundationEncoding).map { Array($0) }
  }
}
