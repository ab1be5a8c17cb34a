/// What a document says about itself: the elements of its header, and their words.
struct XMLMetadata {
  /// One element.
  struct Field {
    var tag: XMLTag
    /// The place of the element around it among the fields.
    var parent: Int?
    fileprivate var words: Range<Int>
  }

  /// The elements, in order.
  private(set) var fields: [Field] = []
  private var bytes: [UInt8] = []
  private var open: [Int] = []

  /// An element begins.
  mutating func begin(_ tag: XMLTag) {
    fields.append(Field(tag: tag, parent: open.last, words: bytes.count..<bytes.count))
    open.append(fields.count - 1)
  }

  /// Characters follow.
  mutating func read(_ words: String) {
    if !open.isEmpty { bytes.append(contentsOf: words.utf8) }
  }

  /// The innermost open element ends.
  mutating func end() {
    guard let field = open.popLast() else { return }
    fields[field].words = fields[field].words.lowerBound..<bytes.count
  }

  /// The words of a field and of what is in it, with single spaces; nil if it has none.
  func words(of field: Field) -> String? {
    var words = StyledWords(isChineseOrJapanese: false)
    words.append(String(decoding: bytes[field.words], as: UTF8.self))
    let text = words.take().map(\.words).joined()
    return text.isEmpty ? nil : text
  }

  /// The fields at the end of a path of names, such as `bibl`, `idno`.
  func all(_ path: String...) -> [Field] {
    fields.filter { lies($0, at: path) }
  }

  /// The words of the first field at the end of a path; of several, of the first in a language.
  func words(_ path: String..., language: String? = nil) -> String? {
    let found = fields.filter { lies($0, at: path) }
    let spoken = found.first { $0.tag["xml:lang"] == language && language != nil }
    return (spoken ?? found.first).flatMap { words(of: $0) }
  }

  /// An attribute of the first field at the end of a path that has it.
  func value(_ attribute: String, of path: String...) -> String? {
    fields.lazy.filter { lies($0, at: path) }.compactMap { $0.tag[attribute] }.first
  }

  private func lies(_ field: Field, at path: [String]) -> Bool {
    var field = field
    for (index, name) in path.reversed().enumerated() {
      guard field.tag.name == name else { return false }
      if index == path.count - 1 { return true }
      guard let parent = field.parent else { return false }
      field = fields[parent]
    }
    return true
  }
}
