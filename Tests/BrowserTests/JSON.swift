/// A value of JSON, to be written as a literal.
enum JSON: Encodable, Sendable {
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .flag(let flag): try container.encode(flag)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }
}

extension JSON: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  init(booleanLiteral flag: Bool) { self = .flag(flag) }

  init(integerLiteral number: Int) { self = .number(number) }

  init(stringLiteral text: String) { self = .text(text) }
}

extension JSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  init(arrayLiteral list: JSON...) { self = .list(list) }

  init(dictionaryLiteral object: (String, JSON)...) {
    self = .object(Dictionary(uniqueKeysWithValues: object))
  }
}
