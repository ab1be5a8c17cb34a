import SiteBase
import SiteModel
import SitePlainText

/// A text made of pandoc's tree, and what was met on the way.
struct DocumentText {
  /// The text.
  private(set) var text: ImportedText
  /// What the reader of the report should know.
  private(set) var remarks: [ImportRemark] = []
  private var said: [String: PandocMeta] = [:]

  /// The text of the whole tree, or of its blocks `chosen`.
  init(_ tree: PandocTree, _ format: DocumentFormat, chosen: [PandocBlock]? = nil) {
    var body = DocumentBlocks(notes: PandocNotes(tree.blocks))
    body.add(chosen ?? tree.blocks)
    text = ImportedText(blocks: body.blocks)
    for (name, value) in tree.meta { said[name.lowercased()] = value }
    describe(format)
    settleIDs(format)
    remarks += body.findings.remarks
  }

  private mutating func describe(_ format: DocumentFormat) {
    text.title = lines("title").joined(separator: " ")
    if text.title?.isEmpty == true { text.title = nil }
    text.speakers = lines("author") + (format == .epub ? lines("creator") : [])
    if format == .html { weighPage() }
    describeLanguage()
    text.topics = lines("keywords").flatMap { $0.split { ",，、;；".contains($0) } }.map(\.trimmed).filter { !$0.isEmpty }
    describeDate(format)
    if format == .docx { text.blocks.insert(contentsOf: blocks("subtitle") + blocks("abstract"), at: 0) }
  }

  /// Takes the heading of a page for its title, if that is the same with the name of the site behind it, and the byline
  /// of its text before the author that its code names.
  private mutating func weighPage() {
    let headings = text.blocks.filter { $0.kind == .heading(level: 1) }.map(\.words.trimmed)
    if headings.count == 1, !headings[0].isEmpty, let title = text.title, title.hasPrefix(headings[0]) {
      text.title = headings[0]
    }
    guard let author = text.speakers.first, let said = text.saidSpeaker, said != author else { return }
    text.speakers = [said]
    remarks.append(ImportRemark(.dropped, "the author “\(author)” of the page, since its text says \(said)"))
  }

  private mutating func describeLanguage() {
    guard let language = lines("lang").first ?? lines("language").first else { return }
    if isLanguageTag(language) {
      text.language = language
    } else {
      remarks.append(ImportRemark(.dropped, "the language “\(language.prefix(40))”, which is no BCP 47 tag"))
    }
  }

  private mutating func describeDate(_ format: DocumentFormat) {
    guard let date = lines("date").first ?? lines("pubdate").first else { return }
    text.date = (try? SpeechDate(parsing: date))?.iso
    if text.date == nil { remarks.append(ImportRemark(.doubted, "the date “\(date.prefix(40))”, not understood")) }
    if format == .epub || format == .html { weighDate(of: format) }
    if format == .docx, text.date != date { text.blocks.insert(contentsOf: blocks("date"), at: 0) }
  }

  /// Keeps the date of a book or page, which may be when it was made, only if its text names none.
  private mutating func weighDate(of format: DocumentFormat) {
    guard let date = text.date else { return }
    let thing = format == .epub ? "book" : "page"
    guard let said = text.saidDate else {
      remarks.append(ImportRemark(.doubted, "the date \(date) of the \(thing), which may be when it was made"))
      return
    }
    if said == date { return }
    text.date = nil
    remarks.append(ImportRemark(.dropped, "the date \(date) of the \(thing), since its text says \(said)"))
  }

  /// The lines that are said under a name.
  private func lines(_ name: String) -> [String] {
    blocks(name).flatMap { $0.words.split(whereSeparator: \.isNewline) }.map(\.trimmed).filter { !$0.isEmpty }
  }

  private func blocks(_ name: String) -> [ImportedBlock] {
    var made = DocumentBlocks()
    if let value = said[name] { made.add(blocks(value)) }
    return made.blocks
  }

  private func blocks(_ value: PandocMeta) -> [PandocBlock] {
    switch value {
    case .words(let words): [.paragraph(words)]
    case .blocks(let blocks): blocks
    case .list(let values): values.flatMap { blocks($0) }
    case .other: []
    }
  }

  /// Keeps the ids that the source gives, and drops those that pandoc or the office program made up and no link uses.
  private mutating func settleIDs(_ format: DocumentFormat) {
    if format == .epub { shortenIDs() }
    if format == .html || format == .epub { return }
    let targets = Set(text.blocks.flatMap { $0.runs }.compactMap { $0.link }.filter { $0.hasPrefix("#") })
    for index in text.blocks.indices {
      guard let id = text.blocks[index].id, !targets.contains("#" + id) else { continue }
      text.blocks[index].id = nil
    }
  }

  /// Takes the file of the book out of ids and links within it: `ch1.xhtml#a` is `a`; the first of the same ids stays.
  private mutating func shortenIDs() {
    var known: Set<Substring> = []
    for block in text.blocks.indices {
      let parts = text.blocks[block].id?.split(separator: "#", maxSplits: 1) ?? []
      text.blocks[block].id = parts.count == 2 && known.insert(parts[1]).inserted ? String(parts[1]) : nil
      for run in text.blocks[block].runs.indices {
        guard let link = text.blocks[block].runs[run].link, link.hasPrefix("#"),
          let sign = link.dropFirst().firstIndex(of: "#")
        else { continue }
        text.blocks[block].runs[run].link = String(link[sign...])
      }
    }
  }
}

extension ImportedText {
  /// The date that a line at the head of its words says.
  fileprivate var saidDate: String? {
    said { head, file in head.date(in: file).map { (try? SpeechDate(parsing: $0))?.iso ?? $0 } }
  }

  /// The speaker that a line at the head of its words names.
  fileprivate var saidSpeaker: String? { said { head, file in head.speaker(in: file) } }

  private func said(_ read: (PlainText.Head, SourceFile) -> String?) -> String? {
    let words = blocks.prefix(12).map { $0.words.replacing("\n", with: " ") }.joined(separator: "\n\n")
    let file = SourceFile(path: "", bytes: Array(words.utf8))
    return read(PlainText(file, in: 0..<file.bytes.count, wantsHead: true).head, file)
  }
}
