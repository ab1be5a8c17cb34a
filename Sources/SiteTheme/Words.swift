import SiteBase
import Yams

/// The words of the interface in one language.
public struct Words: Sendable {
  private enum Word {
    case plain(String)
    case counted(one: String, other: String)
  }

  private var words: [String: Word] = [:]
  private var months: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The words of files, later files before earlier ones.
  init(_ files: [SourceFile]) {
    for file in files { read(file) }
  }

  /// The names of all words.
  var keys: Set<String> { Set(words.keys) }

  private mutating func read(_ file: SourceFile) {
    do {
      let root = try Yams.compose(yaml: String(decoding: file.bytes, as: UTF8.self), .basic)
      guard let root, !root.isEmpty else { return }
      guard let mapping = root.mapping else {
        let place = file.place(line: root.mark?.line ?? 1, column: root.mark?.column ?? 1, length: 1)
        diagnostics.append(.error("wrong-type", "words should be `key: value` lines", at: place))
        return
      }
      for (key, value) in mapping {
        guard let name = key.string else { continue }
        switch value {
        case .scalar(let scalar): words[name] = .plain(scalar.string)
        case .sequence(let sequence) where name == "months": months = sequence.compactMap(\.string)
        case .mapping(let forms): read(forms, named: name)
        case .sequence, .alias: continue
        }
      }
    } catch {
      diagnostics.append(.invalidYAML(error, in: file))
    }
  }

  private mutating func read(_ forms: Node.Mapping, named name: String) {
    if let one = forms["one"]?.string, let other = forms["other"]?.string {
      words[name] = .counted(one: one, other: other)
      return
    }
    for (key, value) in forms {
      guard let key = key.string, let text = value.string else { continue }
      words["\(name)_\(key)"] = .plain(text)
    }
  }

  /// A word as a piece of a template: `{name}` in it becomes the tag of that name.
  func template(_ key: String) -> String {
    switch words[key] {
    case .plain(let text): tags(in: text)
    case .counted(let one, let other): counted(tags(in: one), tags(in: other), by: firstName(in: other) + "_is_one")
    case nil: ""
    }
  }

  /// The names of the values that a word as a piece of a template needs.
  func values(in key: String) -> [String] {
    switch words[key] {
    case .plain(let text): names(in: text)
    case .counted(let one, let other): names(in: one) + names(in: other) + [firstName(in: other) + "_is_one"]
    case nil: []
    }
  }

  private func names(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "}" }) }
  }

  private func counted(_ one: String, _ other: String, by flag: String) -> String {
    "{{#\(flag)}}\(one){{/\(flag)}}{{^\(flag)}}\(other){{/\(flag)}}"
  }

  private func firstName(in text: String) -> Substring {
    text.drop { $0 != "{" }.dropFirst().prefix { $0 != "}" }
  }

  private func tags(in text: String) -> String {
    escapedHTML(text).replacing("{", with: "{{{").replacing("}", with: "}}}")
  }

  /// A word with its `{name}`s filled in, as plain text; the key itself if there is no such word.
  public func text(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    switch words[key] {
    case .plain(let text): filled(text, values)
    case .counted(let one, let other): filled(values.contains { $0.value == "1" } ? one : other, values)
    case nil: key
    }
  }

  private func filled(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
    var filled = ""
    var rest = text.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")), let close = rest.firstIndex(of: UInt8(ascii: "}")) {
      filled += Substring(rest[..<open])
      let name = rest[rest.index(after: open)..<close]
      filled += values.first { $0.key.utf8.elementsEqual(name) }?.value ?? Substring(rest[open...close]).description
      rest = rest[rest.index(after: close)...]
    }
    return filled + Substring(rest)
  }

  /// The name of a month, from 1 to 12.
  public func month(_ number: Int) -> String {
    months.indices.contains(number - 1) ? months[number - 1] : String(number)
  }
}

extension Node {
  /// Whether nothing is written.
  fileprivate var isEmpty: Bool { string?.isEmpty == true }
}

extension Diagnostic {
  fileprivate static func invalidYAML(_ error: any Error, in file: SourceFile) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let place = file.place(line: mark.line, column: mark.column, length: 1)
      return .error("invalid-yaml", "not YAML: \(problem)", at: place)
    case .duplicatedKeysInMapping(let keys, let context):
      let place = file.place(line: context.mark.line, column: context.mark.column, length: 1)
      return .error("invalid-yaml", "the key \(keys.map { "`\($0)`" }.joined(separator: ", ")) stands twice", at: place)
    default:
      return .error("invalid-yaml", "not YAML: \(error)", at: Place(path: file.path))
    }
  }
}
