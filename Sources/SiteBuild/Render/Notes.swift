import SiteBase
import SiteModel

extension BodyRenderer {
  /// The footnotes that the blocks of a range refer to, as a list; empty if there are none.
  func notes(of blocks: Range<Int>) -> [UInt8] {
    let shown = body.notes(shownWith: blocks)
    guard !shown.isEmpty else { return [] }
    var html = Array("<ol class=\"notes\" data-search>\n".utf8)
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
}

extension Body {
  /// The notes on the page of some blocks: those that it refers to, and on the last those that nothing refers to.
  func notes(shownWith shown: Range<Int>) -> [Int] {
    guard !shown.isEmpty, !notes.isEmpty else { return [] }
    let span = blocks[shown.lowerBound].html.lowerBound..<blocks[shown.upperBound - 1].html.upperBound
    let referred = Set(inserts(in: span).lazy.filter { $0.kind == .reference }.map { Int($0.value) })
    let isLast = shown.upperBound == blocks.count
    return notes.indices.filter { referred.contains($0) || (isLast && !notes[$0].isReferenced) }
  }
}
