import SiteBase

extension Body {
  /// The ids by which its parts can be linked to, each once, with the blocks that bring them to their pages, in order.
  ///
  /// They are those of sections, passages, points, page marks, notes and references to them, and those of the source.
  public var anchors: [(id: String, block: Int)] {
    var anchors: [(id: String, block: Int)] = []
    var taken: Set<String> = []
    for block in blocks.indices {
      for id in ids(of: block) where taken.insert(id).inserted { anchors.append((id, block)) }
    }
    guard let last = blocks.indices.last else { return anchors }
    // Notes that no block refers to stand at the end.
    for id in notes.indices.map(noteID) where !taken.contains(id) { anchors.append((id, last)) }
    return anchors
  }

  /// The ids that a block brings to its page, of its notes as well.
  private func ids(of index: Int) -> [String] {
    let block = blocks[index]
    var ids: [String] = []
    if block.section >= 0 { ids.append(sections[Int(block.section)].anchor) }
    if block.passage > 0 { ids.append("p\(block.passage)") }
    ids += sourceIDs(of: index).map(\.anchor)
    for insert in inserts(in: block.html) {
      let value = Int(insert.value)
      switch insert.kind {
      case .point: ids.append("p\(block.passage)-\(value)")
      case .pageMark: ids.append(pageMarks[value].anchor)
      case .reference: ids += ["r\(value + 1)", noteID(value)]
      case .redactionEnd, .link, .stageEnd, .pointEnd, .stage, .redaction: continue
      }
    }
    return ids
  }

  private func noteID(_ note: Int) -> String { "n\(note + 1)" }

  /// The ids that the source gave to a block.
  public func sourceIDs(of block: Int) -> ArraySlice<SourceID> {
    sourceIDs[sourceIDs.partitionPoint { $0.block >= block }...].prefix { $0.block == block }
  }
}
