import SiteBase

/// The paragraphs of a text in a cell, and whether lines were joined in it.
///
/// Empty lines part paragraphs. Other line breaks do so too, unless the lines look as if they had been broken where
/// they were full.
func paragraphs(of cell: String) -> (paragraphs: [String], isJoined: Bool) {
  var groups: [[String]] = [[]]
  for line in cell.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
    let words = line.trimmed
    if !words.isEmpty {
      groups[groups.count - 1].append(words)
    } else if !groups[groups.count - 1].isEmpty {
      groups.append([])
    }
  }
  groups.removeAll(where: \.isEmpty)
  return looksHardWrapped(groups) ? (groups.map(joined), true) : (groups.flatMap(\.self), false)
}

/// Whether the lines of paragraphs were broken where they were full: those that another follows are nearly of one
/// width, and most of them end within a sentence.
private func looksHardWrapped(_ groups: [[String]]) -> Bool {
  let full = groups.flatMap { $0.dropLast() }
  guard full.count >= 2, let width = full.map(\.width).max(), 40...120 ~= width else { return false }
  let isEven = full.count { $0.width * 10 >= width * 7 } * 10 >= full.count * 8
  return isEven && full.count(where: \.endsSentence) * 3 <= full.count
}

/// Lines as one: with a space between two, or nothing between Han.
private func joined(_ lines: [String]) -> String {
  lines.dropFirst().reduce(into: lines.first ?? "") { text, line in text.join(line) }
}

extension String {
  /// Appends words: after a space, or nothing between Han.
  mutating func join(_ words: String) {
    guard let last = unicodeScalars.last, let first = words.unicodeScalars.first else { return self += words }
    let isHan = last.isHan || first.isHan || last.isWide || first.isWide
    self += (last.closesUp(with: first, isChineseOrJapanese: isHan) ? "" : " ") + words
  }

  /// How many columns it takes.
  fileprivate var width: Int { unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : 1) } }

  /// Whether a sentence ends with it: the last sign, quotation marks and brackets apart, says so.
  var endsSentence: Bool {
    let last = unicodeScalars.last { !"\"'”’」』）)】]》".unicodeScalars.contains($0) }
    return last.map { ".!?…。！？".unicodeScalars.contains($0) } ?? false
  }
}
