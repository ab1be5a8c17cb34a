import SiteBase
import SiteContent
import SiteTheme

/// The elements around signs that stand for words which are left out, in the text of a speech and in its title.
struct RedactionMarkup: Sendable {
  /// Begins signs: a screen reader says what they are instead of naming them.
  let sign: String
  /// Begins a word, 某, which is heard as it is.
  let word = "<span class=\"redaction\">"
  /// Ends both.
  let end = "</span>"

  /// These elements, with the words of the interface for what they say.
  init(_ words: Words) {
    sign = "<span class=\"redaction\" role=\"img\" aria-label=\"\(escapedHTML(words.text("left_out")))\">"
  }

  /// A title or a name as HTML.
  func html(_ title: String) -> String { html([title])[0] }

  /// The parts of a title as HTML, none of which begins within signs.
  func html(_ parts: [String]) -> [String] {
    let found = redactions(in: parts.joined())
    if found.isEmpty { return parts.map(escapedHTML) }
    var start = 0
    return parts.map { part in
      let bytes = Array(part.utf8)
      let range = start..<start + bytes.count
      defer { start = range.upperBound }
      return html(bytes, found.filter { range.contains($0.range.lowerBound) }, from: start)
    }
  }

  /// UTF-8 as HTML, with signs whose places are counted from so many bytes before it.
  private func html(_ bytes: [UInt8], _ redactions: [Redaction], from start: Int) -> String {
    var html = ""
    var done = 0
    func words(_ range: Range<Int>) -> String { escapedHTML(String(decoding: bytes[range], as: UTF8.self)) }
    for redaction in redactions {
      let range = redaction.range.lowerBound - start..<redaction.range.upperBound - start
      html += words(done..<range.lowerBound) + (redaction.isWord ? word : sign) + words(range) + end
      done = range.upperBound
    }
    return html + words(done..<bytes.count)
  }
}
