import Foundation

/// A text in Unicode's normal form C.
///
/// Foundation is asked for pairs of scalars only: its own form of a whole text takes time squared for many marks.
func normalFormC(_ text: String) -> String {
  var composition = Composition()
  var marks: [Unicode.Scalar] = []
  func addMarks() {
    for mark in marks.sorted(by: { $0.combiningClass < $1.combiningClass }) { composition.add(mark) }
    marks.removeAll(keepingCapacity: true)
  }
  for scalar in text.unicodeScalars.lazy.flatMap(decomposed) {
    if scalar.combiningClass != 0 {
      marks.append(scalar)
    } else {
      addMarks()
      composition.add(scalar)
    }
  }
  addMarks()
  return String(String.UnicodeScalarView(composition.scalars))
}

private func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
  if scalar.value < 0xC0 || (0x4E00...0x9FFF).contains(scalar.value) { return [scalar] }
  return Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
}

extension Unicode.Scalar {
  fileprivate var combiningClass: UInt8 { properties.canonicalCombiningClass.rawValue }
}

/// Decomposed scalars in canonical order, put together again where they can be.
private struct Composition {
  private(set) var scalars: [Unicode.Scalar] = []
  private var starter: Int?
  private var known: [[Unicode.Scalar]: Unicode.Scalar?] = [:]

  mutating func add(_ scalar: Unicode.Scalar) {
    let order = scalar.combiningClass
    if let starter, isReached(from: starter, order), let composed = composed(scalars[starter], scalar) {
      scalars[starter] = composed
      return
    }
    if order == 0 { starter = scalars.count }
    scalars.append(scalar)
  }

  /// Whether nothing stands between the last starter and a scalar of this combining class that would block it.
  private func isReached(from starter: Int, _ order: UInt8) -> Bool {
    starter == scalars.count - 1 || scalars[scalars.count - 1].combiningClass < order
  }

  private mutating func composed(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    if isSteady(second) { return nil }
    if let completed = completed(first, second) { return completed }
    if let composed = known[[first, second]] { return composed }
    let pair = String(String.UnicodeScalarView([first, second])).precomposedStringWithCanonicalMapping.unicodeScalars
    let composed = pair.count == 1 ? pair.first : nil
    known[[first, second]] = .some(composed)
    return composed
  }
}

/// What Foundation composes of all its parts only: an open syllable of Hangul and a final consonant, and a Kannada vowel.
private func completed(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
  switch (first.value, second.value) {
  case (0xCCA, 0xCD5): "\u{CCB}"
  case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (first.value - 0xAC00) % 28 == 0:
    Unicode.Scalar(first.value + second.value - 0x11A7)
  default: nil
  }
}
