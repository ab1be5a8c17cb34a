/// What the two-byte characters of a Chinese encoding say for it, in points.
///
/// Text read in the wrong encoding is made of rare characters. Common Han and punctuation count 2 points, less common
/// Han 0 or -1, and whatever is not listed -3.
struct ChinesePoints: Sendable {
  /// The points of GB18030.
  static let gb18030 = ChinesePoints(.gb18030)
  /// The points of Big5.
  static let big5 = ChinesePoints(.big5)

  /// The encoding that the points are for.
  let encoding: TextEncoding
  private var points = [Int8](repeating: -3, count: 0x1_0000)
  private var quotes = Set<UInt16>()
  private var marks = Set<UInt16>()

  private init(_ encoding: TextEncoding) {
    self.encoding = encoding
    let lists: [(String, Int8)] = [
      (CommonHan.first, 2), (CommonHan.second, 0), (CommonHan.third, -1), (Self.symbols, 0), (Self.punctuation, 2),
      (Self.quotes, 2),
    ]
    for (characters, value) in lists {
      for pair in Self.pairs(of: characters, in: encoding) { points[Int(pair)] = value }
    }
    quotes = Set(Self.pairs(of: Self.quotes, in: encoding))
    marks = quotes.union(Self.pairs(of: Self.punctuation, in: encoding))
  }

  /// The points of a character of two bytes.
  subscript(lead: UInt8, trail: UInt8) -> Int { Int(points[Int(lead) << 8 | Int(trail)]) }

  /// Whether a character of two bytes is a mark that stands in English text too, such as ’ or —.
  func isQuote(_ lead: UInt8, _ trail: UInt8) -> Bool { quotes.contains(UInt16(lead) << 8 | UInt16(trail)) }

  /// Whether a character of two bytes is common punctuation or a digit.
  func isMark(_ lead: UInt8, _ trail: UInt8) -> Bool { marks.contains(UInt16(lead) << 8 | UInt16(trail)) }

  private static let quotes = "‘’“”—…–"
  private static let punctuation = "，。、；：？！（）《》「」『』【】〈〉·　～％０１２３４５６７８９•．－／＋＝"
  private static let symbols = """
    ＊※○●◎■□▲△☆★℃①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽ⅠⅡⅢⅣⅤⅥ→←↑↓×÷±≥≤§㎡￥＄〔〕［］｛｝＂＇＃＆＠＜＞＿‧﹐﹑﹒﹔﹕﹖﹗﹁﹂﹃﹄＼｜〇々°′″‰\
    ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ\
    àáâçèéêìíòóôùúüāēěīǎǐōǒǔū
    """

  /// The two-byte codes that an encoding has for some of `characters`.
  private static func pairs(of characters: String, in encoding: TextEncoding) -> [UInt16] {
    characters.unicodeScalars.compactMap { scalar in
      guard let code = encoding.code(of: scalar), code.count == 2 else { return nil }
      return UInt16(code[0]) << 8 | UInt16(code[1])
    }
  }
}
