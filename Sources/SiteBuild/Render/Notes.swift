import SiteBase
import SiteModel

extension BodyRenderer {
  /// The footnotes that the blocks of a range refer to, as a list; empty if there are none.
  func notes(of blocks: Range<Int>) -> [UInt8] {
    let shown = notesShown(with: blocks)
    guard !shown.isEmpty else { return [] }
    var html = Array("<ol class=\"notes\">\n".utf8)
    for note in shown {
      let number = note + 1
      html.append("<li id=\"n\(number)\" value=\"\(number)\">")
      append(body.notes[note].html, of: body.blocks[0], to: &html)
      if body.notes[note].isReferenced {
        html.append(
          "<a class=\"back\" href=\"#r\(number)\" aria-label=\"\(escapedHTML(words.text("back_to_text")))\">↩\u{FE0E}</a>"
        )
      }
      html.append("</li>\n")
    }
    html.append("</ol>\n")
    return html
  }

  /// Notes stand on the page that refers to them; notes that nothing refers to, at the end of the speech.
  private func notesShown(with blocks: Range<Int>) -> [Int] {
    guard !blocks.isEmpty, !body.notes.isEmpty else { return [] }
    let span = body.blocks[blocks.lowerBound].html.lowerBound..<body.blocks[blocks.upperBound - 1].html.upperBound
    let referred = Set(body.inserts(in: span).lazy.filter { $0.kind == .reference }.map { Int($0.value) })
    let isLast = blocks.upperBound == body.blocks.count
    return body.notes.indices.filter { referred.contains($0) || (isLast && !body.notes[$0].isReferenced) }
  }
}
