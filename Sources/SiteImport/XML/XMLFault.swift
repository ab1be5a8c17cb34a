import Foundation
import SiteBase

/// What keeps a file from being well-formed XML, and where.
struct XMLFault: Error, Equatable {
  /// What it is.
  enum Reason: Equatable {
    /// The file ends before its elements do.
    case ends
    /// More elements stand inside each other than are read.
    case depth(Int)
    /// The parser's number for it.
    case parser(Int)
  }

  /// The parser's number for a prefix without a namespace, which does no harm.
  static let undeclaredPrefix = 201

  var reason: Reason
  var line: Int
  /// The column, in Unicode scalars, counted from 1, just after the fault.
  var column: Int
  /// The innermost element that is open there.
  var open: XMLTag?
  /// Whether the root element has begun.
  var hasRoot: Bool

  init(_ reason: Reason, line: Int, column: Int, open: XMLTag? = nil, hasRoot: Bool = false) {
    self.reason = reason
    self.line = line
    self.column = column
    self.open = open
    self.hasRoot = hasRoot
  }
}

extension Diagnostic {
  static func notWellFormed(_ fault: XMLFault, in file: SourceFile) -> Diagnostic {
    let line = file.place(line: fault.line).text.unicodeScalars
    let (summary, fix) = fault.words(after: String(line.prefix(fault.column - 1)))
    let place = file.place(line: fault.line, column: fault.column, length: 1)
    return .error("xml-not-well-formed", summary, at: place, fix: fix)
  }
}

extension XMLFault {
  /// What to say of it, and how to mend it, where `before` is the line up to it.
  fileprivate func words(after before: String) -> (summary: String, fix: String?) {
    switch reason {
    case .ends: unended
    case .depth(let deepest): ("elements stand inside each other more than \(deepest) deep", nil)
    case .parser(5), .parser(4): unended
    case .parser(26), .parser(27):
      (
        "\(code(last("&", of: before) ?? "&…;")) is no character that XML knows",
        "write the character itself, or its number, such as `&#160;`"
      )
    case .parser(76): mismatched(last("</", of: before))
    case .parser(let number): Self.words(number)
    }
  }

  private var unended: (summary: String, fix: String?) {
    if let open {
      return ("the file ends inside \(name(of: open))", "get the whole file, or add `</\(open.name)>`")
    }
    guard hasRoot else { return ("the file ends before its first element begins", nil) }
    return ("something follows the end of the document", "keep one document in a file")
  }

  private func mismatched(_ tag: String?) -> (summary: String, fix: String?) {
    guard let open else { return ("an element ends that has not begun", nil) }
    return (
      "\(code((tag ?? "</…") + ">")) stands where \(name(of: open)) should end", "add `</\(open.name)>` before it"
    )
  }

  private static func words(_ number: Int) -> (summary: String, fix: String?) {
    switch number {
    case 1: ("more than 10 million bytes stand here without an element", nil)
    case 9, 81: ("a byte stands here that is no character of a text in the file's encoding", "save the file as UTF-8")
    case 31, 32: ("the encoding that the file names is not known", "save the file as UTF-8")
    case 23, 68: ("a `&` or `<` stands here for itself", "write `&amp;` or `&lt;`")
    case 38: ("a `<` stands in an attribute", "write `&lt;`")
    case 39, 40: ("an attribute has no quotes around its value", "write `name=\"value\"`")
    case 41: ("an attribute has no value", "write `name=\"value\"`")
    case 42: ("an attribute stands twice in one tag", "remove one of them")
    case 45: ("a comment is not ended", "add `-->`")
    case 63: ("a CDATA section is not ended", "add `]]>`")
    case 64: ("`<?xml … ?>` is not at the very beginning of the file", "remove what stands before it")
    case 65, 73: ("a tag is not ended", "add `>`")
    default: ("this is not well-formed XML (the parser's error \(number))", nil)
    }
  }

  private func name(of tag: XMLTag) -> String { "`<\(tag.name)>` of line \(tag.line)" }

  private func code(_ words: String) -> String { "`\(words)`" }

  /// The end of a line from the last time that a mark stands in it.
  private func last(_ mark: String, of line: String) -> String? {
    guard let range = line.range(of: mark, options: .backwards) else { return nil }
    let tail = line[range.lowerBound...].prefix { !$0.isWhitespace && $0 != ">" }
    return tail.count > 60 ? nil : String(tail)
  }
}
