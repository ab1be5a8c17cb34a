import SiteBase
import SiteModel
import SiteTheme

/// Writes blocks of one speech as HTML for one of its pages.
struct BodyRenderer {
  /// The site, and where its passages stand.
  let site: PaginatedSite
  /// The words of the interface.
  let words: Words
  /// The elements around signs that stand for words which are left out.
  let redaction: RedactionMarkup
  /// The speech.
  let speech: Int
  /// The path of the page below the site's root.
  let path: String
  /// The page of the speech, counted from 0; nil for the whole speech.
  let page: Int?

  /// What the speech says.
  let body: Body

  init(
    _ body: Body, of speech: Int, in site: PaginatedSite, words: Words, redaction: RedactionMarkup, path: String,
    page: Int?
  ) {
    self.body = body
    self.site = site
    self.words = words
    self.speech = speech
    self.path = path
    self.page = page
    self.redaction = redaction
  }

  /// The blocks of a range.
  func html(of blocks: Range<Int>) -> [UInt8] {
    var html: [UInt8] = []
    let size = blocks.reduce(0) { $0 + body.blocks[$1].html.count + 120 }
    html.reserveCapacity(size)
    for block in blocks { append(body.blocks[block], body.sourceIDs(of: block), to: &html) }
    return html
  }

  private func append(_ block: Block, _ ids: ArraySlice<SourceID>, to html: inout [UInt8]) {
    switch block.kind {
    case .heading: appendHeading(block, ids, to: &html)
    case .paragraph, .salutation, .quotation, .item, .code: appendPassage(block, ids, to: &html)
    case .stage: appendElement("stage", block, ids, to: &html)
    case .turn: appendTurn(block, ids, to: &html)
    case .titleNote: appendElement("title-note", block, ids, to: &html)
    case .signature: appendElement("signature", block, ids, to: &html)
    case .subtitle: appendElement("subtitle", block, ids, to: &html)
    case .dateLine: appendElement("date-line", block, ids, to: &html)
    case .byline: appendElement("byline", block, ids, to: &html)
    case .rule where block.html.isEmpty: html.append("<hr>\n")
    case .rule: appendElement("rule", block, ids, to: &html)
    case .listOpen, .listClose, .markup: append(block.html, of: block, to: &html)
    }
  }

  private func appendHeading(_ block: Block, _ ids: ArraySlice<SourceID>, to html: inout [UInt8]) {
    let section = body.sections[Int(block.section)]
    let level = min(section.depth + 1, 6)
    html.append("<h\(level) id=\"\(section.anchor)\">")
    appendTargets(ids, to: &html)
    append(block.html, of: block, to: &html)
    appendPermalink(section.anchor, label: "§ \(section.anchor.dropFirst())", to: &html)
    html.append("</h\(level)>\n")
  }

  private func appendPassage(_ block: Block, _ ids: ArraySlice<SourceID>, to html: inout [UInt8]) {
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
    appendTargets(ids, to: &html)
    if block.section >= 0 {
      let end = block.html.lowerBound + block.lead
      html.append("<b class=\"run-in\" id=\"\(body.sections[Int(block.section)].anchor)\">")
      append(block.html.lowerBound..<end, of: block, to: &html) { $0.offset < end || $0.kind.isEnd }
      html.append("</b>")
      append(end..<block.html.upperBound, of: block, to: &html) { $0.offset > end || !$0.kind.isEnd }
    } else {
      append(block.html, of: block, to: &html)
    }
    appendPermalink(anchor, label: "¶ \(block.passage)", to: &html)
    html.append("</\(tag)>\n")
  }

  private func appendElement(_ name: String, _ block: Block, _ ids: ArraySlice<SourceID>, to html: inout [UInt8]) {
    html.append("<p class=\"\(name)\">")
    appendTargets(ids, to: &html)
    append(block.html, of: block, to: &html)
    html.append("</p>\n")
  }

  /// Who speaks next, with the way to their page if they have one.
  private func appendTurn(_ block: Block, _ ids: ArraySlice<SourceID>, to html: inout [UInt8]) {
    let words = body.text(of: block)
    guard let (person, range) = speaker(ofTurn: words), body.inserts(in: block.html).isEmpty else {
      return appendElement("turn", block, ids, to: &html)
    }
    html.append("<p class=\"turn\">")
    appendTargets(ids, to: &html)
    html.appendEscaped(String(words[..<range.lowerBound]))
    html.append("<a href=\"\(relativeURL(from: path, to: site.site.path(of: .person(person))))\">")
    html.appendEscaped(String(words[range]))
    html.append("</a>")
    html.appendEscaped(String(words[range.upperBound...]))
    html.append("</p>\n")
  }

