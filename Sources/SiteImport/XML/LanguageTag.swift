/// The BCP 47 tag of a language that may be written with three letters: `tur` and `TUR` as `tr`.
func languageTag(_ words: String) -> String {
  let parts = words.replacing("_", with: "-").split(separator: "-", maxSplits: 1)
  guard let first = parts.first?.lowercased() else { return words }
  let language = shortCodes[first] ?? first
  return parts.count == 1 ? language : "\(language)-\(parts[1])"
}

/// The two letters of ISO 639-1 for the three of ISO 639-2, of both kinds.
private let shortCodes: [String: String] = {
  let table = """
    afr af|alb sq|sqi sq|amh am|ara ar|arm hy|hye hy|aze az|baq eu|eus eu|bel be|ben bn|bos bs|bul bg|bur my|mya my|\
    cat ca|ces cs|cze cs|chi zh|zho zh|cym cy|wel cy|dan da|deu de|ger de|dut nl|nld nl|ell el|gre el|eng en|est et|\
    fas fa|per fa|fin fi|fra fr|fre fr|geo ka|kat ka|gla gd|gle ga|glg gl|heb he|hin hi|hrv hr|hun hu|ice is|isl is|\
    ind id|ita it|jpn ja|kaz kk|khm km|kir ky|kor ko|lao lo|lat la|lav lv|lit lt|ltz lb|mac mk|mkd mk|may ms|msa ms|\
    mlt mt|mon mn|nep ne|nob nb|nno nn|nor no|pol pl|por pt|ron ro|rum ro|rus ru|slk sk|slo sk|slv sl|som so|spa es|\
    srp sr|swa sw|swe sv|tam ta|tel te|tgk tg|tha th|tib bo|bod bo|tuk tk|tur tr|ukr uk|urd ur|uzb uz|vie vi|xho xh|\
    zul zu
    """
  let pairs = table.split(separator: "|").map { $0.split(separator: " ") }
  return Dictionary(uniqueKeysWithValues: pairs.map { (String($0[0]), String($0[1])) })
}()
