import SiteBase

/// The order of bytes in which a file without a byte order mark makes sense as UTF-16; nil if in neither.
///
/// It makes sense if three fifths of its characters are common Han or ASCII. This is not enough to decode the file, but
/// to name it.
func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
  guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
  let sample = Array(bytes.prefix(4096))
  return [TextEncoding.utf16LittleEndian, .utf16BigEndian].first { encoding in
    var text = (try? encoding.strictlyDecoded(sample)) ?? []
    text.removeLast(text.last == 0x1A ? 1 : 0)
    return !text.isEmpty && !text.contains(where: \.isControl) && isUsual(text)
  }
}

/// Whether three fifths of a text are common Han or ASCII.
private func isUsual(_ text: [UInt8]) -> Bool {
  let common = Set((CommonHan.first + CommonHan.second + "，。、；：？！（）《》“”—　").unicodeScalars)
  let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
  return scalars.count { $0.isASCII || common.contains($0) } * 5 >= scalars.count * 3
}

extension Diagnostic {
  static func looksLikeUTF16(_ encoding: TextEncoding, _ file: SourceFile) -> Diagnostic {
    .error(
      "not-utf-8", "the file looks like \(encoding.name) without a byte order mark", at: Place(path: file.path),
      fix: "\(Diagnostic.naming(encoding)), or save it as UTF-8")
  }
}
