/// A block of pandoc's tree.
indirect enum PandocBlock: Decodable {
  case paragraph([PandocInline])
  case lines([[PandocInline]])
  case code(String)
  case raw
  case quotation([PandocBlock])
  case orderedList(PandocListMarks, [[PandocBlock]])
  case bulletList([[PandocBlock]])
  case definitions([PandocDefinition])
  case heading(Int, PandocAttributes, [PandocInline])
  case rule
  case table(PandocTable)
  case figure(PandocAttributes, PandocCaption, [PandocBlock])
  case division(PandocAttributes, [PandocBlock])
  case nothing

  init(from decoder: any Decoder) throws {
    let node = try PandocNode(decoder)
    switch node.type {
    case "Plain", "Para": self = .paragraph(try node.content())
    case "LineBlock": self = .lines(try node.content())
    case "BlockQuote": self = .quotation(try node.content())
    case "BulletList": self = .bulletList(try node.content())
    case "DefinitionList": self = .definitions(try node.content())
    case "Table": self = .table(try node.content())
    case "HorizontalRule": self = .rule
    case "RawBlock": self = .raw
    case "Null": self = .nothing
    case "CodeBlock", "OrderedList", "Header", "Figure", "Div": self = try Self.listed(node)
    default: throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: node.type))
    }
  }

  private static func listed(_ node: PandocNode) throws -> PandocBlock {
    var list = try node.list()
    if node.type == "OrderedList" {
      return .orderedList(try list.decode(PandocListMarks.self), try list.decode([[PandocBlock]].self))
    }
    if node.type == "Header" {
      return .heading(
        try list.decode(Int.self), try list.decode(PandocAttributes.self), try list.decode([PandocInline].self))
    }
    let attributes = try list.decode(PandocAttributes.self)
    switch node.type {
    case "CodeBlock": return .code(try list.decode(String.self))
    case "Figure":
      return .figure(attributes, try list.decode(PandocCaption.self), try list.decode([PandocBlock].self))
    default: return .division(attributes, try list.decode([PandocBlock].self))
    }
  }
}

/// How the items of a list are numbered.
struct PandocListMarks: Decodable {
  /// The number of the first item.
  let start: Int
  /// How numbers are written, such as `Decimal`.
  let style: String

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    start = try list.decode(Int.self)
    style = try list.decode(PandocName.self).type
  }
}

/// A node without content.
struct PandocName: Decodable {
  let type: String

  init(from decoder: any Decoder) throws { type = try PandocNode(decoder).type }
}

/// A term and what it means.
struct PandocDefinition: Decodable {
  let term: [PandocInline]
  let meanings: [[PandocBlock]]

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    term = try list.decode([PandocInline].self)
    meanings = try list.decode([[PandocBlock]].self)
  }
}

/// The words below a table or a picture.
struct PandocCaption: Decodable {
  let blocks: [PandocBlock]

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    _ = try list.decode([PandocInline]?.self)
    blocks = try list.decode([PandocBlock].self)
  }
}
