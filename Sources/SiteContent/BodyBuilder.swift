import SiteBase
import SiteModel

/// Puts a body together block by block, and numbers its sections and passages.
struct BodyBuilder {
  private(set) var body = Body()
  /// The level of each section that is open, and how many sections stand beside and before it.
  private var openLevels: [Int] = []
  private var ordinals: [Int] = []
  private var anchors: Set<String> = []
  private var passageCount: Int32 = 0

  /// A body over HTML that is there already.
  init(html: [UInt8] = []) { body.html = html }

  /// Adds a block; prose gets the next passage number.
  mutating func add(_ kind: Block.Kind, html: Range<Int>, characters: Int) {
    var block = Block(kind, html: Int32(html.lowerBound)..<Int32(html.upperBound), characters: Int32(characters))
    if kind.isPassage {
      passageCount += 1
      block.passage = passageCount
    }
    body.characters += characters
    body.blocks.append(block)
  }

  /// Begins a section at the next block. Its id is its place, or what the author set, unless that is taken.
  ///
  /// - Returns: Whether the author's id could be given.
  @discardableResult
  mutating func beginSection(level: Int, title: String, id: String? = nil) -> Bool {
    while let open = openLevels.last, open >= level { openLevels.removeLast() }
    openLevels.append(level)
    let depth = openLevels.count
    ordinals = Array(ordinals.prefix(depth)) + (ordinals.count < depth ? [0] : [])
    ordinals[depth - 1] += 1
    let place = "s" + ordinals.map(String.init).joined(separator: "-")
    let anchor = id.flatMap { isFree($0) ? $0 : nil } ?? place
    anchors.insert(anchor)
    body.sections.append(Section(title: title, anchor: anchor, depth: depth, block: body.blocks.count))
    return id == nil || id == anchor
  }

  /// Gives the block added last an id that its source has for it; says whether it could have it.
  mutating func name(_ id: String) -> Bool {
    guard isFree(id) else { return false }
    anchors.insert(id)
    body.sourceIDs.append(SourceID(id, block: body.blocks.count - 1))
    return true
  }

  private func isFree(_ id: String) -> Bool { !anchors.contains(id) && !id.isPageID }

  /// Says that the block added last begins the section begun last, and how much of it is the section's heading.
  mutating func bindSection(lead: Int = 0) {
    body.blocks[body.blocks.count - 1].section = Int32(body.sections.count - 1)
    body.blocks[body.blocks.count - 1].lead = Int32(lead)
  }

  /// Where the next byte of HTML goes.
  var offset: Int { body.html.count }

  /// Appends UTF-8 with what HTML must escape.
  mutating func appendEscaped(_ text: ArraySlice<UInt8>) { body.html.appendEscaped(text) }

  /// Appends HTML as it is.
  mutating func append(_ html: String) { body.html.append(html) }

  /// Says what is put into the HTML when it is rendered.
  mutating func insert(_ insert: Insert) { body.inserts.append(insert) }

  /// Says where a page of the source ends.
  mutating func add(_ mark: PageMark, at offset: Int) {
    insert(Insert(.pageMark, at: offset, value: body.pageMarks.count))
    body.pageMarks.append(mark)
  }

  /// The body, with its parts in order.
  mutating func finish(notes: [Note] = []) -> Body {
    body.notes = notes
    body.markStageNotes()
    body.markRedactions()
    body.inserts.sort { ($0.offset, $0.kind.rawValue) < ($1.offset, $1.kind.rawValue) }
    body.html = Array(body.html)
    body.blocks = Array(body.blocks)
    return body
  }
}

extension Block.Kind {
  /// Whether a block of this kind is prose that can be cited.
  var isPassage: Bool {
    switch self {
    case .paragraph, .salutation, .quotation, .item, .code: true
    case .heading, .stage, .turn, .rule, .subtitle, .dateLine, .byline, .titleNote, .signature, .listOpen, .listClose,
      .markup:
      false
    }
  }
}
