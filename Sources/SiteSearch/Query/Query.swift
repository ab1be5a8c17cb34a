/// What a reader asks for, as words.
public struct Query: Sendable {
  /// How many scalars of a query count.
  private static let longest = 200
  private static let mostWords = 12

  /// The words, each once.
  public let words: [Word]

  /// The words of what was typed: phrases stand in quotation marks, other words between spaces.
  public init(_ text: String) {
    var table = FoldTable()
    var words: [Word] = []
    var singles = ""
    func add(_ word: Word) {
      if !word.text.isEmpty, !words.contains(word) { words.append(word) }
    }
    func addSingles() {
      add(Word(text: singles, isExact: true))
      singles = ""
    }
    for (part, isPhrase) in parts(of: Array(text.unicodeScalars.prefix(Self.longest))) {
      let folded = FoldedText(part, &table)
      if !isPhrase, folded.isSingle {
        singles += folded.text
        continue
      }
      addSingles()
      for word in isPhrase ? [Word(text: folded.text, isExact: true)] : folded.words { add(word) }
    }
    addSingles()
    self.words = Array(words.prefix(Self.mostWords))
  }
}

extension FoldedText {
  /// Whether it is one Han character or the like; readers type spaces between all of them.
  fileprivate var isSingle: Bool { units.count == 1 && units[0].class == .unspaced }

  fileprivate var words: [Word] {
    pieces.map { piece in Word(text: String(piece), isExact: piece.contains { $0.class != .word }) }
  }

  /// The text cut where scripts change, and at separators but those within words (`covid-19`).
  private var pieces: [ArraySlice<Unit>] {
    var pieces: [ArraySlice<Unit>] = []
    var start = 0
    for (index, unit) in units.enumerated() {
      if unit.class == .space || unit.class == .break {
        if isWithinWord(index) { continue }
        pieces.append(units[start..<index])
        start = index + 1
      } else if unit.class != units[start].class {
        pieces.append(units[start..<index])
        start = index
      }
    }
    return pieces + [units[start...]]
  }

  private func isWithinWord(_ separator: Int) -> Bool {
    guard units[separator - 1].class == .word, units[separator + 1].class == .word else { return false }
    let mark = source[units[separator].source].flatMap(SiteSearch.folded)
    return mark.count == 1 && mark.allSatisfy("'’-‐.,:/_&".unicodeScalars.contains)
  }
}

/// A query cut at its quotation marks, and outside of them at its spaces.
private func parts(of text: [Unicode.Scalar]) -> [(String, isPhrase: Bool)] {
  var parts: [(String, isPhrase: Bool)] = []
  var part = String.UnicodeScalarView()
  var closing: String?
  func end(isPhrase: Bool) {
    if !part.isEmpty { parts.append((String(part), isPhrase)) }
    part = String.UnicodeScalarView()
  }
  for scalar in text {
    if let marks = closing {
      if marks.unicodeScalars.contains(scalar) {
        end(isPhrase: true)
        closing = nil
      } else {
        part.append(scalar)
      }
    } else if let marks = closingMarks(for: scalar) {
      end(isPhrase: false)
      closing = marks
    } else if scalar.properties.isWhitespace {
      end(isPhrase: false)
    } else {
      part.append(scalar)
    }
  }
  end(isPhrase: closing != nil)
  return parts
}

/// The marks that end what a quotation mark begins; nil for other characters.
private func closingMarks(for opening: Unicode.Scalar) -> String? {
  switch opening {
  case "“": "”“"
  case "„": "“”"
  case "\"": "\""
  case "«": "»"
  case "「": "」"
  case "『": "』"
  case "＂": "＂"
  default: nil
  }
}
