import Foundation
import TestSupport

/// A speech of a built site.
struct SpeechTexts: Sendable {
  /// The path of its first page.
  let path: String
  /// What a reader sees on each of its pages, text by text.
  let pages: [[String]]

  /// What a reader sees, page after page.
  var texts: [String] { pages.flatMap { $0 } }

  /// A speech in the folder `path` of the site at `root`.
  init(_ path: String, in root: URL) throws {
    self.path = path + "index.html"
    let folder = root.appending(path: path)
    var pages = [try Data(contentsOf: folder.appending(path: "index.html"))]
    while let next = try? Data(contentsOf: folder.appending(path: "\(pages.count + 1)/index.html")) {
      pages.append(next)
    }
    self.pages = pages.map { seenTexts(ofPage: Array($0)) }
  }
}

extension SampleQuery {
  /// Queries of a kind that speeches hold, drawn from places anywhere in them; fewer if there are not as many.
  static func draw(
    _ kind: Kind, _ count: Int, from speeches: [[Unicode.Scalar]], _ dice: inout Dice, _ folding: inout PlainFolding
  ) -> [SampleQuery] {
    var queries: [SampleQuery] = []
    for _ in 0..<count * 200 where queries.count < count {
      guard let speech = speeches.randomElement(using: &dice), !speech.isEmpty else { continue }
      let place = Int.random(in: speech.indices, using: &dice)
      guard let text = kind.text(in: speech, around: place, &dice) else { continue }
      let letters = PlainText(text, &folding).letters
      let typed = kind == .phrase ? "\"\(text)\"" : text
      if !queries.contains(where: { $0.text == typed }) {
        queries.append(SampleQuery(kind: kind, text: typed, letters: letters))
      }
    }
    return queries
  }
}

extension SampleQuery.Kind {
  /// What stands at a place; nil if it is of another kind.
  fileprivate func text(in speech: [Unicode.Scalar], around place: Int, _ dice: inout Dice) -> String? {
    switch self {
    case .two: han(2, in: speech[place...])
    case .four: han(4, in: speech[place...])
    case .eight: han(8, in: speech[place...])
    case .word: words(1, in: speech, around: place)
    case .phrase: words(Int.random(in: 2...4, using: &dice), in: speech, around: place)
    }
  }

  private func han(_ count: Int, in text: ArraySlice<Unicode.Scalar>) -> String? {
    let characters = text.prefix(count)
    guard characters.count == count, characters.allSatisfy(isHan) else { return nil }
    return String(String.UnicodeScalarView(characters))
  }

  private func words(_ count: Int, in speech: [Unicode.Scalar], around place: Int) -> String? {
    var start = place
    while start > 0, isLetter(speech[start - 1]) { start -= 1 }
    var end = start
    for number in 0..<count {
      if number > 0 {
        guard end < speech.count, speech[end] == " " else { return nil }
        end += 1
      }
      let first = end
      while end < speech.count, isLetter(speech[end]) { end += 1 }
      let word = speech[first..<end]
      guard !word.isEmpty, word.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic }) else { return nil }
    }
    return String(String.UnicodeScalarView(speech[start..<end]))
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.properties.isAlphabetic || scalar.properties.numericType != nil) && !isHan(scalar)
  }
}
