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
  var keys: some Sequence<String> { words.keys }

  private mutating func read(_ file: SourceFile) {
    do {
      let root = try Yams.compose(yaml: String(decoding: file.bytes, as: UTF8.self), .basic)
      for (key, value) in root?.mapping ?? [:] {
        guard let name = key.string else { continue }
        switch value {
        case .scalar(let scalar): words[name] = .plain(scalar.string)
        case .sequence(let sequence): months = sequence.compactMap(\.string)
        case .mapping(let forms): read(forms, named: name)
        case .alias: continue
        }
      }
    } catch {
      diagnostics.append(.error("invalid-yaml", "not YAML: \(error)", at: Place(path: file.path)))
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
  func template(_ key: String) -> String? {
    switch words[key] {
    case .plain(let text): tags(in: text)
    case .counted(let one, let other): counted(tags(in: one), tags(in: other), by: firstName(in: other) + "_is_one")
    case nil: nil
    }
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
