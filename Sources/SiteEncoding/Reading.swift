import SiteBase

/// What a file says in one encoding, around a byte that is not UTF-8.
struct Reading {
  /// The encoding.
  let encoding: TextEncoding
  /// The text, as UTF-8; nil if it cannot be decoded.
  private(set) var text: SourceFile?
  /// Where in the text the byte stands.
  private(set) var place: Place
  /// Its text around the byte, or the byte that it cannot decode.
  private(set) var note = ""

  init(_ file: SourceFile, in encoding: TextEncoding, around offset: Int) {
    self.encoding = encoding
    place = file.place(offset..<(offset + 1))
    do {
      let decoded = SourceFile(path: file.path, bytes: try encoding.strictlyDecoded(file.bytes))
      text = decoded
      let before = Self.length(of: file.bytes[file.startOfLine(at: offset)..<offset], in: encoding)
      place = decoded.place(line: place.line ?? 1, column: before + 1, length: 1)
      note = "in \(encoding.name) it reads: \(excerpt)"
    } catch {
      note = "it is not \(encoding.name): \(file.named(error.range))"
    }
  }

  /// The number of characters in part of a line, which may end within the last one.
  private static func length(of bytes: ArraySlice<UInt8>, in encoding: TextEncoding) -> Int {
    let prefixes = (0...min(3, bytes.count)).lazy.map { try? encoding.strictlyDecoded(Array(bytes.dropLast($0))) }
    return prefixes.compactMap { $0 }.first.map { String(decoding: $0, as: UTF8.self).unicodeScalars.count } ?? 0
  }

  /// Some thirty characters around the place.
  private var excerpt: String {
    let line = place.text.unicodeScalars
    let rest = line.dropFirst(max(0, place.before - 10))
    let words = rest.prefix(30).map(\.shown).joined()
    return (place.before > 10 ? "…" : "") + words + (rest.count > 30 ? "…" : "")
  }
}

extension SourceFile {
  /// Where the line that holds an offset begins.
  fileprivate func startOfLine(at offset: Int) -> Int {
    bytes[..<offset].lastIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.map { $0 + 1 } ?? 0
  }

  /// Bytes as they stand in a message: `byte 0xE9 at offset 12`, `bytes 0xD8 0x00 at offset 4`.
  func named(_ range: Range<Int>) -> String {
    let words = bytes[range].map { byte in
      "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return (words.count == 1 ? "byte " : "bytes ") + words.joined(separator: " ") + " at offset \(range.lowerBound)"
  }
}

extension Unicode.Scalar {
  /// Itself, or its number if nobody could see it.
  fileprivate var shown: String {
    switch properties.generalCategory {
    case .privateUse, .unassigned, .format: "<\(code)>"
    case .control where self != "\t": "<\(code)>"
    default: String(self)
    }
  }
}
