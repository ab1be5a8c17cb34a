import SiteBase

/// Makes the blocks of a debate from the elements of a document, by the roles that a vocabulary gives them.
struct DebateReader: XMLReader {
  /// What becomes of words.
  enum Mode {
    case text, metadata, dropped
  }

  /// What an open element means for the words in it.
  struct Frame {
    var role = ElementRole.plain
    var mode = Mode.text
    /// The kind of the next paragraph.
    var kind = ImportedBlock.Kind.paragraph
    var style = StyledWords.Style()
    var depthOfList = 0
    var isInRow = false
    var hasHeading = false
    var hasCell = false
    /// The id of a section or an item, which its heading or first paragraph has.
    var id: String?
    /// Whether it is a remark that is read apart from what is around it.
    var isApart = false
    /// How many blocks there were before those of a remark.
    var start = 0
  }

  /// The debates that were read, in order.
  var drafts: [DebateDraft] = []
  let vocabulary: XMLVocabulary
  var draft = DebateDraft()
  var flow: BlockFlow
  /// The flows around the footnote that is being read.
  var outerFlows: [BlockFlow] = []
  /// The open elements, from the outermost in.
  var around: [XMLTag] = []
  /// What each of them means.
  var frames: [Frame] = []
  /// The line of the last element.
  var line = 1
  /// The id that the next turn has.
  var idOfFirstTurn: String?
  /// The ids that stand in the printed name that is being read.
  var idsOfName: [String] = []
  /// The words of notes that stand apart from the text, by their ids, once they were looked for.
  var notes: [String: String]?

  /// A reader of documents of a vocabulary.
  init(_ vocabulary: XMLVocabulary) {
    self.vocabulary = vocabulary
    flow = BlockFlow(isChineseOrJapanese: false)
  }

  mutating func begin(_ tag: XMLTag) {
    line = tag.line
    if tag.name == "TEI", !around.isEmpty { endDraft() }
    if around.isEmpty {
      draft.metadata.begin(tag)
      draft.metadata.end()
    }
    if let language = vocabulary.language(of: tag), frames.last?.mode != .dropped { setLanguage(language) }
    var frame = frames.last ?? Frame()
    (frame.hasHeading, frame.hasCell, frame.isApart, frame.id) = (false, false, false, nil)
    frame.role = frame.mode == .text ? vocabulary.role(of: tag, in: around) : .plain
    frames.append(frame)
    if frame.mode == .text, !around.isEmpty, tag.name != "TEI" { note(tag, frame.role) }
    around.append(tag)
    if frame.mode == .metadata { draft.metadata.begin(tag) }
    if frame.mode == .text { open(tag, frame.role) }
  }

  mutating func read(_ words: String) {
    draft.metadata.read(words)
    guard let frame = frames.last, frame.mode == .text else { return }
    if flow.kind == nil {
      guard words.utf8.contains(where: { !$0.isXMLSpace }) else { return }
      beginParagraph(id: nil)
    }
    var style = frame.style
    if flow.kind == .stageNote { style.style.remove(.emphasis) }
    flow.words.append(words, style)
  }

  mutating func end() {
    guard let frame = frames.popLast() else { return }
    around.removeLast()
    switch frame.mode {
    case .metadata: draft.metadata.end()
    case .dropped: break
    case .text: close(frame)
    }
    if frames.isEmpty { endDraft() }
  }
}

extension DebateReader {
  /// Puts aside what was read, for the next document.
  mutating func endDraft() {
    flow.end()
    draft.blocks = flow.blocks
    drafts.append(draft)
    let language = draft.language
    draft = DebateDraft()
    draft.language = language
    notes = nil
    flow = BlockFlow(isChineseOrJapanese: isChineseOrJapanese)
  }

  /// Remembers the id of an element of the text; those of words and of what is left out are many, and nobody cites them.
  private mutating func note(_ tag: XMLTag, _ role: ElementRole) {
    switch role {
    case .word, .identity, .metadata, .dropped: return
    default: if let id = tag.id, draft.ids[id] == nil { draft.ids[id] = tag.line }
    }
  }

  /// Whether the text is Chinese or Japanese.
  var isChineseOrJapanese: Bool {
    ["zh", "ja", "yue", "lzh"].contains { draft.language == $0 || draft.language?.hasPrefix($0 + "-") == true }
  }

  mutating func setLanguage(_ language: String) {
    draft.language = language
    if flow.kind == nil { flow.words = StyledWords(isChineseOrJapanese: isChineseOrJapanese) }
  }
}
