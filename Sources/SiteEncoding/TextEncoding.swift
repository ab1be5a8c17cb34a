/// An encoding that a text file can be in.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  /// UTF-16 whose byte order mark tells the order of its bytes.
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// UTF-32 whose byte order mark tells the order of its bytes.
  case utf32 = "utf-32"
  case utf32LittleEndian = "utf-32le"
  case utf32BigEndian = "utf-32be"
  /// All of GB 2312 and GBK, and the rest of Unicode.
  case gb18030
  /// Big5 with the characters of Hong Kong.
  case big5 = "big5-hkscs"
  case shiftJIS = "shift_jis"
  /// EUC-KR with all Hangul syllables (code page 949).
  case eucKR = "euc-kr"
  case koi8R = "koi8-r"
  case koi8U = "koi8-u"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case iso8859Part1 = "iso-8859-1"
  case iso8859Part2 = "iso-8859-2"
  case iso8859Part5 = "iso-8859-5"
  case iso8859Part7 = "iso-8859-7"
  case iso8859Part15 = "iso-8859-15"
  case macintosh
}

extension TextEncoding {
  /// The encoding that goes by a label, in any case and with or without `-`, `_` and spaces; nil for an unknown one.
  public init?(label: String) {
    let key = String(label.lowercased().filter { $0.isLetter || $0.isNumber })
    guard let known = Self.allCases.first(where: { $0.key == key }) ?? Self.otherLabels[key] else {
      return nil
    }
    self = known
  }

  /// The name as it stands in a message.
  var name: String {
    switch self {
    case .big5: "Big5"
    case .shiftJIS: "Shift_JIS"
    case .macintosh, .windows1250, .windows1251, .windows1252, .windows1253, .windows1254: rawValue
    default: rawValue.uppercased()
    }
  }

  /// Whether its units are of two or four bytes, so that ASCII stands in it with NUL bytes.
  var isWide: Bool {
    switch self {
    case .utf16, .utf16LittleEndian, .utf16BigEndian, .utf32, .utf32LittleEndian, .utf32BigEndian: true
    default: false
    }
  }

  private var key: String { rawValue.filter { $0.isLetter || $0.isNumber } }

  private static let otherLabels: [String: TextEncoding] = [
    "ucs2": .utf16, "unicode": .utf16, "ucs4": .utf32,
    "gb2312": .gb18030, "gb23121980": .gb18030, "gbk": .gb18030, "cp936": .gb18030, "936": .gb18030,
    "ms936": .gb18030, "windows936": .gb18030, "euccn": .gb18030, "chinese": .gb18030, "csgb2312": .gb18030,
    "xgbk": .gb18030, "gb180302005": .gb18030, "gb180302022": .gb18030,
    "big5": .big5, "big5eten": .big5, "cp950": .big5, "950": .big5, "ms950": .big5, "windows950": .big5,
    "csbig5": .big5, "cnbig5": .big5, "xxbig5": .big5, "cp951": .big5, "hkscs": .big5,
    "sjis": .shiftJIS, "cp932": .shiftJIS, "ms932": .shiftJIS, "windows31j": .shiftJIS, "mskanji": .shiftJIS,
    "xsjis": .shiftJIS,
    "cp949": .eucKR, "949": .eucKR, "uhc": .eucKR, "ksc5601": .eucKR, "ksc56011987": .eucKR, "windows949": .eucKR,
    "koi8": .koi8R, "cskoi8r": .koi8R,
    "cp1250": .windows1250, "1250": .windows1250, "cp1251": .windows1251, "1251": .windows1251,
    "cp1252": .windows1252, "1252": .windows1252, "ansi": .windows1252, "xcp1252": .windows1252,
    "cp1253": .windows1253, "1253": .windows1253, "cp1254": .windows1254, "1254": .windows1254,
    "latin1": .iso8859Part1, "l1": .iso8859Part1, "cp819": .iso8859Part1,
    "latin2": .iso8859Part2, "l2": .iso8859Part2, "cyrillic": .iso8859Part5, "greek": .iso8859Part7,
    "latin9": .iso8859Part15, "latin0": .iso8859Part15, "l9": .iso8859Part15,
    "mac": .macintosh, "macroman": .macintosh, "xmacroman": .macintosh,
  ]
}
