import SiteBase

extension Diagnostic {
  /// A file that is not UTF-8, and whose bytes do not prove another encoding.
  static func notUTF8(_ file: SourceFile, at offset: Int, _ evidence: [ChineseEvidence]? = nil) -> Diagnostic {
    let evidence = evidence ?? Detection(file.bytes, UTF8Scan(file.bytes)).evidence
    var encodings: [TextEncoding] = [.gb18030, .big5]
    if looksLatin(file.bytes) { encodings.append(.windows1252) }
    let readings = encodings.map { Reading(file, in: $0, around: offset) }
    let likely = evidence.first { $0.points > 0 }?.encoding ?? .windows1252
    let best = readings.first { $0.encoding == likely && $0.text != nil }
    return .error(
      "not-utf-8", "\(file.named(offset..<(offset + 1))) is not UTF-8",
      at: best?.place ?? file.place(offset..<(offset + 1)), notes: readings.map(\.note),
      fix: best.map { "if it reads right in \($0.encoding.name), \(naming($0.encoding)); else save it as UTF-8" }
        ?? "save it as UTF-8, or name its encoding with `encoding:` in \(places)")
  }

  /// A few characters that are valid both as UTF-8 and as GB18030.
  static func ambiguous(_ file: SourceFile) -> Diagnostic {
    let offset = file.bytes.firstIndex { $0 >= 0x80 } ?? 0
    let readings = [TextEncoding.utf8, .gb18030].map { Reading(file, in: $0, around: offset) }
    return .error(
      "ambiguous-encoding", "\(file.named(offset..<(offset + 2))) may be UTF-8 or GB18030",
      at: readings[1].place, notes: readings.map(\.note), fix: "\(naming(.gb18030)), or `encoding: utf-8`")
  }

  /// A file that is not in the encoding that was named, or that its byte order mark stands for.
  static func badBytes(_ bad: BadBytes, in encoding: TextEncoding, of file: SourceFile, after start: Int) -> Diagnostic
  {
    let range = (bad.range.lowerBound + start)..<(bad.range.upperBound + start)
    let good = (try? encoding.strictlyDecoded(Array(file.bytes[start..<range.lowerBound]))) ?? []
    let detection = Detection(file.bytes, UTF8Scan(file.bytes))
    let other = detection.encoding
    return .error(
      "bad-byte", "\(file.named(range)) \(range.count == 1 ? "is" : "are") not \(encoding.name)",
      at: SourceFile(path: file.path, bytes: good).place(good.count..<good.count),
      notes: other.map { ["the file is valid \($0.name)"] } ?? [],
      fix: other.map(naming) ?? "name another encoding, or save the file as UTF-8")
  }

  /// A file that decodes in the encoding that was named, but speaks for another one.
  static func doubtful(_ named: TextEncoding, _ file: SourceFile) -> Diagnostic? {
    guard !named.isWide, let offset = file.bytes.firstIndex(where: { $0 >= 0x80 }) else { return nil }
    guard let other = Detection(file.bytes, UTF8Scan(file.bytes)).encoding, other != named else { return nil }
    let readings = [named, other].map { Reading(file, in: $0, around: offset) }
    return .warning(
      "doubtful-encoding", "`encoding: \(named.rawValue)` is named, but the file looks like \(other.name)",
      at: readings[1].place, notes: readings.map(\.note),
      fix: "if it reads right in \(other.name), \(naming(other))")
  }

  /// A file whose byte order mark is not that of the encoding that was named.
  static func contradictory(_ mark: ByteOrderMark, _ named: TextEncoding, _ file: SourceFile) -> Diagnostic {
    .error(
      "contradictory-encoding",
      "`encoding: \(named.rawValue)` is named, but the file begins with the byte order mark of \(mark.encoding.name)",
      at: Place(path: file.path), fix: naming(mark.encoding))
  }

  /// A file without the byte order mark that the named encoding needs.
  static func unmarked(_ named: TextEncoding, _ file: SourceFile) -> Diagnostic {
    .error(
      "no-byte-order-mark", "`encoding: \(named.rawValue)` is named, but the file has no byte order mark",
      at: Place(path: file.path), fix: "write `encoding: \(named.rawValue)le` or `encoding: \(named.rawValue)be`")
  }

  /// How an editor names an encoding.
  static func naming(_ encoding: TextEncoding) -> String { "write `encoding: \(encoding.rawValue)` in \(places)" }

  private static let places = "the .yml beside the file, in collection.yml or in site.yml"

  /// Whether most bytes that are not ASCII stand beside a Latin letter.
  private static func looksLatin(_ bytes: [UInt8]) -> Bool {
    let high = bytes.indices.lazy.filter { bytes[$0] >= 0x80 }
    let beside = high.filter { index in
      (index > 0 && bytes[index - 1].isLetter) || (index + 1 < bytes.count && bytes[index + 1].isLetter)
    }
    return beside.count * 5 >= high.count * 4
  }
}