  /// Who is named in the words of a turn, and where: the name they consist of, or that of a speaker of this speech.
  private func speaker(ofTurn words: String) -> (person: Int, range: Range<String.Index>)? {
    let name = speakerName(ofTurn: words)
    if let person = site.site.peopleByKey[NameKey(name)], let range = words.range(of: name) { return (person, range) }
    let named = site.site.speeches[speech].speakers.lazy.compactMap { name in
      words.range(of: name).map { (name: name, range: $0) }
    }.max { $0.name.utf8.count < $1.name.utf8.count }
    return named.flatMap { named in site.site.peopleByKey[NameKey(named.name)].map { ($0, named.range) } }
  }

  /// The link that a reader copies: it leads to the first page of the speech, which knows where every passage stands.
  private func appendPermalink(_ anchor: String, label: String, to html: inout [UInt8]) {
    html.append("<a class=\"permalink\" href=\"")
    if page != 0 { html.append("../index.html") }
    html.append("#\(anchor)\" aria-label=\"\(label)\"></a>")
  }

  /// Empty elements with the ids that the source gave to a block.
  private func appendTargets(_ ids: ArraySlice<SourceID>, to html: inout [UInt8]) {
    for id in ids {
      html.append("<span id=\"")
      html.appendEscaped(id.anchor)
      html.append("\"></span>")
    }
  }

  /// A run of the HTML of a body, with those of its inserts that belong into it.
  func append(
    _ range: Range<Int32>, of block: Block, to html: inout [UInt8], where belongs: (Insert) -> Bool = { _ in true }
  ) {
    var start = Int(range.lowerBound)
    for insert in body.inserts(in: range) where belongs(insert) {
      html.append(contentsOf: body.html[start..<Int(insert.offset)])
      start = Int(insert.offset)
      switch insert.kind {
      case .link: html.append(escapedHTML(address(of: site.site.speeches[speech].links[Int(insert.value)])))
      case .reference: html.append(reference(to: Int(insert.value) + 1, at: insert))
      case .point: html.append("<span class=\"point\" id=\"p\(block.passage)-\(insert.value)\">")
      case .stage: html.append("<span class=\"stage\">")
      case .redaction: html.append(insert.value == 1 ? redaction.word : redaction.sign)
      case .redactionEnd: html.append(redaction.end)
      case .pointEnd, .stageEnd: html.append("</span>")
      case .pageMark: html.append(pageMark(at: insert))
      }
    }
    html.append(contentsOf: body.html[start..<Int(range.upperBound)])
  }

  /// The words that end a page of the source, as a link to themselves; only a target, where they stand in the title.
  private func pageMark(at insert: Insert) -> String {
    let mark = body.pageMarks[Int(insert.value)]
    let id = body.isFirstMark(insert) ? " id=\"\(mark.anchor)\"" : ""
    if mark.words.isEmpty { return "<span\(id)></span>" }
    let address = (page == 0 ? "" : "../index.html") + "#" + mark.anchor
    let label = escapedHTML(words.text("source_page", ["number": String(mark.number)]))
    return "<a class=\"page-mark\"\(id) href=\"\(address)\" title=\"\(label)\">\(escapedHTML(mark.words))</a>"
  }

  private func reference(to note: Int, at insert: Insert) -> String {
    let id = body.isFirstReference(insert) ? " id=\"r\(note)\"" : ""
    return "<sup class=\"note-ref\"\(id)><a href=\"#n\(note)\">\(note)</a></sup>"
  }

  /// The address of a link from this page.
  private func address(of link: Link) -> String {
    switch link.target {
    case .path(let target, let suffix): relativeURL(from: path, to: target) + suffix
    case .speech(let target, let fragment, let block): address(of: fragment, at: block, in: target)
    case nil: link.destination
    }
  }

  /// The address of an anchor of a speech, on the page of the block where it stands.
  private func address(of fragment: String, at block: Int?, in target: Int) -> String {
    if target == speech, page == nil { return "#" + fragment }
    let targetPath = site.path(of: target, block: block)
    let suffix = fragment.isEmpty ? "" : "#" + percentEncoded(fragment)
    return (targetPath == path && !suffix.isEmpty ? "" : relativeURL(from: path, to: targetPath)) + suffix
  }
}

extension Body {
  /// Whether no earlier page mark has the same number; the others have no id.
  func isFirstMark(_ mark: Insert) -> Bool {
    let number = pageMarks[Int(mark.value)].number
    return pageMarks.firstIndex { $0.number == number } == Int(mark.value)
  }

  /// Whether a reference is the first to its note; the others have no id.
  func isFirstReference(_ reference: Insert) -> Bool {
    inserts.first { $0.kind == .reference && $0.value == reference.value }?.offset == reference.offset
  }
}
