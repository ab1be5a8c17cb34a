import Foundation
import SiteBase
import SiteModel
import Yams

/// The fields of a YAML mapping, taken out one by one; what nobody took is unknown.
struct Fields {
  private struct Field {
    let key: Node.Scalar
    let value: Node
  }

  /// What was wrong with the fields so far.
  private(set) var diagnostics: [Diagnostic] = []
  private let file: SourceFile
  private let firstLine: Int
  private var fields: [Field] = []
  private var known: [String] = []

  /// The fields of YAML that begins at a line of a file.
  init(_ yaml: some StringProtocol, of file: SourceFile, firstLine: Int = 1) {
    self.file = file
    self.firstLine = firstLine
    do {
      let yaml = String(yaml)
      if let (anchor, node) = try firstAnchor(in: yaml) {
        diagnostics.append(.yamlAnchor("&" + anchor, at: place(of: node, length: anchor.count + 1)))
        return
      }
      guard let root = try Yams.compose(yaml: yaml, .basic, .default, .utf8) else { return }
      take(root)
    } catch {
      diagnostics.append(.invalidYAML(error, in: file, firstLine: firstLine))
    }
  }

  /// The fields of a file of YAML.
  init(of file: SourceFile) { self.init(String(decoding: file.bytes, as: UTF8.self), of: file) }

  private init(_ node: Node, of file: SourceFile, firstLine: Int) {
    self.file = file
    self.firstLine = firstLine
    take(node)
  }

  private mutating func take(_ node: Node) {
    guard case .mapping(let mapping) = node else {
      if node.isNothing { return }
      diagnostics.append(.wrongType("the whole", wanted: "`key: value` lines", at: place(of: node)))
      return
    }
    for (key, value) in mapping {
      if case .scalar(let scalar) = key {
        fields.append(Field(key: scalar, value: value))
      } else {
        diagnostics.append(.wrongType("a key", wanted: "a word", at: place(of: key)))
      }
    }
  }

  /// The place of a field's value, or of the file if there is no such field.
  func place(of key: String) -> Place {
    fields.first { $0.key.string == key }.map { place(of: $0.value) } ?? Place(path: file.path)
  }

  private func place(of node: Node) -> Place {
    let length =
      if case .scalar(let scalar) = node { scalar.string.prefix { $0 != "\n" }.unicodeScalars.count } else { 1 }
    return place(of: node, length: length)
  }

  private func place(of node: Node, length: Int) -> Place {
    guard let mark = node.mark else { return Place(path: file.path) }
    return file.place(line: firstLine - 1 + mark.line, column: mark.column, length: length)
  }

  /// The value of a field under its name or one of the names that others give it.
  private mutating func value(_ names: [String]) -> (name: String, node: Node)? {
    known += names
    let given = fields.indices.filter { names.contains(fields[$0].key.string) && !fields[$0].value.isNothing }
    guard let first = given.first else { return nil }
    let name = fields[first].key.string
    for other in given.dropFirst() {
      let key = fields[other].key
      diagnostics.append(.givenTwice(key.string, as: name, at: place(of: .scalar(key))))
    }
    return (name, fields[first].value)
  }

  /// Says that a field's value cannot be used.
  mutating func reject(_ key: String, wanted: String, at place: Place) {
    diagnostics.append(.wrongType("`\(key)`", wanted: wanted, at: place))
  }

  /// A field that is text.
  mutating func text(_ names: String...) -> String? {
    guard let (name, node) = value(names) else { return nil }
    if case .scalar(let scalar) = node { return scalar.string.trimmed }
    reject(name, wanted: "text", at: place(of: node))
    return nil
  }

  /// A text among the fields, which knows where it stands.
  struct Item {
    /// The text.
    let text: String
    fileprivate let node: Node
  }

  /// The place of a text.
  func place(of item: Item) -> Place { place(of: item.node) }

  /// A field that is text or a list of texts.
  mutating func texts(_ names: String...) -> [Item]? {
    guard let (name, node) = value(names) else { return nil }
    let nodes = if case .sequence(let sequence) = node { Array(sequence) } else { [node] }
    return nodes.compactMap { node in
      if case .scalar(let scalar) = node, !node.isNothing { return Item(text: scalar.string.trimmed, node: node) }
      reject(name, wanted: "text or a list of texts", at: place(of: node))
      return nil
    }
  }

  /// A field that is true or false.
  mutating func flag(_ names: String...) -> Bool? {
    guard let (name, node) = value(names) else { return nil }
    if case .scalar(let scalar) = node {
      switch scalar.string.lowercased() {
      case "true", "yes", "on": return true
      case "false", "no", "off": return false
      default: break
      }
    }
    reject(name, wanted: "true or false", at: place(of: node))
    return nil
  }

  /// A field that is a whole number of a range.
  mutating func integer(_ names: String..., in range: ClosedRange<Int>) -> Int? {
    guard let (name, node) = value(names) else { return nil }
    if case .scalar(let scalar) = node, let number = Int(scalar.string), range.contains(number) { return number }
    reject(name, wanted: "a whole number from \(range.lowerBound) to \(range.upperBound)", at: place(of: node))
    return nil
  }

