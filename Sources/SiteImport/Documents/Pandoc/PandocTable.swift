/// A table of pandoc's tree.
struct PandocTable: Decodable {
  let attributes: PandocAttributes
  let caption: PandocCaption
  /// The rows of its head, its bodies and its foot; each is a list of cells.
  let rows: [[[PandocBlock]]]

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    attributes = try list.decode(PandocAttributes.self)
    caption = try list.decode(PandocCaption.self)
    try list.skip()
    let head = try list.decode(Rows.self)
    let bodies = try list.decode([Body].self)
    let foot = try list.decode(Rows.self)
    rows = (head.rows + bodies.flatMap(\.rows) + foot.rows).map(\.cells)
  }

  private struct Rows: Decodable {
    let rows: [Row]

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      _ = try list.decode(PandocAttributes.self)
      rows = try list.decode([Row].self)
    }
  }

  private struct Body: Decodable {
    let rows: [Row]

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      _ = try list.decode(PandocAttributes.self)
      _ = try list.decode(Int.self)
      rows = try list.decode([Row].self) + list.decode([Row].self)
    }
  }

  private struct Row: Decodable {
    let cells: [[PandocBlock]]

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      _ = try list.decode(PandocAttributes.self)
      cells = try list.decode([Cell].self).map(\.blocks)
    }
  }

  private struct Cell: Decodable {
    let blocks: [PandocBlock]

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      _ = try list.decode(PandocAttributes.self)
      _ = try list.decode(PandocName.self)
      _ = try list.decode(Int.self)
      _ = try list.decode(Int.self)
      blocks = try list.decode([PandocBlock].self)
    }
  }
}
