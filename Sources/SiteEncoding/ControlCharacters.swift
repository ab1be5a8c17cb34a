import SiteBase

extension Diagnostic {
  /// The control characters that no text needs: each as an error, up to 20, but NUL once.
  ///
  /// `start` is the offset in the file at which a text in UTF-8 begins; nil for a text that was transcoded.
  static func controlCharacters(_ text: SourceFile, from start: Int?) -> [Diagnostic] {
    let others = text.bytes.indices.lazy.filter { text.bytes[$0].isControl && text.bytes[$0] != 0 }
    let nul = text.bytes.firstIndex(of: 0).map { nulByte(text, at: $0, start) }
    return (nul.map { [$0] } ?? []) + others.prefix(20).map { controlCharacter(text, at: $0, start) }
  }

  private static func nulByte(_ text: SourceFile, at offset: Int, _ start: Int?) -> Diagnostic {
    let count = text.bytes.count { $0 == 0 }
    return .error(
      "nul-byte", "a NUL byte stands \(spot(offset, start))", at: text.place(offset..<(offset + 1)),
      notes: count > 1 ? ["the file has \(count) of them"] : [], fix: "remove it; a file with many is not a text")
  }

  private static func controlCharacter(_ text: SourceFile, at offset: Int, _ start: Int?) -> Diagnostic {
    let scalar = Unicode.Scalar(text.bytes[offset])
    return .error(
      "control-character", "control character \(scalar.code) stands \(spot(offset, start))",
      at: text.place(offset..<(offset + 1)), fix: "remove it; a file with many is not a text")
  }

  private static func spot(_ offset: Int, _ start: Int?) -> String {
    start.map { "at offset \($0 + offset)" } ?? "in the text"
  }

  /// The characters of private use, which only some fonts can show.
  static func privateUse(_ text: SourceFile) -> Diagnostic? {
    let string = String(decoding: text.bytes, as: UTF8.self)
    guard let first = string.unicodeScalars.firstIndex(where: \.isPrivateUse) else { return nil }
    let scalar = string.unicodeScalars[first]
    let offset = string.utf8.distance(from: string.startIndex, to: first)
    let count = string.unicodeScalars.count(where: \.isPrivateUse)
    return .warning(
      "private-use", "\(scalar.code) is a character of private use, which readers will not see",
      at: text.place(offset..<(offset + UTF8.width(scalar))),
      notes: count > 1 ? ["the file has \(count) of them"] : [],
      fix: "put the character there that was meant; where there are many, the encoding may be another")
  }
}

extension Unicode.Scalar {
  /// `U+` and at least four hexadecimal digits.
  var code: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
