import SiteBase
import SiteMarkdown
import SiteModel

/// Tells the headings that name who speaks next from those that begin a section.
struct TurnFinder {
  /// The blocks that are turns.
  private var turns: Set<Int> = []
  /// Who speaks, each once, in order.
  private(set) var names: [String] = []

  /// The turns of a text, of which the speakers may be known.
  init(_ document: MarkdownDocument, speakers: [String]) {
    let known = speakers.compactMap { $0.split(separator: " ").last?.lowercased() }
    let headings = document.blocks.indices.compactMap { index -> (index: Int, level: Int, words: String)? in
      guard case .heading(let level) = document.blocks[index].kind else { return nil }
      return (index, level, document.words(of: document.blocks[index]))
    }
    var seen: Set<NameKey> = []
    var levels: Set<Int> = []
    for heading in headings where isLabel(heading.words) || isLabel(heading.words, ofOneOf: known) {
      turns.insert(heading.index)
      levels.insert(heading.level)
      seen.insert(NameKey(speakerName(ofTurn: heading.words)))
    }
    for heading in headings where levels.contains(heading.level) && !turns.contains(heading.index) {
      if isRoleAndName(heading.words) || seen.contains(NameKey(heading.words)) { turns.insert(heading.index) }
    }
    var named: Set<NameKey> = []
    for heading in headings where turns.contains(heading.index) {
      let name = speakerName(ofTurn: heading.words)
      if !isPart(name), named.insert(NameKey(name)).inserted { names.append(name) }
    }
  }

  /// Whether a block is a heading that names who speaks next.
  func isTurn(_ block: Int) -> Bool { turns.contains(block) }
}

/// A name with a colon at its end.
private func isLabel(_ words: String) -> Bool {
  guard let end = words.last(where: { !$0.isWhitespace }), end == ":" || end == "：" else { return false }
  let name = words.dropLast()
  return !name.isEmpty && name.count <= 60 && !name.contains { "。！？；;!".contains($0) } && !isClause(name)
}

/// A colon after words with the last name of someone who is known to speak, in small letters: an office may be among
/// them.
private func isLabel(_ words: String, ofOneOf names: [String]) -> Bool {
  guard !names.isEmpty, words.utf8.count <= 200, let end = words.last(where: { !$0.isWhitespace }),
    end == ":" || end == "："
  else { return false }
  let words = words.lowercased()
  return names.contains { words.contains($0) }
}

/// Whether Latin words are no name but say something, as `Three things we must do` does: too many begin small.
private func isClause(_ words: Substring) -> Bool {
  let particles: Set<Substring> = [
    "and", "bin", "da", "de", "del", "der", "di", "du", "la", "le", "of", "the", "van", "von",
  ]
  let parts = words.split(separator: " ")
  return parts.count > 3 && parts.count { $0.first?.isLowercase == true && !particles.contains($0) } > 1
}

/// An office and a name with a colon between them: `科長：邱俊雄`.
private func isRoleAndName(_ words: String) -> Bool {
  let parts = words.split(separator: "：", omittingEmptySubsequences: false)
  return parts.count == 2
    && parts.allSatisfy { !$0.isEmpty && $0.count <= 12 && $0.allSatisfy { $0.isLetter || $0 == " " || $0 == "·" } }
}

/// A part in a dialogue that is nobody's name.
private func isPart(_ name: String) -> Bool {
  name.isEmpty || ["q", "a", "问", "答", "問", "question", "answer", "q&a"].contains(name.lowercased())
}
