import SiteBase
import SiteModel

/// What came of one source.
struct SourceImport {
  /// The source.
  let file: ImportFile
  /// The collection that its texts are to become part of.
  let collection: SpeechCollection
  /// The encoding that its bytes were read in, if it is a plain file.
  var encoding = ""
  /// Its texts, in order.
  var drafts: [Draft] = []
  /// What the reader of the report should know.
  var remarks: [ImportRemark] = []
  /// What is wrong with it.
  var diagnostics: [Diagnostic] = []

  init(_ file: ImportFile, into collection: SpeechCollection) {
    self.file = file
    self.collection = collection
  }

  /// Whether each text has a date that no other has.
  var isToldApartByDates: Bool {
    let dates = drafts.compactMap(\.text.date)
    return dates.count == drafts.count && Set(dates).count == dates.count
  }
}

/// A text that is to become a file.
struct Draft: Sendable {
  /// What is known of it.
  var text: ImportedText
  /// The ending of the file: `txt` or `md`.
  let ending: String
  /// The front matter that says what is known of it; empty if the body has its own.
  var front: [UInt8]
  /// What the file holds below that.
  let body: [UInt8]
  /// The words of the source, which the file must say when it is read; nil if it is the source itself.
  let expected: String?
  /// The line of the source where it begins, from 1.
  let line: Int?
  /// What shows that it begins there; empty if it has the source for itself.
  let evidence: String
  /// How many ids of the source it cannot have.
  var omittedIDs = 0

  /// What the file holds.
  var bytes: [UInt8] { front + body }
}

extension Draft {
  /// The file that says what a text says; a title that stands in its front matter is not said again.
  init(_ text: ImportedText, line: Int? = nil, evidence: String = "") {
    var body = text
    if text.beginsWithTitle, !text.blocks.allSatisfy(\.isPlain) { body.blocks.removeFirst() }
    let written = WrittenText(body)
    let notes = text.blocks.flatMap(\.runs).flatMap(\.note)
    self.init(
      text: text, ending: written.ending, front: written.front, body: written.body,
      expected: (text.blocks + notes).map(\.asPrinted.words).joined(separator: "\n"), line: line, evidence: evidence)
    omittedIDs = written.omittedIDs + (body.blocks.count < text.blocks.count && text.blocks[0].id != nil ? 1 : 0)
  }
}

extension ImportedText {
  /// Whether its first block is its title, and no link leads there.
  fileprivate var beginsWithTitle: Bool {
    guard let first = blocks.first, NameKey(first.words) == NameKey(title ?? "") else { return false }
    guard let id = first.id else { return true }
    return !blocks.flatMap(\.runs).contains { $0.link == "#" + id }
  }
}
