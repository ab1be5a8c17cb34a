import Foundation

/// What a character becomes so that all ways to write a word are one: none or more scalars.
///
/// Compatibility forms, case, accents of Latin, Greek and Cyrillic letters, the points of Hebrew and Arabic, nuktas, and
/// traditional Han characters are folded.
func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
  if (0x4E00...0x9FFF).contains(scalar.value) { return [foldedLetter(scalar)] }
  let compatible = String(scalar).precomposedStringWithCompatibilityMapping
  let lowercase = compatible.unicodeScalars.map(\.properties.lowercaseMapping).joined()
  return withoutAccents(lowercase).unicodeScalars
    .flatMap { ligatures[$0] ?? [foldedLetter($0)] }
    .filter { !$0.properties.isDefaultIgnorableCodePoint }
}

private let ligatures: [Unicode.Scalar: [Unicode.Scalar]] = ["ß": ["s", "s"], "æ": ["a", "e"], "œ": ["o", "e"]]

/// A lower-case letter without the variants of its shape.
private func foldedLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar {
  case "ς": "σ"
  case "đ": "d"
  case "ħ": "h"
  case "ı": "i"
  case "ł": "l"
  case "ø": "o"
  case "○", "◯", "零": "〇"
  default: simplifiedHan[scalar] ?? scalar
  }
}

private func withoutAccents(_ text: String) -> String {
  let decomposed = text.decomposedStringWithCanonicalMapping.unicodeScalars
  guard decomposed.contains(where: isAccent) else { return text }
  return String(String.UnicodeScalarView(decomposed.filter { !isAccent($0) })).precomposedStringWithCanonicalMapping
}

/// Whether a mark only tells how a letter is read, so that many leave it out.
private func isAccent(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x300...0x36F, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x670,
    0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7...0x6E8, 0x6EA...0x6ED, 0x93C:
    true
  default: false
  }
}

/// The simplified form of each traditional character.
let simplifiedHan = Dictionary(
  zip(HanVariants.traditional.unicodeScalars, HanVariants.simplified.unicodeScalars),
  uniquingKeysWith: { first, _ in first })
