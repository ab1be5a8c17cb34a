import SiteContent
import SiteModel

/// What a build tells of a speech.
public struct SpeechReport: Sendable {
  /// Its file, as people are shown it.
  public var source: String
  /// The line of the file where it begins, from 1.
  public var line: Int
  /// Its title.
  public var title: String
  /// The folder of its pages below the output folder.
  public var path: String
  /// What shows that it begins where it does; empty if it has the file for itself.
  public var border: String
  /// The signs in it that stand for words which are left out, in order.
  public var redactions: [LeftOut]

  /// Signs that stand for words which are left out.
  public struct LeftOut: Sendable {
    /// The signs.
    public var signs: String
    /// The anchor of their passage or note, `title` or `speaker`; empty if they stand in another line.
    public var place: String
    /// The line of the file that has the title or the speaker, from 1; nil if it is not known.
    public var line: Int?
  }

  /// What is told of a speech in which some signs stand for words that are left out.
  init(_ speech: Speech, _ redactions: [LeftOut]) {
    source = speech.source
    line = speech.line
    title = speech.title
    path = speech.folder
    border = speech.border
    self.redactions = redactions
  }
}

extension Speech {
  /// The signs in it that stand for words which are left out, in order.
  ///
  /// - Parameter lineOf: The line of its file that has some words.
  func redactions(lineOf: (String) -> Int?) -> [SpeechReport.LeftOut] {
    headRedactions(lineOf) + (body?.redactions ?? [])
  }

  /// Those in its title, and in the names of its speakers unless its text has them as well.
  fileprivate func headRedactions(_ lineOf: (String) -> Int?) -> [SpeechReport.LeftOut] {
    let speakers = speakers.filter { !SiteContent.redactions(in: $0).isEmpty && body?.names($0) != true }
    return leftOut(of: title, in: "title", lineOf) + speakers.flatMap { leftOut(of: $0, in: "speaker", lineOf) }
  }

  private func leftOut(of words: String, in place: String, _ lineOf: (String) -> Int?) -> [SpeechReport.LeftOut] {
    let found = SiteContent.redactions(in: words)
    guard !found.isEmpty else { return [] }
    let line = lineOf(words)
    let bytes = Array(words.utf8)
    return found.map { redaction in
      SpeechReport.LeftOut(signs: String(decoding: bytes[redaction.range], as: UTF8.self), place: place, line: line)
    }
  }
}

extension Body {
  /// Whether a line of it that says who speaks has a name.
  fileprivate func names(_ speaker: String) -> Bool {
    let name = speaker.filter { !$0.isWhitespace }
    return blocks.contains { block in
      (block.kind == .byline || block.kind == .turn) && text(of: block).filter { !$0.isWhitespace }.contains(name)
    }
  }

  fileprivate var redactions: [SpeechReport.LeftOut] {
    guard inserts.contains(where: { $0.kind == .redaction }) else { return [] }
    return blocks.flatMap { block in
      let anchor =
        block.section >= 0 ? sections[Int(block.section)].anchor : block.passage > 0 ? "p\(block.passage)" : ""
      return redactions(in: block.html, at: anchor)
    } + notes.enumerated().flatMap { redactions(in: $1.html, at: "n\($0 + 1)") }
  }

  private func redactions(in range: Range<Int32>, at anchor: String) -> [SpeechReport.LeftOut] {
    let inside = inserts(in: range)
    let ends = inside.filter { $0.kind == .redactionEnd }
    return zip(inside.filter { $0.kind == .redaction }, ends).map { start, end in
      SpeechReport.LeftOut(signs: text(start.offset..<end.offset), place: anchor)
    }
  }
}
