/// Words, or what stands among them, of pandoc's tree.
indirect enum PandocInline: Decodable {
  case words(String)
  case space
  case softBreak
  case lineBreak
  case emphasis([PandocInline])
  case strong([PandocInline])
  /// Words set in a way that texts have no sign for: raised, lowered, struck out, underlined, in small capitals.
  case otherStyle([PandocInline])
  case quoted(isDouble: Bool, [PandocInline])
  case code(String)
  case math(String)
  case raw
  case link(PandocAttributes, [PandocInline], String)
  case image
  case note([PandocBlock])
  case span(PandocAttributes, [PandocInline])

  init(from decoder: any Decoder) throws {
    let node = try PandocNode(decoder)
    switch node.type {
    case "Str": self = .words(try node.content())
    case "Space": self = .space
    case "SoftBreak": self = .softBreak
    case "LineBreak": self = .lineBreak
    case "Emph": self = .emphasis(try node.content())
    case "Strong": self = .strong(try node.content())
    case "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps": self = .otherStyle(try node.content())
    case "RawInline": self = .raw
    case "Image": self = .image
    case "Note": self = .note(try node.content())
    case "Quoted", "Cite", "Code", "Math", "Link", "Span": self = try Self.listed(node)
    default: throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: node.type))
    }
  }

  private static func listed(_ node: PandocNode) throws -> PandocInline {
    var list = try node.list()
    switch node.type {
    case "Quoted":
      let isDouble = try list.decode(PandocName.self).type == "DoubleQuote"
      return .quoted(isDouble: isDouble, try list.decode([PandocInline].self))
    case "Math":
      _ = try list.decode(PandocName.self)
      return .math(try list.decode(String.self))
    case "Cite":
      try list.skip()
      return .span(.none, try list.decode([PandocInline].self))
    default: break
    }
    let attributes = try list.decode(PandocAttributes.self)
    if node.type == "Code" { return .code(try list.decode(String.self)) }
    let words = try list.decode([PandocInline].self)
    return node.type == "Link"
      ? .link(attributes, words, try list.decode([String].self).first ?? "") : .span(attributes, words)
  }
}
