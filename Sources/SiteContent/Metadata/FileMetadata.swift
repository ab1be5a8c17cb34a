import Foundation
import SiteBase
import SiteEncoding
import SitePlainText

/// What is said of a file: how to read it, what holds for all its speeches, and where they begin.
struct FileMetadata {
  /// What holds for its speech, or for all of them.
  var speech = SpeechMetadata()
  /// The encoding of its bytes.
  var encoding: TextEncoding?
  /// How many speeches it holds.
  var speechCount: Int?
  /// What an editor says of lines where speeches begin, or do not.
  var cuts: [Cut] = []
  /// Whether anything is said of its speeches, and not only how to read it.
  var saysSomething: Bool { speech != SpeechMetadata() || speechCount != nil || !cuts.isEmpty }

  /// What an editor says of a line of a file.
  struct Cut {
    /// Which line, and whether a speech begins there.
    let cut: EditorCut
    /// What is known of that speech.
    let speech: SpeechMetadata
  }
}

/// Takes what is known of a file out of its fields.
func readFileMetadata(_ fields: inout Fields, timeZone: TimeZone) -> Checked<FileMetadata> {
  var metadata = FileMetadata()
  metadata.speech = SpeechMetadata(&fields, timeZone: timeZone)
  metadata.encoding = fields.encoding("encoding")
  metadata.speechCount = fields.integer("speeches", in: 1...1_000_000)
  var diagnostics: [Diagnostic] = []
  for (place, record) in fields.records("cuts") {
    var fields = record
    let line = fields.text("at")
    let isDropped = fields.flag("drop") ?? false
    let isOmitted = fields.flag("omit") ?? false
    let speech = SpeechMetadata(&fields, timeZone: timeZone)
    diagnostics += fields.finish()
    if let line {
      let position = Int(line).map { EditorCut.Position.line($0) } ?? .words(line)
      metadata.cuts.append(
        FileMetadata.Cut(
          cut: EditorCut(
            at: position, meaning: isOmitted ? .omission : isDropped ? .noBorder : .speech, place: place),
          speech: speech))
    } else {
      diagnostics.append(.cutWithoutLine(at: place))
    }
  }
  return Checked(metadata, fields.finish() + diagnostics)
}

extension Fields {
  /// A field that is the name of an encoding.
  mutating func encoding(_ name: String) -> TextEncoding? {
    guard let label = text(name) else { return nil }
    if let encoding = TextEncoding(label: label) { return encoding }
    let names = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
    reject(name, wanted: "the name of an encoding: \(names)", at: place(of: name))
    return nil
  }
}

extension Diagnostic {
  static func cutWithoutLine(at place: Place) -> Diagnostic {
    .error(
      "cut-without-line", "this cut does not say where it is", at: place,
      fix: "add `at:` with the number of the line, or with the words of the line")
  }
}
