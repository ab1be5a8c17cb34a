import SiteBase

/// A text as UTF-8, and what it was on the disk.
public struct DecodedFile: Sendable {
  /// The text in UTF-8, without a byte order mark, under the path of the file.
  public var text: SourceFile
  /// The encoding that the file is in.
  public var encoding: TextEncoding
  /// How many bytes of padding, Ctrl-Z or NUL, were taken off its end.
  public var padding = 0
}

/// Decodes a file: in the encoding that an editor named, else in the one that its bytes prove.
///
/// Nothing is guessed and nothing is replaced. The value is nil, beside an error, where a byte cannot be decoded, where
/// the encoding is not proved, and where control characters show that the file is no text. With `keepsControls`, a few
/// control characters stay in the text without a word, for `cleaned` to take out.
public func decode(
  _ file: SourceFile, as named: TextEncoding? = nil, keepsControls: Bool = false
) -> Checked<DecodedFile?> {
  if let mark = ByteOrderMark(file.bytes) {
    if let named, !mark.agrees(with: named) { return Checked(nil, [.contradictory(mark, named, file)]) }
    return decode(file, in: mark.encoding, after: mark.length, keepsControls)
  }
  if let named, named != .utf8 {
    if named == .utf16 || named == .utf32 { return Checked(nil, [.unmarked(named, file)]) }
    var decoded = decode(file, in: named, after: 0, keepsControls)
    if decoded.value != nil, let doubt = Diagnostic.doubtful(named, file) { decoded.diagnostics.append(doubt) }
    return decoded
  }
  return decodeUnmarked(file, as: named, keepsControls)
}

/// Decodes a file that does not begin with a byte order mark: as UTF-8, if that was named, or as its bytes prove.
private func decodeUnmarked(
  _ file: SourceFile, as named: TextEncoding?, _ keepsControls: Bool
) -> Checked<DecodedFile?> {
  let scan = UTF8Scan(file.bytes)
  let detection = Detection(file.bytes, scan)
  let encoding = named ?? detection.encoding
  if encoding == .utf8, scan.firstInvalid == nil, !scan.hasControls {
    return Checked(DecodedFile(text: file, encoding: .utf8))
  }
  if encoding == nil || file.bytes.contains(0), let units = unmarkedUTF16(file.bytes) {
    return Checked(nil, [.looksLikeUTF16(units, file)])
  }
  if let offset = scan.firstInvalid, encoding == nil || encoding == .utf8 {
    return Checked(nil, [.notUTF8(file, at: offset, detection.evidence)])
  }
  guard let encoding else { return Checked(nil, [.ambiguous(file)]) }
  return decode(file, in: encoding, after: 0, keepsControls)
}

/// Decodes the bytes of a file after its byte order mark.
private func decode(
  _ file: SourceFile, in encoding: TextEncoding, after start: Int, _ keepsControls: Bool
) -> Checked<DecodedFile?> {
  var decoded = DecodedFile(text: file, encoding: encoding)
  do {
    var bytes = start == 0 ? file.bytes : Array(file.bytes[start...])
    if !encoding.isWide { decoded.padding = bytes.removePadding() }
    bytes = try encoding.strictlyDecoded(bytes)
    if encoding.isWide { decoded.padding = bytes.removePadding() }
    decoded.text = SourceFile(path: file.path, bytes: bytes)
  } catch {
    if encoding == .utf8 { return Checked(nil, [.notUTF8(file, at: error.range.lowerBound + start)]) }
    return Checked(nil, [.badBytes(error, in: encoding, of: file, after: start)])
  }
  let controls = Diagnostic.controlCharacters(decoded.text, from: encoding == .utf8 ? start : nil)
  let areFew = decoded.text.bytes.count(where: \.isControl) * 100 < decoded.text.bytes.count
  if !controls.isEmpty, !keepsControls || !areFew { return Checked(nil, controls) }
  var warnings: [Diagnostic] = []
  if decoded.padding > 0 { warnings.append(.padded(decoded)) }
  if encoding == .gb18030 || encoding == .big5, let warning = Diagnostic.privateUse(decoded.text) {
    warnings.append(warning)
  }
  return Checked(decoded, warnings)
}
