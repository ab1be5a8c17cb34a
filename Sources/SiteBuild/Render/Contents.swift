import SiteBase
import SiteModel

extension BodyRenderer {
  /// The sections of the whole speech as nested lists; those that stand at least in part on this page are marked.
  func contents() -> [UInt8] {
    let sections = body.sections
    guard !sections.isEmpty else { return [] }
    let shown = page.map { site.speechPages[speech][$0] } ?? 0..<0
    var html: [UInt8] = []
    var depth = 0
    for (index, section) in sections.enumerated() {
      if section.depth > depth {
        html.append("<ol>\n")
        depth += 1
      } else {
        while depth > section.depth {
          html.append("</li>\n</ol>\n")
          depth -= 1
        }
        html.append("</li>\n")
      }
      let isHere = section.block < shown.upperBound && body.end(ofSection: index) > shown.lowerBound
      html.append(isHere ? "<li class=\"here\"><a href=\"" : "<li><a href=\"")
      if let page {
        let standsOn = shown.contains(section.block) ? page : site.page(of: section.block, in: speech)
        if standsOn != page { html.append(pageAddress(standsOn)) }
      }
      html.append("#\(section.anchor)\">")
      html.append(redaction.html(section.title))
      html.append("</a>")
    }
    html.append(String(repeating: "</li>\n</ol>\n", count: depth))
    return html
  }

  /// The title of the section that the page begins in the midst of; empty if it begins with one, or there is none.
  func sectionContinued(at block: Int) -> String {
    guard block > 0, body.blocks[block].section < 0 || body.sections[Int(body.blocks[block].section)].depth > 1 else {
      return ""
    }
    return body.sections.last { $0.depth == 1 && $0.block < block }?.title ?? ""
  }

  /// The address of another page of this speech.
  func pageAddress(_ other: Int) -> String {
    switch (page, other) {
    case (0, 0): "index.html"
    case (0, _): "\(other + 1)/index.html"
    case (_, 0): "../index.html"
    default: "../\(other + 1)/index.html"
    }
  }

  /// On the first page of several: for each anchor of a later page, a target that leads there.
  func elsewhere() -> [UInt8] {
    guard page == 0 else { return [] }
    var html: [UInt8] = []
    for (anchor, block) in body.anchors {
      let later = site.page(of: block, in: speech)
      if later > 0 { html.append("<a id=\"\(anchor)\" href=\"\(later + 1)/index.html#\(anchor)\">\(later + 1)</a>") }
    }
    return html
  }
}

extension Body {
  /// The block after the last one of a section.
  fileprivate func end(ofSection index: Int) -> Int {
    sections[(index + 1)...].first { $0.depth <= sections[index].depth }?.block ?? blocks.count
  }
}
