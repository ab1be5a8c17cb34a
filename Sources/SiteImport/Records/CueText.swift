import SiteBase

/// A line of a cue without its tags.
struct CueLine: Equatable {
  /// Who speaks, as a tag says.
  var voice: String?
  var words: String
}

/// The lines of cues on their way to be words: tags taken out, entities read.
struct CueText {
  /// How many tags were taken out, those of voices apart.
  private(set) var tagCount = 0

  /// The lines of a cue that have words.
  mutating func lines(of cue: Cue) -> [CueLine] {
    var lines: [CueLine] = []
    var voice: String?
    for line in cue.lines {
      let bytes = Array(line.utf8)
      var words: [UInt8] = []
      var at = 0
      while at < bytes.count {
        if let tag = tag(in: bytes, at: at) {
          at = tag.end
          guard let name = tag.voice else { continue }
          lines.add(words, voice)
          words = []
          voice = name.isEmpty ? nil : name
        } else if let (text, end) = entity(in: bytes, at: at) {
          words += text.utf8
          at = end
        } else {
          words.append(bytes[at])
          at += 1
        }
      }
      lines.add(words, voice)
    }
    return lines
  }

  /// The tag at an offset; its voice is empty if it ends one, and nil if it is of another kind.
  private mutating func tag(in bytes: [UInt8], at start: Int) -> (end: Int, voice: String?)? {
    let isBrace = bytes[start] == UInt8(ascii: "{")
    guard isBrace || bytes[start] == UInt8(ascii: "<") else { return nil }
    if isBrace, start + 1 == bytes.count || bytes[start + 1] != UInt8(ascii: "\\") { return nil }
    let signs = isBrace ? [UInt8(ascii: "}"), UInt8(ascii: "{")] : [UInt8(ascii: ">"), UInt8(ascii: "<")]
    guard let close = bytes[(start + 1)...].prefix(300).firstIndex(where: signs.contains), bytes[close] == signs[0]
    else {
      return nil
    }
    let inside = String(decoding: bytes[(start + 1)..<close], as: UTF8.self)
    let name = inside.prefix { !$0.isWhitespace && $0 != "." }.lowercased()
    if name == "v" { return (close + 1, inside.drop { !$0.isWhitespace }.trimmed) }
    if name == "/v" { return (close + 1, "") }
    let isTime = inside.contains(":") && inside.allSatisfy { $0.isNumber || $0 == ":" || $0 == "." || $0 == "," }
    let plain = name.drop { $0 == "/" }.prefix { $0 != "/" }
    guard isBrace || isTime || knownTags.contains(String(plain)) else { return nil }
    tagCount += 1
    return (close + 1, nil)
  }
}

/// The tags that captions have.
private let knownTags: Set<String> = [
  "i", "b", "u", "s", "c", "ruby", "rt", "lang", "font", "em", "strong", "span", "br",
]

/// The text that an entity at an offset stands for, and where it ends.
private func entity(in bytes: [UInt8], at start: Int) -> (text: String, end: Int)? {
  guard bytes[start] == UInt8(ascii: "&"), let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
    return nil
  }
  let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
  if let text = entities[name] { return (text, end + 1) }
  guard name.hasPrefix("#") else { return nil }
  let isHexadecimal = name.lowercased().hasPrefix("#x")
  let value = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
  guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else { return nil }
  return (String(scalar), end + 1)
}

private let entities = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "lrm": "\u{200E}", "rlm": "\u{200F}",
]

extension [CueLine] {
  fileprivate mutating func add(_ words: [UInt8], _ voice: String?) {
    let words = String(decoding: words, as: UTF8.self).trimmed
    if !words.isEmpty { append(CueLine(voice: voice, words: words)) }
  }
}
