import Mustache
import SiteBase

/// A template as its author wrote it, made ready to be parsed.
struct TemplateSource {
  /// The names that templates may use for values.
  let names: Set<String>
  /// The words of the interface.
  let words: Words
  private let file: SourceFile
  private var bytes: [UInt8] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The template as the template library reads it.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Reads a template: puts the words of the interface in, and checks every name in it.
  init(_ file: SourceFile, names: Set<String>, words: Words) {
    self.file = file
    self.names = names
    self.words = words
    expand(file.bytes[...])
  }

  /// The template, parsed; an empty one if it cannot be.
  mutating func parse() -> MustacheTemplate? {
    do {
      return try MustacheTemplate(string: text)
    } catch let error as MustacheTemplate.ParserError {
      let line = error.context.lineNumber
      diagnostics.append(
        .invalidTemplate("\(error.error)", at: file.place(line: line, column: max(error.context.columnNumber, 1), length: 1)))
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
    let name = String((sign == " " ? tag[...] : tag.dropFirst()).drop { $0 == " " }.prefix { $0 != " " })
    switch sign {
    case "!": return
    case "=":
      diagnostics.append(.invalidTemplate("delimiters cannot be changed", at: file.place(range)))
    case ">", "<", "$", "/":
      bytes.append("{{\(tag)}}")
    case "#", "^":
      check(name, at: range)
      bytes.append("{{\(tag)}}")
    default:
      if name.hasPrefix("words.") {
        append(word: String(name.dropFirst("words.".count)), at: range)
      } else {
        check(name, at: range)
        bytes.append("{{{\(name)}}}")
      }
    }
  }

  private mutating func append(word: String, at range: Range<Int>) {
    if let template = words.template(word) {
      bytes.append(template)
    } else {
      diagnostics.append(.unknownName(word, known: words.keys, at: file.place(range)))
    }
  }

  private mutating func check(_ name: String, at range: Range<Int>) {
    if name == "." || name.hasSuffix(")") || names.contains(name) { return }
    diagnostics.append(.unknownName(name, known: names, at: file.place(range)))
  }
}

extension Diagnostic {
  static func unknownName(_ name: String, known: some Sequence<String>, at place: Place) -> Diagnostic {
    .error(
      "unknown-name", "templates have no `\(name)`", at: place,
      fix: closest(to: name, in: known).map { "did you mean `\($0)`?" })
  }

  static func invalidTemplate(_ problem: String, at place: Place) -> Diagnostic {
    .error("invalid-template", "not a Mustache template: \(problem)", at: place)
  }
}
