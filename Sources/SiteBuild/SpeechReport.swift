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
  /// The signs in it that stand for words which are left out, each with the anchor of its passage, in order.
  public var redactions: [(signs: String, anchor: String)]

  init(_ speech: Speech) {
    source = speech.source
    line = speech.line
    title = speech.title
    path = speech.folder
    border = speech.border
    redactions = speech.body.redactions
  }
}

extension Body {
  fileprivate var redactions: [(signs: String, anchor: String)] {
    guard inserts.contains(where: { $0.kind == .redaction }) else { return [] }
    return blocks.flatMap { block in
      let inside = inserts(in: block.html)
      let ends = inside.filter { $0.kind == .redactionEnd }
      let anchor =
        block.section >= 0 ? sections[Int(block.section)].anchor : block.passage > 0 ? "p\(block.passage)" : ""
      return zip(inside.filter { $0.kind == .redaction }, ends).map { start, end in
        (signs: text(start.offset..<end.offset), anchor: anchor)
      }
    }
  }
}
