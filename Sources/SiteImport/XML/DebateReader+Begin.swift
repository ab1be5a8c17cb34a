/// What the beginning of an element does.
extension DebateReader {
  /// Takes in the beginning of an element.
  mutating func open(_ tag: XMLTag, _ role: ElementRole) {
    let last = frames.count - 1
    switch role {
    case .section:
      flow.end()
      frames[last].id = tag.id
    case .titledSection(let title): openSection(title, tag)
    case .heading(let below):
      let id = below == 0 ? takeSectionID() : nil
      begin(.heading(level: level(below: below)), id: id ?? tag.id)
    case .number where isInSection: begin(.heading(level: level(below: 0)), id: sectionID ?? tag.id)
    case .number, .paragraph: beginParagraph(id: tag.id)
    case .remark: openRemark(tag)
    case .block(let kind):
      begin(kind, id: tag.id)
      frames[last].kind = kind
    case .styled(let style):
      beginParagraph(id: tag.id)
      frames[last].style.style.formUnion(style)
    case .container(let kind):
      flow.end()
      frames[last].kind = kind
    case .speech(let ids, let part): openSpeech(tag, ids, part)
    case .speechOfFirstTurn:
      flow.end()
      idOfFirstTurn = tag.id
    case .speakerName:
      idsOfName = []
      begin(.paragraph, id: tag.id)
    case .identity:
      idsOfName += tag.id.map { [$0] } ?? []
      openMetadata(tag)
    case .list:
      flow.end()
      frames[last].depthOfList += 1
    case .item:
      if !frames[last].isInRow { flow.end() }
      frames[last].id = tag.id
      frames[last].kind = .item(number: nil, depth: max(frames[last].depthOfList, 1))
    case .row, .cell: openTablePart(tag, role)
    case .span(let style): frames[last].style.style.formUnion(style)
    case .link(let address): frames[last].style.link = address
    case .note:
      outerFlows.append(flow)
      flow = BlockFlow(isChineseOrJapanese: isChineseOrJapanese)
      frames[last].kind = .paragraph
    case .noteReference(let id): attachNote(id)
    case .lineBreak: flow.words.breakLine()
    case .printedLineBreak(let isInWord): isInWord ? flow.words.join() : flow.words.part()
    case .word: draft.annotated.add(line: line)
    case .fact: draft.metadata.begin(tag)
    case .metadata: openMetadata(tag)
    case .dropped(let name):
      draft.dropped[name, default: .init()].add(line: line)
      frames[last].mode = .dropped
    case .unknown: draft.unknown[tag.name, default: .init()].add(line: line)
    case .plain: break
    }
  }

  private mutating func openMetadata(_ tag: XMLTag) {
    frames[frames.count - 1].mode = .metadata
    draft.metadata.begin(tag)
  }

  private mutating func openSection(_ title: String, _ tag: XMLTag) {
    begin(.heading(level: level(below: 0)), id: tag.id)
    flow.words.append(title)
    flow.end()
  }

  private mutating func openSpeech(_ tag: XMLTag, _ ids: [String], _ part: String?) {
    flow.end()
    guard outerFlows.isEmpty else { return }
    frames[frames.count - 1].kind = .paragraph
    frames[frames.count - 1].isInRow = false
    if let turn = waitingTurn {
      draft.turns[turn].ids = ids
      draft.turns[turn].part = part
      draft.turns[turn].isWaiting = false
      flow.blocks[draft.turns[turn].block].id = tag.id
    } else {
      addTurn(ids: ids, part: part, id: tag.id)
    }
  }

  private mutating func openTablePart(_ tag: XMLTag, _ role: ElementRole) {
    let last = frames.count - 1
    if role == .row {
      draft.rows.add(line: line)
      flow.end()
      flow.begin(frames[last].kind, id: tag.id, line: line)
      frames[last].isInRow = true
    } else if last > 0, frames[last].isInRow {
      if frames[last - 1].hasCell {
        flow.words.part()
        flow.words.append("| ")
      }
      frames[last - 1].hasCell = true
    }
  }

  /// Begins a block, unless it is in the row of a table.
  mutating func begin(_ kind: ImportedBlock.Kind, id: String?) {
    if frames.last?.isInRow == true {
      flow.words.part()
    } else {
      flow.begin(kind, id: id, line: line)
    }
  }

  /// Begins a paragraph of the kind of what it stands in; only the first of an item is the item, and has its id.
  mutating func beginParagraph(id: String?) {
    let kind = frames.last?.kind ?? .paragraph
    guard case .item = kind, let item = frames.lastIndex(where: { $0.role == .item }) else {
      return begin(kind, id: id)
    }
    for index in item..<frames.count { frames[index].kind = .paragraph }
    begin(kind, id: id ?? frames[item].id)
  }

  /// The id of the innermost section, until its heading has it.
  private var sectionID: String? { frames.last { $0.role.isSection }?.id }

  private mutating func takeSectionID() -> String? {
    guard let section = frames.lastIndex(where: { $0.role.isSection }) else { return nil }
    defer { frames[section].id = nil }
    return frames[section].id
  }

  private var isInSection: Bool { frames.dropLast().last.map { $0.role.isSection } ?? false }

  /// The level of a heading that stands in the innermost section.
  private mutating func level(below: Int) -> Int {
    let sections = frames.indices.filter { frames[$0].role.isSection }
    let level = 1 + below + sections.dropLast().count { frames[$0].hasHeading }
    if below == 0, let section = sections.last { frames[section].hasHeading = true }
    return level
  }
}

extension ElementRole {
  /// Whether headings in it are one level below those around it.
  var isSection: Bool {
    switch self {
    case .section, .titledSection: true
    default: false
    }
  }
}
