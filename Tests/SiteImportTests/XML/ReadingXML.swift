import SiteBase

@testable import SiteImport

/// What was read from markup, with other files beside it.
func reading(
  _ markup: String, named name: String = "sitting.xml", beside files: [String: String] = [:]
) -> Checked<ImportedSource> {
  readXML(SourceFile(path: name, bytes: Array(markup.utf8))) { name in
    files[name].map { SourceFile(path: name, bytes: Array($0.utf8)) }
  }
}

/// The blocks that were read from markup.
func blocks(_ markup: String, named name: String = "sitting.xml", beside files: [String: String] = [:]) -> [String] {
  reading(markup, named: name, beside: files).value.texts.flatMap(\.blocks).map(\.sketch)
}

/// The blocks of the body of an Akoma Ntoso debate.
func debate(_ body: String, meta: String = "") -> [String] {
  blocks("<akomaNtoso><debate><meta>\(meta)</meta><debateBody>\(body)</debateBody></debate></akomaNtoso>")
}

/// The blocks of the body of a TEI document.
func sitting(_ body: String, header: String = "") -> [String] {
  blocks("<TEI xml:lang=\"en\"><teiHeader>\(header)</teiHeader><text><body>\(body)</body></text></TEI>")
}

/// The blocks of a protocol of the German Bundestag.
func protocol19(_ course: String, annex: String = "") -> [String] {
  blocks(
    """
    <!DOCTYPE dbtplenarprotokoll SYSTEM "nowhere.dtd">
    <dbtplenarprotokoll><sitzungsverlauf>\(course)</sitzungsverlauf>\(annex)</dbtplenarprotokoll>
    """)
}

extension ImportedBlock {
  /// A block in one line: its kind, its id, its words with their styles.
  var sketch: String {
    let mark =
      switch kind {
      case .heading(let level): String(repeating: "#", count: level)
      case .paragraph: "p"
      case .turn: "turn"
      case .stageNote: "stage"
      case .quotation: "quote"
      case .item(_, let depth): "item\(depth)"
      case .rule: "rule"
      }
    return mark + (id.map { "@\($0)" } ?? "") + " " + runs.map(\.sketch).joined()
  }
}

extension ImportedRun {
  fileprivate var sketch: String {
    var words = words
    if style.contains(.emphasis) { words = "*\(words)*" }
    if style.contains(.strong) { words = "**\(words)**" }
    if let link { words = "[\(words)](\(link))" }
    return words + (note.isEmpty ? "" : "[^\(note.map(\.sketch).joined(separator: " "))]")
  }
}
