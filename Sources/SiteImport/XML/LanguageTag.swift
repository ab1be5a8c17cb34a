import Foundation

/// The BCP 47 tag of a language that may be written with the three letters of ISO 639: `tur` and `TUR` as `tr`.
func languageTag(_ words: String) -> String {
  let parts = words.replacing("_", with: "-").split(separator: "-", maxSplits: 1)
  guard let first = parts.first?.lowercased() else { return words }
  let language = bibliographicCodes[first] ?? Locale.LanguageCode(first).identifier(.alpha2) ?? first
  return parts.count == 1 ? language : "\(language)-\(parts[1])"
}

/// The tags of the languages that have another code for bibliographies in ISO 639-2, by that code.
private let bibliographicCodes = [
  "alb": "sq", "arm": "hy", "baq": "eu", "bur": "my", "chi": "zh", "cze": "cs", "dut": "nl", "fre": "fr", "geo": "ka",
  "ger": "de", "gre": "el", "ice": "is", "mac": "mk", "mao": "mi", "may": "ms", "per": "fa", "rum": "ro", "slo": "sk",
  "tib": "bo", "wel": "cy",
]
