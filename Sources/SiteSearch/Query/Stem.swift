/// A folded English word without its inflection, by its letters alone; other words as they are.
///
/// No word is cut to fewer than three letters.
func stem(_ word: String) -> String {
  let letters = Array(word.utf8)
  guard letters.count >= 4, letters.allSatisfy(isLetter) else { return word }
  var stem = withoutEnding(letters)
  if stem.count >= 4, stem.last == UInt8(ascii: "e") { stem.removeLast() }
  return String(decoding: stem, as: UTF8.self)
}

/// What words of the same stem as a word begin with, one or the other: `try` and `trie`.
func beginnings(ofFormsOf word: String) -> [String] {
  let stem = stem(word)
  return stem.utf8.last == UInt8(ascii: "y") ? [stem, stem.dropLast() + "ie"] : [stem]
}

private func withoutEnding(_ word: [UInt8]) -> [UInt8] {
  func ends(_ ending: String) -> Bool { word.reversed().starts(with: ending.utf8.reversed()) }
  if word.count > 4, ends("ies") || ends("ied") { return word.dropLast(3) + [UInt8(ascii: "y")] }
  if word.count > 4, ["ses", "xes", "zes", "ches", "shes"].contains(where: ends) { return word.dropLast(2) }
  if ends("s") { return ["ss", "us", "is"].contains(where: ends) ? word : word.dropLast() }
  if ends("ing") { return withoutDoubling(word.dropLast(3)) ?? word }
  if ends("ed"), !ends("eed") { return withoutDoubling(word.dropLast(2)) ?? word }
  return word
}

/// What is left before `ing` or `ed`: `runn` as `run`; nil if it is too short, or has no vowel.
private func withoutDoubling(_ rest: ArraySlice<UInt8>) -> [UInt8]? {
  guard rest.count >= 3, let last = rest.last, rest.contains(where: isVowel) else { return nil }
  let isDoubled = rest.count > 3 && rest.dropLast().last == last && !isVowel(last) && !"lsz".utf8.contains(last)
  return Array(isDoubled ? rest.dropLast() : rest)
}

private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

private func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }
