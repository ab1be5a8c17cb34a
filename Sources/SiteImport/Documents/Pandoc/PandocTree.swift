/// A document as pandoc's JSON gives it.
struct PandocTree: Decodable {
  /// What is said of the document, by name.
  let meta: [String: PandocMeta]
  /// What it says.
  let blocks: [PandocBlock]
}

/// What stands beside an element: its id, its classes and its other attributes.
struct PandocAttributes: Decodable {
  let id: String
  let classes: [String]
  /// The other attributes by their names.
  let others: [String: String]

  /// No id and no class.
  static let none = PandocAttributes()

  private init() { (id, classes, others) = ("", [], [:]) }

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    id = try list.decode(String.self)
    classes = try list.decode([String].self)
    let pairs = try list.decode([[String]].self)
    others = Dictionary(pairs.compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil }) { first, _ in first }
  }
}

/// Something that is said of a document.
indirect enum PandocMeta: Decodable {
  case words([PandocInline])
  case blocks([PandocBlock])
  case list([PandocMeta])
  case other

  init(from decoder: any Decoder) throws {
    let node = try PandocNode(decoder)
    switch node.type {
    case "MetaInlines": self = .words(try node.content())
    case "MetaBlocks": self = .blocks(try node.content())
    case "MetaString": self = .words([.words(try node.content())])
    case "MetaList": self = .list(try node.content())
    default: self = .other
    }
  }
}

/// A node of the tree: `{"t": TYPE, "c": CONTENT}`.
struct PandocNode {
  private enum Key: String, CodingKey { case t, c }

  /// What it is.
  let type: String
  private let container: KeyedDecodingContainer<Key>

  init(_ decoder: any Decoder) throws {
    container = try decoder.container(keyedBy: Key.self)
    type = try container.decode(String.self, forKey: .t)
  }

  /// Its content, if that is one value.
  func content<Value: Decodable>() throws -> Value { try container.decode(Value.self, forKey: .c) }

  /// Its content, if that is several values of different types.
  func list() throws -> any UnkeyedDecodingContainer { try container.nestedUnkeyedContainer(forKey: .c) }
}

extension UnkeyedDecodingContainer {
  /// Passes over the next value.
  mutating func skip() throws { _ = try decode(Skipped.self) }
}

private struct Skipped: Decodable {
  init(from decoder: any Decoder) {}
}
