import SiteBase

/// A line of a file, without what ends it and without white space at its ends.
struct SourceLine {
  /// Its number, counted from 1.
  let number: Int
  let bytes: ArraySlice<UInt8>

  /// Its words.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension SourceFile {
  /// Its lines, without a byte order mark.
  var lines: [SourceLine] {
    var lines: [SourceLine] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(where: \.isLineEnd) ?? bytes.count
      var line = bytes[start..<end].drop(while: \.isASCIIBlank)
      while let last = line.last, last.isASCIIBlank { line.removeLast() }
      lines.append(SourceLine(number: lines.count + 1, bytes: line))
      let isPair = end + 1 < bytes.count && bytes[end] == UInt8(ascii: "\r") && bytes[end + 1] == UInt8(ascii: "\n")
      start = end + (isPair ? 2 : 1)
    }
    return lines
  }
}
