import Foundation

/// A text as it is compared when it is searched without an index: letters alone, in one form, by means of Foundation.
///
/// Between them stands " " for spaces between words, "|" for anything else, and nothing for spaces between Han characters.
struct PlainText {
  private(set) var letters: [UInt32] = []

  /// A text, folded with what was learnt of its characters from texts before.
  init(_ text: String, _ folding: inout PlainFolding) {
    var gap = PlainFolding.Kind?.none
    var last = PlainFolding.Kind.other
    for character in folding.fold(text.precomposedStringWithCompatibilityMapping) {
      guard character.kind == .word || character.kind == .unspaced else {
        gap = gap.map { max($0, character.kind) } ?? character.kind
        continue
      }
      if let gap, !letters.isEmpty {
        let isBetweenHan = last == .unspaced && character.kind == .unspaced
        switch gap {
        case .space: if last == .word && character.kind == .word { letters.append(0x20) }
        case .dot where isBetweenHan: break
        default: letters.append(0x7C)
        }
      }
      letters.append(character.letter)
      last = character.kind
      gap = nil
    }
  }
}

/// How characters are folded and what they are, asked of Foundation once each.
struct PlainFolding {
  /// What a character is; the later of two separators counts.
  enum Kind: Int, Comparable {
    case word, unspaced, space, dot, other

    static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  private var known: [Unicode.Scalar: [(letter: UInt32, kind: Kind)]] = [:]
  private var kinds: [UInt32: Kind] = [:]

  /// The folded characters of a text.
  mutating func fold(_ text: String) -> [(letter: UInt32, kind: Kind)] {
    text.unicodeScalars.flatMap { scalar in
      if let folded = known[scalar] { return folded }
      let folded = Self.fold(scalar)
      known[scalar] = folded
      return folded
    }
  }

  /// What a folded letter is.
  mutating func kind(of letter: UInt32) -> Kind {
    if let kind = kinds[letter] { return kind }
    let kind = Unicode.Scalar(letter).map(Self.kind) ?? .other
    kinds[letter] = kind
    return kind
  }

  private static func fold(_ scalar: Unicode.Scalar) -> [(letter: UInt32, kind: Kind)] {
    if scalar.properties.isDefaultIgnorableCodePoint { return [] }
    var text = String(scalar).precomposedStringWithCompatibilityMapping.lowercased()
    if scalar.value < 0x530 || (0x1E00..<0x2000).contains(scalar.value) {
      text = text.applyingTransform(.stripDiacritics, reverse: false) ?? text
    } else {
      text = text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
    }
    for (from, to) in [("ς", "σ"), ("ß", "ss"), ("○", "〇"), ("◯", "〇"), ("零", "〇")] {
      text = text.replacing(from, with: to)
    }
    return text.unicodeScalars.map { ($0.value, kind(of: $0)) }
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if "·•‧・･∙".unicodeScalars.contains(scalar) { return .dot }
    if scalar.properties.isWhitespace { return .space }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      return isUnspaced(scalar.value) ? .unspaced : .word
    default: return .other
    }
  }

  private static func isUnspaced(_ value: UInt32) -> Bool {
    [0xE00...0xEFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x2E80...0xA4CF, 0xA960...0xA97F]
      .contains { $0.contains(value) } || (0xAC00...0xFAFF).contains(value) || value >= 0x1AFF0
  }
}

/// Whether it is a Chinese character.
func isHan(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
  default: false
  }
}

/// An English word without its ending, by the rules that readers are told of, written anew.
func plainStem(_ word: String) -> String {
  guard word.count >= 4, word.allSatisfy({ ("a"..."z").contains($0) }) else { return word }
  let stem = withoutEnding(word)
  return stem.count >= 4 && stem.hasSuffix("e") ? String(stem.dropLast()) : stem
}

private func withoutEnding(_ word: String) -> String {
  if word.count > 4, word.hasSuffix("ies") || word.hasSuffix("ied") { return word.dropLast(3) + "y" }
  if word.count > 4, ["ses", "xes", "zes", "ches", "shes"].contains(where: word.hasSuffix) {
    return String(word.dropLast(2))
  }
  if word.hasSuffix("s") {
    return ["ss", "us", "is"].contains(where: word.hasSuffix) ? word : String(word.dropLast())
  }
  for ending in ["ing", "ed"] where word.hasSuffix(ending) && !word.hasSuffix("eed") {
    let rest = word.dropLast(ending.count)
    guard rest.count >= 3, rest.contains(where: "aeiouy".contains) else { return word }
    let isDoubled = rest.count > 3 && rest.dropLast().last == rest.last && !"aeioulsyz".contains(rest.last ?? "a")
    return String(isDoubled ? rest.dropLast() : rest)
  }
  return word
}
