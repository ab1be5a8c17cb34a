import Foundation
import SiteBase
import SiteEncoding

/// A text of the content folder as UTF-8, and what the file beside it says.
public struct ContentText: Sendable {
  /// The file.
  public let file: ContentFile
  /// Its text, as UTF-8.
  public var source: SourceFile
  /// The encoding that it was read in.
  public let encoding: TextEncoding
  /// What the `.yml` beside it says.
  let metadata: FileMetadata

  /// What that says of the text as a whole.
  public var said: SpeechMetadata { metadata.speech }
}

/// Finds out how the bytes of a file are text.
///
/// - Parameters:
///   - file: The file, and what stands beside it, which can name an encoding of its own.
///   - named: The encoding that holds for it otherwise; nil to find it out from the bytes.
///   - timeZone: The zone in which moments become dates, by name.
///   - keepsControls: Whether a few control characters may stay in it.
/// - Returns: The text, or nil if the bytes are none.
public func decodeText(
  of file: ContentFile, as named: TextEncoding?, timeZone: String, keepsControls: Bool = false
) -> Checked<ContentText?> {
  let beside = readSidecar(of: file, timeZone: TimeZone(identifier: timeZone) ?? .gmt)
  let decoded = decode(file.text, as: beside.value.encoding ?? named, keepsControls: keepsControls)
  let text = decoded.value.map {
    ContentText(file: file, source: $0.text, encoding: $0.encoding, metadata: beside.value)
  }
  return Checked(text, beside.diagnostics + decoded.diagnostics)
}

/// The text of a file whose bytes are UTF-8 already, whatever the file beside it says of its encoding.
public func decodedText(of file: ContentFile, timeZone: String) -> Checked<ContentText> {
  let beside = readSidecar(of: file, timeZone: TimeZone(identifier: timeZone) ?? .gmt)
  return Checked(
    ContentText(file: file, source: file.text, encoding: .utf8, metadata: beside.value), beside.diagnostics)
}

private func readSidecar(of file: ContentFile, timeZone: TimeZone) -> Checked<FileMetadata> {
  guard let sidecar = file.sidecar else { return Checked(FileMetadata()) }
  let text = readText(sidecar)
  var fields = Fields(of: text.value)
  let metadata = readFileMetadata(&fields, timeZone: timeZone)
  return Checked(metadata.value, text.diagnostics + metadata.diagnostics)
}
