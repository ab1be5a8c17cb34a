import SiteBase
import SiteEncoding

/// A source without the signs that nobody sees in its texts, which its remarks count.
func cleaned(_ source: ImportedSource) -> ImportedSource {
  var cleaner = SourceCleaner()
  var source = source
  source.texts = source.texts.map { cleaner.cleaned($0) }
  source.remarks += cleaner.remarks
  return source
}

/// The pass over the words of texts that leaves out what nobody sees.
private struct SourceCleaner {
  private var dropped: [CleanText.Dropped] = []
  private var doubts: [CleanText.Doubt] = []

  /// What was left out, and what should be looked at.
  var remarks: [ImportRemark] { dropped.map(\.remark) + doubts.map(\.remark) }

  mutating func cleaned(_ text: ImportedText) -> ImportedText {
    var text = text
    let line = text.blocks.first?.line
    text.title = cleaned(fact: text.title, line)
    text.speakers = text.speakers.compactMap { cleaned(fact: $0, line) }
    text.occasion = cleaned(fact: text.occasion, line)
    text.venue = cleaned(fact: text.venue, line)
    text.origin = cleaned(fact: text.origin, line)
    text.topics = text.topics.compactMap { cleaned(fact: $0, line) }
    text.blocks = cleaned(text.blocks, line)
    return text
  }

  private mutating func cleaned(_ blocks: [ImportedBlock], _ outer: Int?) -> [ImportedBlock] {
    blocks.compactMap { block in
      var clean = block
      let line = block.line ?? outer
      clean.printed = block.printed.map { cleaned($0, line) }
      clean.runs = block.runs.map { run in
        var run = run
        run.words = cleaned(run.words, line)
        run.link = run.link.map { cleaned($0, line) }
        run.note = cleaned(run.note, line)
        return run
      }
      return clean.words.isEmpty && !block.words.isEmpty && clean.runs.allSatisfy(\.note.isEmpty) ? nil : clean
    }
  }

  /// What is said of a text, on one line; nil if nobody sees it.
  private mutating func cleaned(fact words: String?, _ line: Int?) -> String? {
    guard let words else { return nil }
    let clean = cleaned(words, line)
    return clean.isEmpty && !words.isEmpty ? nil : clean.replacing("\n", with: " ")
  }

  private mutating func cleaned(_ words: String, _ line: Int?) -> String {
    let clean = SiteEncoding.cleaned(Array(words.utf8))
    for sign in clean.dropped { dropped.add(sign, line) }
    for doubt in clean.doubts { doubts.add(doubt, line) }
    return String(decoding: clean.bytes, as: UTF8.self)
  }
}

/// What is counted by its kind, with the line where it first stands.
private protocol Tallied {
  associatedtype Kind: Equatable
  var kind: Kind { get }
  var count: Int { get set }
  var firstLine: Int { get set }
}

extension CleanText.Dropped: Tallied { fileprivate var kind: Unicode.Scalar { scalar } }
extension CleanText.Doubt: Tallied {}

extension Array where Element: Tallied {
  fileprivate mutating func add(_ new: Element, _ line: Int?) {
    if let known = firstIndex(where: { $0.kind == new.kind }) {
      self[known].count += new.count
    } else {
      append(new)
      self[count - 1].firstLine = line ?? 0
    }
  }
}

extension CleanText.Dropped {
  /// What the reader of a report should know of it; a line of 0 is none.
  var remark: ImportRemark {
    ImportRemark(.dropped, "\(count) × \(scalar.name), which nobody sees", line: firstLine > 0 ? firstLine : nil)
  }
}

extension CleanText.Doubt {
  /// What an editor should look at; a line of 0 is none.
  var remark: ImportRemark {
    let summary =
      switch kind {
      case .bidiControl:
        counted(count, "sign that changes", "signs that change")
          + " the direction of writing, such as \(text.unicodeScalars.first?.name ?? "")"
      case .controlCharacter:
        counted(count, "control character", "control characters") + ", as a wrong encoding leaves them"
      case .replacementCharacter: "\(count) × U+FFFD, where something was lost before"
      case .mojibake: "\(count) × “\(text)”, which only a wrong encoding makes"
      }
    return ImportRemark(.doubted, summary, line: firstLine > 0 ? firstLine : nil)
  }
}

extension Unicode.Scalar {
  /// Its number, as `U+FEFF`.
  fileprivate var name: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
