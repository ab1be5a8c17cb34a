import SiteBase
import SiteModel

/// The name of the file that a text is written to, without folder and ending; at most 120 bytes of UTF-8.
///
/// - Parameters:
///   - ordinal: Its place in a compilation, counted from 1, and how many texts that has; nil for a text by itself.
///   - taken: The names that other files have, in small letters; the new one is put among them.
func contentFileName(
  for text: ImportedText, ordinal: (index: Int, count: Int)?, taken: inout Set<String>
) -> String {
  var parts: [String] = []
  if let ordinal {
    parts.append(ordinalName(ordinal))
  } else if let written = text.date, let date = try? SpeechDate(parsing: written) {
    parts.append(date.start.iso)
  }
  if let title = slug(text.title ?? "") {
    parts.append(title)
  } else if ordinal == nil {
    parts.append(text.openingWords.flatMap(slug) ?? "text")
  }
  let name = parts.joined(separator: "-")
  let number = firstFree { taken.contains(name.numbered($0).lowercased()) }
  taken.insert(name.numbered(number).lowercased())
  return name.numbered(number)
}

/// A number from 1 on that is free after one that is not; few are looked at even if many are taken.
private func firstFree(isTaken: (Int) -> Bool) -> Int {
  var free = 1
  while isTaken(free) { free *= 2 }
  var taken = free / 2
  while free - taken > 1 {
    let middle = (free + taken) / 2
    if isTaken(middle) { taken = middle } else { free = middle }
  }
  return free
}

/// The number of a text with zeros before it; never one that could be a year.
private func ordinalName(_ ordinal: (index: Int, count: Int)) -> String {
  let width = String(ordinal.count).utf8.count
  let digits = String(ordinal.index)
  return String(repeating: "0", count: max(0, (width == 4 ? 5 : width) - digits.utf8.count)) + digits
}

/// The slug of the beginning of a name; nil if that has neither letter nor digit.
private func slug(_ name: String) -> String? {
  let beginning = name.cut(to: 120)
  guard beginning.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
  else { return nil }
  return Slug(beginning).text
}

extension ImportedText {
  /// The first few words that it says.
  fileprivate var openingWords: String? {
    let words = blocks.lazy.map(\.words).first { $0.contains { $0.isLetter || $0.isNumber } }
    return words.map { String($0.drop { !$0.isLetter && !$0.isNumber }).cut(to: 48) }
  }
}

extension String {
  /// A name of at most 120 bytes with its number, if that is not 1.
  fileprivate func numbered(_ number: Int) -> String {
    let ending = number == 1 ? "" : "-\(number)"
    return cut(to: 120 - ending.utf8.count) + ending
  }

  /// Its beginning, of at most so many bytes of UTF-8; if it is cut, without `-` and half a word at its end.
  fileprivate func cut(to size: Int) -> String {
    guard utf8.count > size else { return self }
    var rest = size
    var cut = prefix { character in
      rest -= character.utf8.count
      return rest >= 0
    }
    if cut.last?.isInWord == true, self[cut.endIndex].isInWord,
      let end = cut.suffix(24).lastIndex(where: { !$0.isInWord })
    {
      cut = cut[..<end]
    }
    while cut.last == "-" { cut.removeLast() }
    return String(cut)
  }
}

extension Character {
  /// Whether it is a letter or digit of a script that puts spaces between words.
  fileprivate var isInWord: Bool {
    (isLetter || isNumber) && unicodeScalars.first.map { !$0.isWide } == true
  }
}
