import SiteBase
import SiteMarkdown
import SiteModel
import SitePlainText

/// Reads a Markdown text from an offset on.
func readMarkdown(
  _ file: SourceFile, from start: Int, _ metadata: SpeechMetadata, _ settings: ReadingSettings, language: String
) -> SpeechText {
  var options = MarkdownOptions()
  options.emphasis = metadata.emphasis ?? settings.emphasis
  options.rawHTML = settings.rawHTML
  options.language = language
  let document = MarkdownDocument.read(file, body: start..<file.bytes.count, options: options)
  let turns = TurnFinder(document, speakers: metadata.speakers ?? [])
  var text = SpeechText(diagnostics: document.diagnostics)
  text.title = document.title(wanted: metadata.title)
  let head =
    turns.names.isEmpty
    ? MarkdownHead(document, title: text.title ?? metadata.title, isTitleInText: text.title != nil) : nil
  text.date = head?.date
  text.speakers = head.flatMap { $0.speakers.isEmpty ? nil : $0.speakers } ?? turns.names
  var builder = BodyBuilder(html: document.html)
  for (index, block) in document.blocks.enumerated() {
    if index == 0, text.title != nil {
      continue
    } else if case .heading(let level) = block.kind, !turns.isTurn(index) {
      if !builder.addHeading(block, level: level, in: document) {
        text.diagnostics.append(.idTaken(block.id ?? "", at: file.place(line: block.line, needle: block.id)))
      }
    } else {
      builder.add(block, as: head?.kinds[index], in: document)
      if let id = block.id, !builder.name(id) {
        text.diagnostics.append(.idTaken(id, at: file.place(line: block.line, needle: id)))
      }
    }
  }
  for (number, link) in document.links.enumerated() { builder.insert(Insert(.link, at: link.offset, value: number)) }
  let titleEnd = text.title == nil ? 0 : document.blocks[0].html.upperBound
  let references = document.references.filter { $0.offset >= titleEnd }
  for reference in references { builder.insert(Insert(.reference, at: reference.offset, value: reference.note)) }
  text.links = document.links.map { Link(destination: $0.destination, line: $0.line) }
  text.body = builder.finish(notes: document.speechNotes(referredToBy: references))
  return text
}

extension MarkdownDocument {
  fileprivate func speechNotes(referredToBy references: [MarkdownReference]) -> [Note] {
    let referenced = Set(references.map(\.note))
    return notes.enumerated().map { number, note in
      Note(html: Int32(note.html.lowerBound)..<Int32(note.html.upperBound), isReferenced: referenced.contains(number))
    }
  }

  /// The title that the text begins with: a heading of the first level, unless the metadata names another.
  fileprivate func title(wanted: String?) -> String? {
    guard let first = blocks.first, case .heading(1) = first.kind else { return nil }
    let words = self.words(of: first)
    if words.allSatisfy(\.isWhitespace) { return nil }
    return wanted == nil || NameKey(wanted!) == NameKey(words) ? words : nil
  }

  /// The words of a block, without markup.
  func words(of block: MarkdownBlock) -> String {
    String(decoding: plainText(html[innerHTML(of: block)]), as: UTF8.self)
  }

  /// The HTML of a block without its outer element.
  fileprivate func innerHTML(of block: MarkdownBlock) -> Range<Int> {
    let range = block.html
    switch block.kind {
    case .heading: return (range.lowerBound + 4)..<(range.upperBound - 6)
    case .paragraph: return (range.lowerBound + 3)..<(range.upperBound - 5)
    case .quotation: return (range.lowerBound + 12)..<(range.upperBound - 14)
    case .item: return (range.lowerBound + 4)..<(range.upperBound - 6)
    case .code: return (range.lowerBound + 5)..<(range.upperBound - 7)
    case .rule: return range.lowerBound..<range.lowerBound
    case .listOpen, .listClose, .html: return range
    }
  }

  /// The inside of the only paragraph of a block that holds nothing but words in brackets.
  fileprivate func bracketed(_ block: MarkdownBlock) -> Range<Int>? {
    var inner = innerHTML(of: block)
    if block.kind == .quotation {
      let opening = Array("\n<p>".utf8)
      let closing = Array("</p>\n".utf8)
      guard html[inner].starts(with: opening), html[inner].suffix(closing.count).elementsEqual(closing) else {
        return nil
      }
      inner = (inner.lowerBound + opening.count)..<(inner.upperBound - closing.count)
    }
    guard let first = html[inner].first, [UInt8(ascii: "("), UInt8(ascii: "["), 0xEF].contains(first), inner.count < 400
    else { return nil }
    let text = String(decoding: html[inner], as: UTF8.self)
    let pairs: [(Character, Character)] = [("(", ")"), ("（", "）"), ("[", "]"), ("［", "］")]
    guard let pair = pairs.first(where: { text.first == $0.0 && text.last == $0.1 }) else { return nil }
    let words = text.dropFirst().dropLast()
    guard !words.contains(pair.0), !words.contains(pair.1) else { return nil }
    return block.kind == .quotation || tellsWhatHappened(String(words)) ? inner : nil
  }
}

extension BodyBuilder {
  /// Adds a heading that begins a section; says whether it could have the id that its author gave it.
  fileprivate mutating func addHeading(_ block: MarkdownBlock, level: Int, in document: MarkdownDocument) -> Bool {
    let isFree = beginSection(level: level, title: document.words(of: block), id: block.id)
    add(.heading, html: document.innerHTML(of: block), characters: block.characters)
    bindSection()
    return isFree
  }

  /// Adds any other block, as what it is known to be; a heading is then a speaker's turn.
  fileprivate mutating func add(_ block: MarkdownBlock, as known: Block.Kind?, in document: MarkdownDocument) {
    let kind: Block.Kind =
      switch block.kind {
      case .heading: .turn
      case .paragraph: known ?? .paragraph
      case .quotation: .quotation
      case .listOpen: .listOpen
      case .item: .item
      case .listClose: .listClose
      case .code: .code
      case .rule: .rule
      case .html: .markup
      }
    if kind == .quotation || kind == .paragraph, let note = document.bracketed(block) {
      add(.stage, html: note, characters: block.characters)
    } else {
      add(kind, html: document.innerHTML(of: block), characters: block.characters)
    }
  }
}

extension Diagnostic {
  static func idTaken(_ id: String, at place: Place) -> Diagnostic {
    .error(
      "id-taken", "the id `\(id)` is another section's, or looks like one that is given to sections and passages",
      at: place, fix: "choose another, with a letter that is not followed by a number")
  }
}
