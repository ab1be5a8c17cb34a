import Foundation

/// What a character becomes so that all ways to write a word are one: none or more scalars.
///
/// Compatibility forms, case, accents of Latin, Greek and Cyrillic letters, and traditional Han characters are folded.
func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
  if (0x4E00...0x9FFF).contains(scalar.value) { return [foldedLetter(scalar)] }
  let compatible = String(scalar).precomposedStringWithCompatibilityMapping
  let lowercase = compatible.unicodeScalars.map(\.properties.lowercaseMapping).joined()
  return withoutAccents(lowercase).unicodeScalars
    .flatMap { $0 == "ß" ? ["s", "s"] : [foldedLetter($0)] }
    .filter { !$0.properties.isDefaultIgnorableCodePoint }
}

/// A lower-case letter without the variants of its shape.
private func foldedLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar {
  case "ς": "σ"
  case "○", "◯", "零": "〇"
  default: simplifiedHan[scalar] ?? scalar
  }
}

private func withoutAccents(_ text: String) -> String {
  let decomposed = text.decomposedStringWithCanonicalMapping.unicodeScalars
  guard decomposed.contains(where: isAccent) else { return text }
  return String(String.UnicodeScalarView(decomposed.filter { !isAccent($0) })).precomposedStringWithCanonicalMapping
}

private func isAccent(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

/// The simplified form of each traditional character.
let simplifiedHan = Dictionary(
  zip(HanVariants.traditional.unicodeScalars, HanVariants.simplified.unicodeScalars),
  uniquingKeysWith: { first, _ in first })
