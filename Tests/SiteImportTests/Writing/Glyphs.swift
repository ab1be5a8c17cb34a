import SiteBase
import SiteMarkdown

@testable import SiteImport

/// A character that can be seen, and how it is set off.
struct Glyph: Equatable, CustomStringConvertible {
  var scalar: Unicode.Scalar
  var style: ImportedRun.Style = []
  var link: String?

  var description: String { "\(scalar)" + (style.isEmpty ? "" : "\(style.rawValue)") + (link.map { "<\($0)>" } ?? "") }
}

/// A block with all that can be seen of it.
struct SeenBlock: Equatable, CustomStringConvertible {
  var kind: MarkdownBlock.Kind
  var glyphs: [Glyph]

  var description: String { "\(kind): \(glyphs.map(\.description).joined())" }
}

/// What of a text can be seen, white space apart.
struct SeenText {
  var blocks: [SeenBlock] = []
  var notes: [[Glyph]] = []
  var references = 0
  /// The ids of the blocks that have one.
  var ids: [String] = []

  /// The first block or note that another has not.
  func differing(from other: SeenText) -> String {
    let block = blocks.enumerated().first { $0 >= other.blocks.count || other.blocks[$0] != $1 }?.element.description
    let note = notes.enumerated().first { $0 >= other.notes.count || other.notes[$0] != $1 }
    return [block, note.map { "note \($0 + 1): \($1)" }, "\(references) references"].compactMap(\.self).joined(
      separator: "\n")
  }
}

extension SeenText {
  /// What a reader of Markdown makes of a file.
  init(markdown bytes: [UInt8], language: String) {
    let document = MarkdownDocument.read(
      SourceFile(path: "a.md", bytes: bytes), options: MarkdownOptions(language: language))
    for block in document.blocks where block.kind != .listClose {
      blocks.append(SeenBlock(kind: block.kind, glyphs: document.glyphs(in: block.html)))
    }
    ids = document.blocks.compactMap(\.id)
    notes = document.notes.map { document.glyphs(in: $0.html) }
    references = document.references.count
  }
}

extension MarkdownDocument {
  /// What can be seen in a range of its HTML; without ids, and the start of an ordered list as words.
  fileprivate func glyphs(in range: Range<Int>) -> [Glyph] {
    var glyphs: [Glyph] = []
    var glyph = Glyph(scalar: " ")
    var targets = links.filter { range.contains($0.offset) }[...]
    for part in String(decoding: html[range], as: UTF8.self).split(separator: "<", omittingEmptySubsequences: false) {
      var words = part
      if let end = part.firstIndex(of: ">") {
        glyph.apply(tag: part[..<end]) { targets.popFirst()?.destination }
        words = part[part.index(after: end)...]
      }
      var text = String(words)
      for (escape, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        text = text.replacing(escape, with: sign)
      }
      for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
        glyphs.append(Glyph(scalar: scalar, style: glyph.style, link: glyph.link))
      }
    }
    return glyphs
  }
}

extension Glyph {
  /// Goes into an element, or out of it.
  fileprivate mutating func apply(tag: Substring, nextTarget: () -> String?) {
    switch tag {
    case "em": style.insert(.emphasis)
    case "/em": style.remove(.emphasis)
    case "strong": style.insert(.strong)
    case "/strong": style.remove(.strong)
    case "code": style.insert(.code)
    case "/code": style.remove(.code)
    case "/a": link = nil
    case "a href=\"\"": link = nextTarget()
    case _ where tag.hasPrefix("a href="): link = String(tag.dropFirst(8).dropLast())
    default: break
    }
  }
}

