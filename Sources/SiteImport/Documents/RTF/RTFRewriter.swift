import SiteBase
import SiteEncoding

/// Rewrites an RTF file so that pandoc finds all of its words: all text is UTF-8, printed numbers of lists are words,
/// tracked deletions are gone, and footnotes are where pandoc looks for them.
struct RTFRewriter {
  /// What was met on the way.
  private(set) var findings = OfficeFindings()

  private let bytes: [UInt8]
  private var output: [UInt8] = []
  private var groups = [RTFGroup()]
  private var fonts = RTFFonts()
  private var pending: [UInt8] = []
  private var highSurrogate: UInt16?
  private var unseen = RTFUnseenWords()
  private var skipped = 0
  private var isNumbered = false
  /// The word that makes the paragraph an item, until it is known whether its mark has become words.
  private var heldList: [UInt8] = []
  private var mark = ""
  private var boxes: [UInt8] = []
  private var openBoxes = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The file, rewritten.
  mutating func rewrite() -> [UInt8] {
    var tokens = RTFTokens(bytes)
    var start = 0
    while let token = tokens.next() {
      write(token, bytes[start..<tokens.offset])
      start = tokens.offset
    }
    flush()
    if highSurrogate != nil { findings.halves += 1 }
    return output
  }

  private mutating func write(_ token: RTFTokens.Token, _ source: ArraySlice<UInt8>) {
    if case .byte(let byte) = token { return addByte(byte) }
    if token == .lineEnd { return }
    flush()
    switch token {
    case .open:
      skipped = 0
      groups.append(groups[groups.count - 1])
      groups[groups.count - 1].mark = nil
      groups[groups.count - 1].textBox = nil
      output += source
    case .close: close(source)
    case .symbol(UInt8(ascii: "*")):
      groups[groups.count - 1].isDestination = true
      output += source
    case .symbol(let byte) where [UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}")].contains(byte):
      if skip() { break }
      releaseList()
      if !groups[groups.count - 1].isDeleted { output += source }
    case .word(let name, let number): writeWord(name, number, source)
    case .binary: break
    default: if !skip() { output += source }
    }
  }

  private mutating func writeWord(_ name: String, _ number: Int?, _ source: ArraySlice<UInt8>) {
    let last = groups.count - 1
    switch name {
    case "u":
      addUnit(UInt16(truncatingIfNeeded: number ?? 0))
      skipped = groups[last].fallback
      return
    case "uc": groups[last].fallback = min(max(number ?? 1, 0), 8)
    case "ansicpg": fonts.setCodePage(number ?? 0)
    case "mac": fonts.setCodePage(10000)
    case "fonttbl": groups[last].isFontTable = true
    case "f": groups[last].font = number
    case "fcharset":
      if groups[last].isFontTable, let font = groups[last].font { fonts.setCharacterSet(number ?? 0, of: font) }
    case "deleted":
      groups[last].isDeleted = number != 0
      if number != 0 { findings.deletions += 1 }
      return
    case "stylesheet": groups[last].isDestination = true
    case "annotation": findings.comments += 1
    case "nonshppict": groups[last].isDuplicate = true
    case "pngblip", "jpegblip", "emfblip", "wmetafile", "macpict", "dibitmap", "wbitmap": countPicture(name)
    case "plain": groups[last].isHidden = false
    case "v":
      groups[last].isHidden = number != 0
      unseen.awaitsHidden = number != 0
      return
    case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf":
      groups[last].isRunningHead = true
      unseen.awaitsRunningHead = true
    case "listtext", "pntext":
      groups[last].mark = output.count
      mark = ""
    case "footnote": dropDestinationSign()
    case "shptxt":
      openBoxes += groups[last].textBox == nil ? 1 : 0
      groups[last].textBox = output.count
      groups[last].isDestination = false
    case "shprslt": output.append("\\*")
    case "par", "pard", "cell", "row":
      isNumbered = false
      if name == "pard" { heldList = [] }
    case "ls" where !groups[last].isDestination:
      heldList = isNumbered ? [] : source + [UInt8(ascii: " ")]
      return
    case "tab", "line", "emdash", "endash", "lquote", "rquote", "ldblquote", "rdblquote":
      if groups[last].isDeleted || skip() { return }
      if groups[last].mark == nil { releaseList() }
    default: break
    }
    output += source
    if source.last != UInt8(ascii: " ") { output.append(" ") }
    if name == "par", !groups[last].isDestination { releaseBoxes() }
  }

