import Mustache
import SiteBase

/// A template as its author wrote it, made ready to be parsed.
struct TemplateSource {
  /// The names that templates may use for values.
  let names: Set<String>
  /// The words of the interface.
  let words: Words
  /// The names of all templates.
  let templates: Set<String>
  /// The templates that it includes or extends, and where it says so.
  private(set) var inclusions: [(name: String, place: Place)] = []
  private let file: SourceFile
  private var bytes: [UInt8] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The template as the template library reads it.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Reads a template: puts the words of the interface in, and checks every name in it.
  init(_ file: SourceFile, names: Set<String>, words: Words, templates: Set<String>) {
    self.file = file
    self.names = names
    self.words = words
    self.templates = templates
    expand(file.bytes[...])
  }

  /// The template, parsed; an empty one if it cannot be.
  mutating func parse() -> MustacheTemplate? {
    do {
      return try MustacheTemplate(string: text)
    } catch let error as MustacheTemplate.ParserError {
      let line = error.context.lineNumber
      diagnostics.append(
        .invalidTemplate(
          problem(error.error), at: file.place(line: line, column: max(error.context.columnNumber, 1), length: 1)))
    } catch {
      diagnostics.append(.invalidTemplate("\(error)", at: Place(path: file.path)))
    }
    return nil
  }

  private mutating func expand(_ source: ArraySlice<UInt8>) {
    var rest = source
    while let open = rest.firstRange(of: Array("{{".utf8)) {
      bytes += rest[..<open.lowerBound]
      rest = rest[open.upperBound...]
      let isTriple = rest.first == UInt8(ascii: "{")
      let closing = Array((isTriple ? "}}}" : "}}").utf8)
      guard let close = rest.firstRange(of: closing) else {
        bytes += Array("{{".utf8) + rest
        return
      }
      let inner = rest[(isTriple ? rest.startIndex + 1 : rest.startIndex)..<close.lowerBound]
      append(tag: String(decoding: inner, as: UTF8.self), at: inner.startIndex..<inner.endIndex)
      rest = rest[close.upperBound...]
    }
    bytes += rest
  }

  private mutating func append(tag: String, at range: Range<Int>) {
    let sign = tag.first.map { "#^/><$!=&".contains($0) ? $0 : " " } ?? " "
    let name = (sign == " " ? tag[...] : tag.dropFirst()).trimmingSuffix { $0 == " " }.drop { $0 == " " }
    switch sign {
    case "!", "$", "/":
      bytes.append("{{\(tag)}}")
    case "=":
      diagnostics.append(.invalidTemplate("delimiters cannot be changed", at: file.place(range)))
    case ">", "<":
      inclusions.append((String(name), file.place(range)))
      check(String(name), among: templates, at: range)
      bytes.append("{{\(tag)}}")
    case "#", "^":
      check(argument(of: name), among: names, at: range)
      bytes.append("{{\(tag)}}")
    default:
      if name.hasPrefix("words.") {
        append(word: String(name.dropFirst("words.".count)), at: range)
      } else if check(argument(of: name), among: names, at: range) {
        bytes.append("{{{\(name)}}}")
      }
    }
  }

  private mutating func append(word: String, at range: Range<Int>) {
    guard check(word, among: words.keys, at: range) else { return }
    for name in words.values(in: word) { check(name, among: names, at: range) }
    bytes.append(words.template(word))
  }

  /// The name in `name`, `transform(name)` or `transform()`.
  private func argument(of name: Substring) -> String {
    String((name.lastIndex(of: "(").map { name[name.index(after: $0)...] } ?? name).prefix { $0 != ")" })
  }

  /// Says that a name is not there; `.` always is, and so is nothing between the brackets of a transform.
  @discardableResult
  private mutating func check(_ name: String, among known: Set<String>, at range: Range<Int>) -> Bool {
    if name == "." || known.contains(name) || name.isEmpty && file.bytes[range].contains(UInt8(ascii: "(")) {
      return true
    }
    diagnostics.append(.unknownName(name, known: known, at: file.place(range)))
    return false
  }
}

/// What the template library's word for an error means.
private func problem(_ error: any Error) -> String {
  switch error as? MustacheTemplate.Error {
  case .sectionCloseNameIncorrect: "this tag ends a section that is not the one begun last"
  case .expectedSectionEnd: "a section has no end"
  case .unfinishedName: "a tag has no end, or its name is none"
  case .illegalTokenInsideInheritSection, .textInsideInheritSection: "only {{$…}} can stand between {{<…}} and its end"
  default: "\(error)"
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    guard let last = lastIndex(where: { !isTrimmed($0) }) else { return "" }
    return self[...last]
  }
}

extension Diagnostic {
  static func unknownName(_ name: String, known: some Sequence<String>, at place: Place) -> Diagnostic {
    .error(
      "unknown-name", "templates have no `\(name)`", at: place,
      fix: closest(to: name, in: known).map { "did you mean `\($0)`?" })
  }

  static func templateLoop(_ name: String, through others: [String], at place: Place) -> Diagnostic {
    let way = others.isEmpty ? "" : " through " + others.map { "`\($0)`" }.joined(separator: ", ")
    return .error(
      "template-loop", "`\(name)` includes itself\(way), so that it would never come to an end", at: place,
      fix: "leave this tag out, or include another template")
  }

  static func invalidTemplate(_ problem: String, at place: Place) -> Diagnostic {
    .error("invalid-template", "not a Mustache template: \(problem)", at: place)
  }
}
