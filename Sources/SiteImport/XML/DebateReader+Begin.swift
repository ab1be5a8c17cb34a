/// What the beginning of an element does.
extension DebateReader {
  /// Takes in the beginning of an element.
  mutating func open(_ tag: XMLTag, _ role: ElementRole) {
    let last = frames.count - 1
    switch role {
    case .section: flow.end()
    case .titledSection(let title): openSection(title, tag)
    case .heading(let below): begin(.heading(level: level(below: below)), tag)
    case .number: begin(isInSection ? .heading(level: level(below: 0)) : takeKind(), tag)
    case .block(let kind):
      begin(kind, tag)
      frames[last].kind = kind
    case .paragraph: begin(takeKind(), tag)
    case .styled(let style):
      begin(takeKind(), tag)
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
      begin(.paragraph, tag)
    case .identity:
      idsOfName += tag.id.map { [$0] } ?? []
      openMetadata(tag)
    case .list:
      flow.end()
      frames[last].depthOfList += 1
    case .item:
      if !frames[last].isInRow { flow.end() }
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
    begin(.heading(level: level(below: 0)), tag)
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
  private mutating func begin(_ kind: ImportedBlock.Kind, _ tag: XMLTag) {
    if frames.last?.isInRow == true {
      flow.words.part()
    } else {
      flow.begin(kind, id: tag.id, line: line)
    }
  }

  /// The kind of the next paragraph; only the first of an item is the item.
  mutating func takeKind() -> ImportedBlock.Kind {
    let kind = frames.last?.kind ?? .paragraph
    guard case .item = kind, let item = frames.lastIndex(where: { $0.role == .item }) else { return kind }
    for index in item..<frames.count { frames[index].kind = .paragraph }
    return kind
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
