import SiteBase
import SiteModel

/// What reading one text of the content folder gave: it depends on that file alone, and on what stands beside it.
final class ReadText: Sendable {
  /// The text's path below the content folder.
  let path: String
  /// The states of the text, and of the `.yml` beside it, in which they were read.
  let stamps: [FileStamp]
  /// Whether the files can have been written again since, without a change of their stamps.
  let isTooFresh: Bool
  /// The files that were read: their paths and their bytes.
  let content: Fingerprint
  /// The settings that they were read with.
  let settings: Fingerprint
  /// Its speeches.
  let speeches: [Speech]
  /// The signs in each that stand for words which are left out.
  let redactions: [[SpeechReport.LeftOut]]
  /// What was noticed.
  let diagnostics: [Diagnostic]

  init(
    path: String, stamps: [FileStamp], isTooFresh: Bool, content: Fingerprint, settings: Fingerprint,
    speeches: [Speech], redactions: [[SpeechReport.LeftOut]], diagnostics: [Diagnostic]
  ) {
    self.path = path
    self.stamps = stamps
    self.isTooFresh = isTooFresh
    self.content = content
    self.settings = settings
    self.speeches = speeches
    self.redactions = redactions
    self.diagnostics = diagnostics
  }

  /// Whether it still holds, as far as can be told without reading the files.
  func holds(of path: String, at stamps: [FileStamp], readWith settings: Fingerprint) -> Bool {
    !isTooFresh && self.path.utf8.elementsEqual(path.utf8) && self.stamps == stamps && self.settings == settings
  }

  /// Whether it is what was read at another time, of files in the same state.
  func isSame(as other: ReadText) -> Bool {
    stamps == other.stamps && isTooFresh == other.isTooFresh && content == other.content && settings == other.settings
  }

  /// The same, of files with the same bytes in other states.
  func found(at stamps: [FileStamp], isTooFresh: Bool) -> ReadText {
    ReadText(
      path: path, stamps: stamps, isTooFresh: isTooFresh, content: content, settings: settings, speeches: speeches,
      redactions: redactions, diagnostics: diagnostics)
  }

  /// The same, without what its speeches say.
  var withoutBodies: ReadText {
    let abridged = speeches.map { speech in
      var speech = speech
      speech.body = nil
      return speech
    }
    return ReadText(
      path: path, stamps: stamps, isTooFresh: isTooFresh, content: content, settings: settings, speeches: abridged,
      redactions: redactions, diagnostics: diagnostics)
  }
}

extension ReadText: BinaryCodable {
  convenience init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(
      path: try reader.read(), stamps: try reader.read(), isTooFresh: try reader.read(),
      content: try reader.read(), settings: try reader.read(), speeches: try reader.read(),
      redactions: try reader.read(),
      diagnostics: try reader.read())
  }

  func write(to writer: inout BinaryWriter) {
    writer.write(path)
    writer.write(stamps)
    writer.write(isTooFresh)
    writer.write(content)
    writer.write(settings)
    writer.write(speeches)
    writer.write(redactions)
    writer.write(diagnostics)
  }
}

extension SpeechReport.LeftOut: BinaryCodable {
  /// Reads signs and their place.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(signs: try reader.read(), place: try reader.read(), line: try reader.read())
  }

  /// Writes signs and their place.
  public func write(to writer: inout BinaryWriter) {
    writer.write(signs)
    writer.write(place)
    writer.write(line)
  }
}
