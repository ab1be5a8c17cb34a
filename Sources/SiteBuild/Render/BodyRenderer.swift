import SiteBase
import SiteModel
import SiteTheme

/// Writes blocks of one speech as HTML for one of its pages.
struct BodyRenderer {
  /// The site, and where its passages stand.
  let site: PaginatedSite
  /// The words of the interface.
  let words: Words
  /// The speech.
  let speech: Int
  /// The path of the page below the site's root.
  let path: String
  /// The page of the speech, counted from 0; nil for the whole speech.
  let page: Int?

  /// What the speech says.
  let body: Body

  init(site: PaginatedSite, words: Words, speech: Int, path: String, page: Int?) {
    self.site = site
    self.words = words
    self.speech = speech
    self.path = path
    self.page = page
    body = site.site.speeches[speech].body
  }

  /// The blocks of a range.
  func html(of blocks: Range<Int>) -> [UInt8] {
    var html: [UInt8] = []
    let size = blocks.reduce(0) { $0 + body.blocks[$1].html.count + 120 }
    html.reserveCapacity(size)
    for block in blocks { append(body.blocks[block], to: &html) }
    return html
  }

  private func append(_ block: Block, to html: inout [UInt8]) {
    switch block.kind {
    case .heading: appendHeading(block, to: &html)
    case .paragraph, .salutation, .quotation, .item, .code: appendPassage(block, to: &html)
    case .stage: appendElement("p", class: "stage", block, to: &html)
    case .turn: appendTurn(block, to: &html)
    case .subtitle: appendElement("p", class: "subtitle", block, to: &html)
    case .dateLine: appendElement("p", class: "date-line", block, to: &html)
    case .byline: appendElement("p", class: "byline", block, to: &html)
    case .rule where block.html.isEmpty: html.append("<hr>\n")
    case .rule: appendElement("p", class: "rule", block, to: &html)
    case .listOpen, .listClose, .markup: append(block.html, of: block, to: &html)
    }
  }

  private func appendHeading(_ block: Block, to html: inout [UInt8]) {
    let section = body.sections[Int(block.section)]
    let level = min(section.depth + 1, 6)
    html.append("<h\(level) id=\"\(section.anchor)\">")
    append(block.html, of: block, to: &html)
    appendPermalink(section.anchor, label: "§ \(section.anchor.dropFirst())", to: &html)
    html.append("</h\(level)>\n")
  }

  private func appendPassage(_ block: Block, to html: inout [UInt8]) {
    let (tag, attributes) =
      switch block.kind {
      case .quotation: ("blockquote", "")
      case .item: ("li", "")
      case .code: ("pre", "")
      case .salutation: ("p", " class=\"salutation\"")
      default: ("p", "")
      }
    let anchor = "p\(block.passage)"
    html.append("<\(tag) id=\"\(anchor)\"\(attributes)>")
    if block.section >= 0 {
      let end = block.html.lowerBound + block.lead
      html.append("<b class=\"run-in\" id=\"\(body.sections[Int(block.section)].anchor)\">")
      append(block.html.lowerBound..<end, of: block, to: &html)
      html.append("</b>")
      append(end..<block.html.upperBound, of: block, to: &html)
    } else {
      append(block.html, of: block, to: &html)
    }
    appendPermalink(anchor, label: "¶ \(block.passage)", to: &html)
    html.append("</\(tag)>\n")
  }

  private func appendElement(_ tag: String, class name: String, _ block: Block, to html: inout [UInt8]) {
    html.append("<\(tag) class=\"\(name)\">")
    append(block.html, of: block, to: &html)
    html.append("</\(tag)>\n")
  }

  /// Who speaks next, with the way to their page if they have one.
  private func appendTurn(_ block: Block, to html: inout [UInt8]) {
    let words = body.text(of: block)
    let name = speakerName(ofTurn: words)
    guard let person = site.site.peopleByKey[NameKey(name)], let range = words.range(of: name),
      body.inserts(in: block.html).isEmpty
    else {
      return appendElement("p", class: "turn", block, to: &html)
    }
    let address = relativeURL(from: path, to: site.site.path(of: .person(person)))
    html.append("<p class=\"turn\">")
    html.appendEscaped(String(words[..<range.lowerBound]))
    html.append("<a href=\"\(address)\">")
    html.appendEscaped(name)
    html.append("</a>")
    html.appendEscaped(String(words[range.upperBound...]))
    html.append("</p>\n")
  }

  /// The link that a reader copies: it leads to the first page of the speech, which knows where every passage stands.
  private func appendPermalink(_ anchor: String, label: String, to html: inout [UInt8]) {
    html.append("<a class=\"permalink\" href=\"")
    if page != 0 { html.append("../index.html") }
    html.append("#\(anchor)\" aria-label=\"\(label)\"></a>")
  }

  /// A run of the HTML of a body, with what belongs into it.
  func append(_ range: Range<Int32>, of block: Block, to html: inout [UInt8]) {
    var start = Int(range.lowerBound)
    for insert in body.inserts(in: range) {
      html.append(contentsOf: body.html[start..<Int(insert.offset)])
      start = Int(insert.offset)
      switch insert.kind {
      case .link: html.append(escapedHTML(address(of: body.links[Int(insert.value)])))
      case .reference: html.append(reference(to: Int(insert.value) + 1, at: insert))
      case .point: html.append("<span class=\"point\" id=\"p\(block.passage)-\(insert.value)\">")
      case .stage: html.append("<span class=\"stage\">")
      case .pointEnd, .stageEnd: html.append("</span>")
      }
    }
    html.append(contentsOf: body.html[start..<Int(range.upperBound)])
  }

  private func reference(to note: Int, at insert: Insert) -> String {
    let id = body.isFirstReference(insert) ? " id=\"r\(note)\"" : ""
    return "<sup class=\"note-ref\"\(id)><a href=\"#n\(note)\">\(note)</a></sup>"
  }

  /// The address of a link from this page.
  private func address(of link: Link) -> String {
    switch link.target {
    case .path(let target, let suffix): relativeURL(from: path, to: target) + suffix
    case .speech(let target, let fragment): address(of: fragment, in: target)
    case nil: link.destination
    }
  }

  /// The address of an anchor of a speech, on the page where it stands.
  func address(of fragment: String, in target: Int) -> String {
    if target == speech, page == nil { return "#" + fragment }
    let block = fragment.isEmpty ? nil : site.site.speeches[target].body.block(of: fragment)
    let targetPath = site.site.path(of: target, page: block.map { site.page(of: $0, in: target) } ?? 0)
    let suffix = fragment.isEmpty ? "" : "#" + percentEncoded(fragment)
    return (targetPath == path && !suffix.isEmpty ? "" : relativeURL(from: path, to: targetPath)) + suffix
  }
}

extension Body {
  /// Whether a reference is the first to its note; the others have no id.
  func isFirstReference(_ reference: Insert) -> Bool {
    inserts.first { $0.kind == .reference && $0.value == reference.value }?.offset == reference.offset
  }
}