  /// Makes `{\*\footnote` a `{\footnote`.
  private mutating func dropDestinationSign() {
    groups[groups.count - 1].isDestination = false
    if output.suffix(2).elementsEqual("\\*".utf8) { output.removeLast(2) }
  }

  private mutating func close(_ source: ArraySlice<UInt8>) {
    skipped = 0
    let group = groups.count > 1 ? groups.removeLast() : groups[0]
    if let start = group.mark, mark.unicodeScalars.contains(where: isCounting) {
      output.removeSubrange(min(start, output.count)...)
      writeMark()
    }
    if let start = group.textBox.map({ min($0, output.count) }) {
      findings.textBoxes += 1
      openBoxes -= 1
      boxes.append("{\\pard ")
      boxes += output[start...] + Array("\\par }".utf8)
      output.removeSubrange(start...)
    }
    if groups.count == 1, !boxes.isEmpty {
      output.append("\\par ")
      releaseBoxes()
    }
    output += source
  }

  private mutating func releaseBoxes() {
    guard openBoxes == 0 else { return }
    output += boxes
    boxes = []
  }

  private mutating func writeMark() {
    findings.numbers += 1
    isNumbered = true
    heldList = []
    let words = mark + separator(after: mark)
    for byte in words.utf8 {
      if [UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}")].contains(byte) { output.append("\\") }
      output.append(byte)
    }
  }

  private mutating func skip() -> Bool {
    guard skipped > 0 else { return false }
    skipped -= 1
    return true
  }

  private mutating func addByte(_ byte: UInt8) {
    if skip() { return }
    if byte >= 0x80 || !pending.isEmpty {
      pending.append(byte)
      if byte < 0x80, !isTrail(byte) { flush() }
    } else {
      add(String(UnicodeScalar(byte)))
    }
  }

  /// Whether the last of the pending bytes may belong to the character that the one before it begins.
  private func isTrail(_ byte: UInt8) -> Bool {
    byte >= 0x30 && pending.dropLast().last.map { $0 >= 0x80 } == true
  }

  private mutating func addUnit(_ unit: UInt16) {
    if UTF16.isLeadSurrogate(unit) {
      if highSurrogate != nil { findings.halves += 1 }
      highSurrogate = unit
    } else if UTF16.isTrailSurrogate(unit) {
      guard let high = highSurrogate else { return findings.halves += 1 }
      highSurrogate = nil
      add(String(decoding: [high, unit], as: UTF16.self))
    } else {
      add(String(decoding: [unit], as: UTF16.self))
    }
  }

  /// Decodes the bytes of text that have gathered.
  private mutating func flush() {
    guard !pending.isEmpty else { return }
    let file = SourceFile(path: "", bytes: pending)
    pending = []
    let decoded = fonts.candidates(groups[groups.count - 1].font).lazy
      .compactMap { decode(file, as: $0).value }.first?.text.bytes
    add(String(decoding: decoded ?? file.bytes, as: UTF8.self))
  }

  private mutating func add(_ words: String) {
    let group = groups[groups.count - 1]
    if group.isDeleted { return }
    if highSurrogate != nil { findings.halves += 1 }
    highSurrogate = nil
    unseen.count(words, in: group, &findings)
    if group.mark != nil {
      mark += fonts.isOfSigns(group.font) ? "•" : words
    } else if !group.isDestination {
      releaseList()
    }
    for byte in words.utf8 {
      if [UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}")].contains(byte) { output.append("\\") }
      output.append(byte)
    }
  }

  /// Counts a picture that pandoc does not see.
  private mutating func countPicture(_ format: String) {
    let group = groups[groups.count - 1]
    let isSeen = ["pngblip", "jpegblip"].contains(format) && !group.isDestination
    if !group.isDuplicate, !isSeen { findings.images += 1 }
  }

  private mutating func releaseList() {
    output += heldList
    heldList = []
  }
}
