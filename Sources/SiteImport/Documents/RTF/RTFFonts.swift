import SiteEncoding

/// The encodings of text in an RTF file: that of each font, and that of the file.
struct RTFFonts {
  private var encodings: [Int: TextEncoding] = [:]
  private var signFonts: Set<Int> = []
  private var standard = TextEncoding.windows1252

  /// Takes in that the file is in a code page.
  mutating func setCodePage(_ page: Int) { standard = TextEncoding(label: "cp\(page)") ?? standard }

  /// Takes in that a font is of a character set.
  mutating func setCharacterSet(_ set: Int, of font: Int) {
    if set == 2 { signFonts.insert(font) }
    encodings[font] =
      switch set {
      case 77: .macintosh
      case 128: .shiftJIS
      case 129: .eucKR
      case 134: .gb18030
      case 136: .big5
      case 161: .windows1253
      case 162: .windows1254
      case 204: .windows1251
      case 238: .windows1250
      default: nil
      }
  }

  /// Whether a font has signs in the place of letters.
  func isOfSigns(_ font: Int?) -> Bool { font.map(signFonts.contains) ?? false }

  /// The encodings that the text of a font may be in, the likeliest first.
  func candidates(_ font: Int?) -> [TextEncoding] {
    [font.flatMap { encodings[$0] }, standard, .windows1252, .iso8859Part1].compactMap { $0 }
  }
}