  /// A field that is one of a few words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let (name, node) = value([name]) else { return nil }
    if case .scalar(let scalar) = node, let choice = Choice(rawValue: scalar.string) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    reject(name, wanted: "one of " + words.joined(separator: ", "), at: place(of: node))
    return nil
  }

  /// A field that is text, or text by language.
  mutating func localized(_ name: String) -> LocalizedText? {
    guard let (_, node) = value([name]) else { return nil }
    switch node {
    case .scalar(let scalar): return LocalizedText(["": scalar.string])
    case .mapping(let mapping):
      var byLanguage: [String: String] = [:]
      for (key, value) in mapping {
        guard case .scalar(let language) = key, case .scalar(let text) = value else {
          reject(name, wanted: "text, or text by language", at: place(of: value))
          continue
        }
        byLanguage[language.string] = text.string
      }
      return LocalizedText(byLanguage)
    default:
      reject(name, wanted: "text, or text by language", at: place(of: node))
      return nil
    }
  }

  /// Every field as fields of its own, by name.
  mutating func records() -> [(name: String, place: Place, fields: Fields)] {
    known += fields.map(\.key.string)
    return fields.map { field in
      (field.key.string, place(of: .scalar(field.key)), Fields(field.value, of: file, firstLine: firstLine))
    }
  }

  /// A field that is a list of mappings, each as fields of its own.
  mutating func records(_ name: String) -> [(place: Place, fields: Fields)] {
    guard let (name, node) = value([name]) else { return [] }
    guard case .sequence(let items) = node, items.allSatisfy({ $0.mapping != nil }) else {
      reject(name, wanted: "a list, each item of `key: value` lines", at: place(of: node))
      return []
    }
    return items.map { (place(of: $0), Fields($0, of: file, firstLine: firstLine)) }
  }

  /// What was wrong, with every field that nobody took.
  mutating func finish() -> [Diagnostic] {
    for field in fields where !known.contains(field.key.string) {
      let key = field.key.string
      diagnostics.append(.unknownKey(key, known: known, at: place(of: .scalar(field.key))))
    }
    return diagnostics
  }
}

extension Node {
  /// Whether the value is left out: nothing, `~` or `null`, or no word between quotes.
  fileprivate var isNothing: Bool {
    guard case .scalar(let scalar) = self else { return false }
    let text = scalar.string
    if text.utf8.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) { return true }
    return scalar.style == .plain && (text == "~" || text == "null")
  }

  /// The first node that has an anchor, and its name.
  fileprivate var firstAnchored: (anchor: String, node: Node)? {
    if let anchor { return (anchor.rawValue, self) }
    return switch self {
    case .sequence(let nodes): nodes.lazy.compactMap(\.firstAnchored).first
    case .mapping(let pairs): pairs.lazy.compactMap { $0.firstAnchored ?? $1.firstAnchored }.first
    case .scalar, .alias: nil
    }
  }
}

/// The first YAML anchor: with aliases, anchors can stand for far more than is written, and nothing here needs them.
///
/// It is looked for in a copy without aliases, since only to put such YAML together can take for ever.
private func firstAnchor(in yaml: String) throws -> (anchor: String, node: Node)? {
  guard yaml.utf8.contains(UInt8(ascii: "&")) else { return nil }
  let parser = try Yams.Parser(yaml: yaml.replacing("*", with: "+"), resolver: .basic, encoding: .utf8)
  return try withExtendedLifetime(parser) { try parser.singleRoot()?.firstAnchored }
}

extension String {
  fileprivate var trimmed: String {
    let ends = [unicodeScalars.first, unicodeScalars.last]
    return ends.contains { $0?.properties.isWhitespace == true }
      ? trimmingCharacters(in: .whitespacesAndNewlines) : self
  }
}

extension Diagnostic {
  static func yamlAnchor(_ anchor: String, at place: Place) -> Diagnostic {
    .error(
      "yaml-anchor", "`\(anchor)` is a YAML anchor, and those are not read here", at: place,
      fix: "write the value out, or put quotes around it")
  }

  static func unknownKey(_ long: String, known: [String], at place: Place) -> Diagnostic {
    let key = String(long.prefix(60))
    let snake = key.flatMap { $0.isUppercase ? "_" + $0.lowercased() : $0 == "-" ? "_" : String($0) }
    let plain = String(snake.drop { $0 == "_" })
    let meant = known.contains(plain) ? plain : closest(to: key.lowercased(), in: known)
    return .error(
      "unknown-key", "`\(key)` is not a key here", at: place,
      fix: meant.map { "did you mean `\($0)`?" } ?? "the keys are \(known.sorted().joined(separator: ", "))")
  }

  static func wrongType(_ what: String, wanted: String, at place: Place) -> Diagnostic {
    .error("wrong-type", "\(what) should be \(wanted)", at: place)
  }

  static func givenTwice(_ key: String, as other: String, at place: Place) -> Diagnostic {
    .error(
      "given-twice", "`\(key)` says the same as `\(other)`", at: place, fix: "keep one of the two")
  }

  static func invalidYAML(_ error: any Error, in file: SourceFile, firstLine: Int) -> Diagnostic {
    let fix = "put quotes around a value that holds `: `, `#` or begins with a sign such as `[`, `*` or `@`"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let place = file.place(line: firstLine - 1 + mark.line, column: mark.column, length: 1)
      return .error("invalid-yaml", "not YAML: \(problem)", at: place, fix: fix)
    case .duplicatedKeysInMapping(let keys, let context):
      let place = file.place(line: firstLine - 1 + context.mark.line, column: context.mark.column, length: 1)
      return .error("invalid-yaml", "the key \(keys.map { "`\($0)`" }.joined(separator: ", ")) stands twice", at: place)
    case .reader(let problem, _, let value, _):
      let sign = Unicode.Scalar(UInt32(clamping: value)).map { String($0) }
      return .error("invalid-yaml", "not YAML: \(problem)", at: file.place(line: firstLine, needle: sign))
    default:
      return .error("invalid-yaml", "not YAML: \(error)", at: Place(path: file.path), fix: fix)
    }
  }
}
