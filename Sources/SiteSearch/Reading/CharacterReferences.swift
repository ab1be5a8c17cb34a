/// Text of HTML with its character references undone; what is none stays as it is.
func decodedHTML(_ html: Slice<UnsafeBufferPointer<UInt8>>) -> String {
  guard html.contains(UInt8(ascii: "&")) else { return String(decoding: html, as: UTF8.self) }
  var text = ""
  var rest = html
  while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
    text += String(decoding: rest[..<sign], as: UTF8.self)
    let name = rest[(sign + 1)...].prefix(longestReference).prefix { $0 != UInt8(ascii: ";") }
    if name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: ";"),
      let character = character(named: String(decoding: name, as: UTF8.self))
    {
      text.unicodeScalars.append(character)
      rest = rest[(name.endIndex + 1)...]
    } else {
      text += "&"
      rest = rest[(sign + 1)...]
    }
  }
  return text + String(decoding: rest, as: UTF8.self)
}

private let longestReference = 10

private func character(named name: String) -> Unicode.Scalar? {
  guard name.hasPrefix("#") else { return namedCharacters[name] }
  let digits = name.dropFirst()
  let value =
    digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
  return value.flatMap { $0 == 0 ? "\u{FFFD}" : Unicode.Scalar($0) }
}

/// Those that a build writes, and those that authors use in HTML of their own.
private let namedCharacters: [String: Unicode.Scalar] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}", "ensp": "\u{2002}",
  "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "ndash": "–", "mdash": "—",
  "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»",
  "hellip": "…", "middot": "·", "bull": "•", "copy": "©", "reg": "®", "trade": "™", "deg": "°", "sect": "§",
  "para": "¶", "times": "×", "minus": "−", "euro": "€", "pound": "£", "auml": "ä", "ouml": "ö", "uuml": "ü",
  "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "agrave": "à", "aacute": "á", "acirc": "â", "ccedil": "ç",
  "egrave": "è", "eacute": "é", "ecirc": "ê", "euml": "ë", "iacute": "í", "ntilde": "ñ", "oacute": "ó", "ocirc": "ô",
  "uacute": "ú", "ugrave": "ù",
]
