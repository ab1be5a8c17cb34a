import SiteBase

/// The text of a file: UTF-8, without a byte order mark.
///
/// Bytes that are no text are an error, and the value is then empty.
func readText(_ file: SourceFile) -> Checked<String> {
  if let problem = Diagnostic.notText(file) { return Checked("", [problem]) }
  return Checked(String(decoding: file.bytes[file.textStart...], as: UTF8.self))
}

extension SourceFile {
  /// Where the text begins: after a byte order mark, if there is one.
  var textStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}

extension Diagnostic {
  /// What keeps a file from being read as UTF-8 text, with the first bad byte.
  static func notText(_ file: SourceFile) -> Diagnostic? {
    if file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) {
      return .error(
        "not-utf-8", "the file is UTF-16, not UTF-8", at: Place(path: file.path), fix: "save it as UTF-8")
    }
    if let offset = firstInvalidUTF8(file.bytes) {
      let byte = "0x" + String(file.bytes[offset], radix: 16, uppercase: true)
      return .error(
        "not-utf-8", "byte \(byte) at offset \(offset) is not UTF-8", at: file.place(offset..<(offset + 1)),
        fix: "save the file as UTF-8; Chinese text is often GB18030 or Big5")
    }
    if let offset = file.bytes.firstIndex(of: 0) {
      return .error(
        "nul-byte", "a NUL byte stands at offset \(offset)", at: file.place(offset..<(offset + 1)),
        fix: "remove it; a file with many is not a text")
    }
    return nil
  }
}

/// The offset of the first byte that is not part of valid UTF-8.
func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { bytes in
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length: Int
      let second: ClosedRange<UInt8>
      switch byte {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return index
      }
      guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return index }
      for following in (index + 2)..<max(index + length, index + 2) where bytes[following] & 0xC0 != 0x80 {
        return index
      }
      index += length
    }
    return nil
  }
}