extension SeenText {
  /// What is to be seen of an imported text.
  init(_ blocks: [ImportedBlock]) {
    var waiting: [[ImportedBlock]] = []
    var isInQuotation = false
    var lastID: String?
    var lists: [Int?] = []
    for block in blocks {
      let noteCount = waiting.count
      let words = Self.glyphs(of: block, notes: &waiting)
      if words.isEmpty, waiting.count == noteCount, block.kind != .rule { continue }
      switch block.kind {
      case .heading(let level): add(.heading(level: min(level + 1, 6)), words)
      case .turn: add(.heading(level: 3), words)
      case .stageNote: add(.quotation, words)
      case .paragraph: add(.paragraph, words)
      case .quotation where isInQuotation && block.id == nil && lastID == nil:
        self.blocks[self.blocks.count - 1].glyphs += words
      case .quotation: add(.quotation, words)
      case .rule: self.blocks.append(SeenBlock(kind: .rule, glyphs: []))
      case .item(let number, let depth):
        if depth == 1 || lists.isEmpty {
          let last = lists.first
          if last == nil || (last! == nil) != (number == nil) || (number != nil && number! != last!! + 1) {
            self.blocks.append(SeenBlock(kind: .listOpen, glyphs: []))
          }
          lists = [number]
          self.blocks.append(SeenBlock(kind: .item, glyphs: words))
        } else {
          self.blocks[self.blocks.count - 1].glyphs += words
        }
      }
      if case .item = block.kind {} else { lists = [] }
      isInQuotation = block.kind == .quotation
      lastID = block.id
      if let id = block.id { ids.append(id) }
    }
    references = waiting.count
    while notes.count < waiting.count {
      let note = waiting[notes.count]
      var inner = waiting
      let before = inner.count
      ids += note.filter { saysSomething($0) }.compactMap(\.id)
      let words = note.flatMap { Self.glyphs(of: $0, notes: &inner) }
      references += inner.count - before
      waiting = inner
      notes.append(words)
    }
  }

  private func saysSomething(_ block: ImportedBlock) -> Bool {
    let notes = block.runs.flatMap(\.note)
    return block.kind == .rule || ([block] + notes).contains { !Self.glyphs($0.words).isEmpty }
  }

  private mutating func add(_ kind: MarkdownBlock.Kind, _ glyphs: [Glyph]) {
    blocks.append(SeenBlock(kind: kind, glyphs: glyphs))
  }

  private static func glyphs(of block: ImportedBlock, notes: inout [[ImportedBlock]]) -> [Glyph] {
    let words = block.runs.flatMap { run in
      if run.note.contains(where: { !glyphs($0.words).isEmpty }) { notes.append(run.note) }
      let isCodeInLink = run.style.contains(.code) && run.link != nil
      return run.words.split(whereSeparator: \.isNewline).flatMap { line in
        glyphs(String(line), isCodeInLink && line.contains("]") ? run.style.subtracting(.code) : run.style, run.link)
      }
    }
    if words.isEmpty { return [] }
    return switch block.kind {
    case .turn: words + glyphs(words.colon)
    case .stageNote: words.isBracketed ? words : words.bracketed
    default: words
    }
  }

  private static func glyphs(_ words: String, _ style: ImportedRun.Style = [], _ link: String? = nil) -> [Glyph] {
    words.unicodeScalars.filter { !$0.properties.isWhitespace }.map { Glyph(scalar: $0, style: style, link: link) }
  }
}

extension [Glyph] {
  private var text: String { String(String.UnicodeScalarView(map(\.scalar))) }

  fileprivate var colon: String {
    text.hasSuffix(":") || text.hasSuffix("：") ? "" : text.unicodeScalars.contains(where: \.isHan) ? "：" : ":"
  }

  fileprivate var isBracketed: Bool {
    [("(", ")"), ("（", "）"), ("[", "]"), ("［", "］")].contains {
      text.count > 2 && text.hasPrefix($0) && text.hasSuffix($1) && !text.dropFirst().dropLast().contains($0)
    }
  }

  fileprivate var bracketed: [Glyph] {
    let isHan = text.unicodeScalars.contains(where: \.isHan)
    let pairs = [("（", "）"), ("(", ")"), ("[", "]"), ("［", "］")]
    let choices = isHan ? pairs : [pairs[1], pairs[0], pairs[2], pairs[3]]
    let pair = choices.first { !text.contains($0.0) && !text.contains($0.1) } ?? choices[0]
    return [Glyph(scalar: pair.0.unicodeScalars.first!)] + self + [Glyph(scalar: pair.1.unicodeScalars.first!)]
  }
}
