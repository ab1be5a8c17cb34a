import SiteBase

/// The words of a block as they come in: white space is set to rights, and each style is a run.
///
/// A run of white space becomes one space, or nothing where it breaks a line between characters that close up.
struct StyledWords {
  /// How words are set off, and where they lead.
  struct Style: Equatable {
    var style: ImportedRun.Style = []
    var link: String?
    var isPlain: Bool { self == Style() }
  }

  private enum Gap {
    case space, line
  }

  private let isChineseOrJapanese: Bool
  private var runs: [ImportedRun] = []
  private var bytes: [UInt8] = []
  private var style = Style()
  private var gap: Gap?
  private var ignoresSpace = false

  /// No words yet, of a text whose language is or is not Chinese or Japanese.
  init(isChineseOrJapanese: Bool) {
    self.isChineseOrJapanese = isChineseOrJapanese
  }

  /// Whether there are no words.
  var isEmpty: Bool { bytes.isEmpty && runs.isEmpty }

  /// Whether a sentence ends with the words.
  var endsSentence: Bool {
    bytes.isEmpty
      ? runs.last?.words.endsSentence ?? false : String(decoding: bytes.suffix(64), as: UTF8.self).endsSentence
  }

  /// Appends words.
  mutating func append(_ words: String, _ style: Style = Style()) {
    var words = words
    words.withUTF8 { utf8 in
      var index = 0
      while index < utf8.count {
        let start = index
        if utf8[index].isXMLSpace {
          var kind = Gap.space
          while index < utf8.count, utf8[index].isXMLSpace {
            if utf8[index] != 0x20 && utf8[index] != 0x09 { kind = .line }
            index += 1
          }
          open(kind)
        } else {
          while index < utf8.count, !utf8[index].isXMLSpace { index += 1 }
          write(UnsafeBufferPointer(rebasing: utf8[start..<index]), style)
        }
      }
    }
  }

  /// Parts what follows from what came before, as the end of a line does.
  mutating func part() { open(.line) }

  /// Joins what follows to what came before, whatever white space stands between.
  mutating func join() {
    gap = nil
    ignoresSpace = true
  }

  /// Breaks the line where the author meant it.
  mutating func breakLine() {
    gap = nil
    if !isEmpty { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Puts a footnote after the words.
  mutating func attach(_ note: [ImportedBlock]) {
    endRun()
    if runs.last?.note.isEmpty != true { runs.append(ImportedRun("")) }
    runs[runs.count - 1].note = note
  }

  /// The words, which are then gone from here.
  mutating func take() -> [ImportedRun] {
    while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    endRun()
    defer { self = StyledWords(isChineseOrJapanese: isChineseOrJapanese) }
    return runs
  }

  private mutating func open(_ kind: Gap) {
    if !ignoresSpace, gap != .line { gap = kind }
  }

  private mutating func write(_ word: UnsafeBufferPointer<UInt8>, _ style: Style) {
    let isParted = isSpaceNeeded(before: word)
    gap = nil
    ignoresSpace = false
    if style != self.style {
      if isParted, self.style.isPlain, !bytes.isEmpty { bytes.append(0x20) }
      let isOpen = isParted && (!self.style.isPlain || bytes.isEmpty)
      endRun()
      if isOpen, !style.isPlain {
        runs.append(ImportedRun(" "))
      } else if isOpen {
        bytes.append(0x20)
      }
      self.style = style
    } else if isParted {
      bytes.append(0x20)
    }
    bytes.append(contentsOf: word)
  }

  private func isSpaceNeeded(before word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let gap, !isEmpty, (bytes.last ?? runs.last?.words.utf8.last) != UInt8(ascii: "\n") else { return false }
    guard gap == .line else { return true }
    let tail = bytes.isEmpty ? Array((runs.last?.words ?? "").utf8.suffix(4)) : Array(bytes.suffix(4))
    guard let last = String(decoding: tail, as: UTF8.self).unicodeScalars.last,
      let next = String(decoding: word.prefix(4), as: UTF8.self).unicodeScalars.first
    else { return true }
    return !last.closesUp(with: next, isChineseOrJapanese: isChineseOrJapanese)
  }

  private mutating func endRun() {
    guard !bytes.isEmpty else { return }
    let words = String(decoding: bytes, as: UTF8.self)
    runs.append(ImportedRun(words, style: style.style, link: style.link))
    bytes = []
  }
}
