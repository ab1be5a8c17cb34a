import SiteBase
import SiteModel

/// The language of a text that nobody named: told from its script, and for Latin letters from the commonest English
/// words; empty if that does not tell.
func detectLanguage(of text: ArraySlice<UInt8>) -> String {
  let sample = String(decoding: text.prefix(20_000), as: UTF8.self)
  let count = TextCount(sample)
  if count.length == 0 { return "" }
  if count.kana * 10 > count.length { return "ja" }
  if count.hangul * 2 > count.length { return "ko" }
  if count.han * 3 > count.length { return isTraditional(sample) ? "zh-Hant" : "zh-Hans" }
  return isEnglish(sample) ? "en" : ""
}

/// Whether Chinese text uses more characters that only the traditional script has than such that only the other has.
private func isTraditional(_ text: String) -> Bool {
  let traditional = Set("們這個來說國時會對學發為過還後與開樣裡實當應業產經點種見間問題體關長門東車書電話讓請謝".unicodeScalars)
  let simplified = Set("们这个来说国时会对学发为过还后与开样里实当应业产经点种见间问题体关长门东车书电话让请谢".unicodeScalars)
    .subtracting(traditional)
  var balance = 0
  for scalar in text.unicodeScalars where scalar.isHan {
    if traditional.contains(scalar) { balance += 1 } else if simplified.contains(scalar) { balance -= 1 }
  }
  return balance > 0
}

private func isEnglish(_ text: String) -> Bool {
  let common: Set<Substring> = ["the", "of", "and", "to", "in", "that", "is", "we", "you", "it"]
  let pieces = text.lowercased().split { !$0.isLetter }
  return pieces.count { common.contains($0) } * 12 > pieces.count
}
