/// Words that are to be read as they are where Markdown is read.
struct MarkdownWords {
  private let bytes: [UInt8]
  /// Whether nothing stands before them on their line.
  var isAtLineStart = false
  /// Whether that line is a heading.
  var isHeading = false
  /// Whether they are in the brackets of a link.
  var isInLink = false
  /// Whether brackets in them could make a link.
  var escapesBrackets = false
  /// Whether a link follows.
  var isBeforeLink = false
  /// Whether they follow the reference to a note.
  var isAfterNote = false

  /// Words.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The words with a backslash before what would be markup in its place.
  var escaped: [UInt8] {
    let mark = isAtLineStart ? blockMark : nil
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + bytes.count / 16)
    for index in bytes.indices {
      if index == mark || isMarkup(index) { escaped.append(UInt8(ascii: "\\")) }
      escaped.append(bytes[index])
    }
    return escaped
  }

  /// Where the byte is that would make the line another block than it is.
  private var blockMark: Int? {
    switch bytes.first {
    case UInt8(ascii: "#"): return 0
    case _ where isHeading: return nil
    case UInt8(ascii: ">"): return 0
    case UInt8(ascii: "-"): return isBlank(at: 1) || bytes[1] == UInt8(ascii: "-") ? 0 : nil
    case UInt8(ascii: "+"): return isBlank(at: 1) ? 0 : nil
    case UInt8(ascii: "="): return bytes.allSatisfy { $0 == UInt8(ascii: "=") || $0.isASCIIBlank } ? 0 : nil
    case UInt8(ascii: "~"): return bytes.starts(with: "~~~".utf8) ? 0 : nil
    default: return numberEnd
    }
  }

  /// Where the mark after a number is that would begin a list.
  private var numberEnd: Int? {
    let end = bytes.prefix(10).firstIndex { !$0.isASCIIDigit } ?? 0
    guard end > 0, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")") else { return nil }
    return isBlank(at: end + 1) ? end : nil
  }

  private func isMarkup(_ index: Int) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : nil
    switch bytes[index] {
    case UInt8(ascii: "\\"): return next.map(\.isASCIIPunctuation) ?? true
    case UInt8(ascii: "`"): return true
    case UInt8(ascii: "*"): return index == 0 || next == nil || !isBlank(at: index - 1) || !isBlank(at: index + 1)
    case UInt8(ascii: "_"): return !isLoneUnderscore(index)
    case UInt8(ascii: "["): return isInLink || escapesBrackets
    case UInt8(ascii: "]"): return isInLink
    case UInt8(ascii: "^"): return isInLink && index == 0
    case UInt8(ascii: "{"): return next == UInt8(ascii: "#") || next == UInt8(ascii: ":")
    case UInt8(ascii: "<"): return next.map { $0.isASCIILetter || "/!?".utf8.contains($0) } ?? false
    case UInt8(ascii: "&"): return bytes.beginsEntity(at: index)
    case UInt8(ascii: "!"): return isBeforeLink && next == nil
    case UInt8(ascii: ":"): return isAfterNote && index == 0
    default: return false
    }
  }

  /// Whether an underscore stands between spaces or within a word, where it can mean nothing.
  private func isLoneUnderscore(_ index: Int) -> Bool {
    guard index > 0, index + 1 < bytes.count else { return false }
    let (before, after) = (bytes[index - 1], bytes[index + 1])
    return before.isASCIIBlank && after.isASCIIBlank || before.isASCIIWord && after.isASCIIWord
  }

  private func isBlank(at index: Int) -> Bool { index >= bytes.count || bytes[index].isASCIIBlank }
}

extension [UInt8] {
  /// Whether a bracket in it could make a link, the definition of one, or the reference to a note.
  var mayMakeLink: Bool {
    var before: UInt8 = 0
    for byte in self {
      if before == UInt8(ascii: "["), byte == UInt8(ascii: "^") { return true }
      if before == UInt8(ascii: "]"), "([:".utf8.contains(byte) || byte == 0xEF { return true }
      before = byte
    }
    return false
  }

  /// Whether what begins with a `&` has the form of an entity.
  func beginsEntity(at index: Int) -> Bool {
    let name = self[(index + 1)...].prefix(34)
    guard let end = name.firstIndex(of: UInt8(ascii: ";")), end > index + 1 else { return false }
    return name[..<end].allSatisfy { $0.isASCIIWord || $0 == UInt8(ascii: "#") }
  }
}

extension UInt8 {
  fileprivate var isASCIIDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  fileprivate var isASCIILetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }

  fileprivate var isASCIIWord: Bool { isASCIIDigit || isASCIILetter }

  fileprivate var isASCIIPunctuation: Bool { 0x21...0x7E ~= self && !isASCIIWord }
}
