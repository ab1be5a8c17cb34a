import SiteBase

/// A name and a colon at the beginning of a line: `VARGA: `, `Ilse Varga: `, `主持人：`.
struct SpeakerPrefix {
  /// The name.
  let name: String
  /// What is said after it.
  let words: String
  /// Whether it can hardly be anything else: a name in capitals.
  let isSure: Bool

  /// The name that a line begins with, if it does by its look.
  init?(_ line: String) {
    let head = line.unicodeScalars.prefix(48)
    guard let colon = head.firstIndex(where: { $0 == ":" || $0 == "：" }), colon > head.startIndex else { return nil }
    let name = line[..<colon].trimmed
    let rest = line[line.unicodeScalars.index(after: colon)...]
    let isHan = name.unicodeScalars.contains(where: \.isHan)
    guard isHan ? isHanName(name) : isLatinName(name) else { return nil }
    guard isHan || rest.isEmpty || rest.first?.isWhitespace == true else { return nil }
    self.name = name
    words = rest.trimmed
    isSure = !isHan && name.count(where: \.isUppercase) >= 2 && !name.contains(where: \.isLowercase)
  }
}

/// Whether Chinese words may be a name or an office, rather than what comes before a quotation.
private func isHanName(_ name: String) -> Bool {
  guard name.count <= 12, let last = name.last, !"说說道是问問讲講云曰了的到出为為下答".contains(last) else { return false }
  return name.allSatisfy { $0.isLetter || $0.isNumber || " ·・（）()".contains($0) }
}

/// Whether Latin words are all written as names are.
func isLatinName(_ name: String) -> Bool {
  let particles: Set<Substring> = [
    "and", "bin", "da", "de", "del", "der", "di", "du", "la", "le", "of", "the", "van", "von",
  ]
  let words = name.split(separator: " ")
  guard 1...5 ~= words.count, name.first?.isUppercase == true else { return false }
  return words.allSatisfy { word in
    guard let first = word.first else { return false }
    let isName = first.isUppercase || first.isNumber || first == "(" || first == "#" || particles.contains(word)
    return isName && word.allSatisfy { $0.isLetter || $0.isNumber || "-'’.()#&".contains($0) }
  }
}

/// Whether a line of captions is all about what happened: `[applause]`, `（掌声）`, `♪ … ♪`.
func isStageLine(_ line: String) -> Bool {
  guard let first = line.first, let last = line.last else { return false }
  if first == "♪" || first == "♫" { return true }
  let inner = line.dropFirst().dropLast()
  switch (first, last) {
  case ("[", "]"), ("［", "］"), ("【", "】"): return inner.count <= 80 && !inner.contains(first)
  case ("(", ")"), ("（", "）"):
    return inner.count <= 40 && !inner.contains(first) && !String(inner).endsSentence
  default: return false
  }
}
