import SiteBase
import SiteModel

/// What reading one text of the content folder gave: it depends on that file alone, and on what stands beside it.
struct ReadText: Sendable {
  /// The text's path below the content folder.
  var path: String
  /// The states of the text, and of the `.yml` beside it, in which they were read.
  var stamps: [FileStamp]
  /// Whether the files can have been written again since, without a change of their stamps.
  var isTooFresh: Bool
  /// The bytes that were read.
  var content: Fingerprint
  /// The settings that they were read with.
  var settings: Fingerprint
  /// Its speeches.
  var speeches: [Speech]
  /// What is told of each.
  var reports: [SpeechReport]
  /// What was noticed.
  var diagnostics: [Diagnostic]

  /// Whether it still holds, as far as can be told without reading the files.
  func holds(at stamps: [FileStamp], readWith settings: Fingerprint) -> Bool {
    !isTooFresh && self.stamps == stamps && self.settings == settings
  }

  /// Whether it is what was read at another time, of files in the same state.
  func isSame(as other: ReadText) -> Bool {
    stamps == other.stamps && isTooFresh == other.isTooFresh && content == other.content && settings == other.settings
  }

  /// The same, without the HTML of its speeches.
  var withoutHTML: ReadText {
    var text = self
    for index in speeches.indices { text.speeches[index].body = speeches[index].body.withoutHTML }
    return text
  }
}

extension ReadText: BinaryCodable {
  init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(
      path: try reader.read(), stamps: try reader.read(), isTooFresh: try reader.read(),
      content: try reader.read(), settings: try reader.read(), speeches: try reader.read(), reports: try reader.read(),
      diagnostics: try reader.read())
  }

  func write(to writer: inout BinaryWriter) {
    writer.write(path)
    writer.write(stamps)
    writer.write(isTooFresh)
    writer.write(content)
    writer.write(settings)
    writer.write(speeches)
    writer.write(reports)
    writer.write(diagnostics)
  }
}

extension SpeechReport: BinaryCodable {
  /// Reads a report.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    source = try reader.read()
    line = try reader.read()
    title = try reader.read()
    path = try reader.read()
    border = try reader.read()
    redactions = try reader.read()
  }

  /// Writes a report.
  public func write(to writer: inout BinaryWriter) {
    writer.write(source)
    writer.write(line)
    writer.write(title)
    writer.write(path)
    writer.write(border)
    writer.write(redactions)
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
