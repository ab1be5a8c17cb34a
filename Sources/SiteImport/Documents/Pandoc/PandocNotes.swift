/// The notes of a book or a page that stand apart from the words that call them, by their ids.
///
/// A note that is called more than once, or only from another note, is left where it stands.
struct PandocNotes {
  private var notes: [String: [PandocBlock]] = [:]

  /// No notes.
  init() {}

  /// The notes of a tree.
  init(_ tree: [PandocBlock]) {
    var called: Set<String> = []
    tree.visitInlines(outside: []) { inline in
      if let id = inline.calledNote { called.insert(id) }
    }
    if called.isEmpty { return }
    var calls: [String: Int] = [:]
    tree.visitInlines(outside: called) { inline in
      if let id = inline.calledNote { calls[id, default: 0] += 1 }
    }
    var found: [String: [[PandocBlock]]] = [:]
    tree.visit { block in
      if case .division(let attributes, let blocks) = block { found[attributes.id, default: []].append(blocks) }
    }
    notes = found.filter { calls[$0.key] == 1 && $0.value.count == 1 }.mapValues { $0[0] }
  }

  /// The blocks of the note with an id, if it is to stand where it is called.
  subscript(id: String) -> [PandocBlock]? { notes[id] }
}

extension PandocInline {
  /// The id of the note that a link calls.
  var calledNote: String? {
    guard case .link(let attributes, _, let target) = self, attributes.isNoteCall, target.hasPrefix("#") else {
      return nil
    }
    return String(target.dropFirst())
  }
}

extension PandocAttributes {
  /// Whether a link with them calls a note.
  fileprivate var isNoteCall: Bool {
    classes.contains("footnote-ref") || others["role"] == "doc-noteref" || kindsOfNote.contains("noteref")
  }

  /// Whether a division with them holds notes.
  var isOfNotes: Bool {
    classes.contains("footnotes") || others["role"] == "doc-endnotes"
      || !kindsOfNote.isDisjoint(with: ["footnotes", "endnotes", "rearnotes"])
  }

  private var kindsOfNote: Set<Substring> { Set(others["note"]?.split(separator: " ") ?? []) }
}
