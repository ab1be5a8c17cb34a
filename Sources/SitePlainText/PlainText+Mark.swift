import SiteBase

extension PlainText {
  /// The number that a paragraph begins with: 三、 （二） 1. ① 第四章 IV.
  struct Mark {
    /// How numbers are written in a mark, from the highest rank to the lowest.
    enum Form: Int, CaseIterable {
      /// 第一编
      case volume
      /// Part II
      case part
      /// 第一章, Chapter 1
      case chapter
      /// 第一节
      case section
      /// 第一部分
      case division
      /// 一 and nothing else
      case alone
      /// I.
      case roman
      /// 一、
      case han
      /// （一）
      case hanBracketed
      /// 1.
      case arabic
      /// (1)
      case arabicBracketed
      /// 1)
      case arabicHalfBracketed
      /// ①
      case circled
    }

    /// How it is written.
    var form: Form
    /// Its number, from 1.
    var number: Int
    /// Its own text.
    var range: Range<Int>
    /// Where the text after it begins.
    var textStart: Int
    /// Whether it may belong to other words, as in 三、四月 or 一、二等奖.
    var mayBeList = false
  }
}

extension PlainText.Mark {
  /// The mark at the start of a paragraph; nil if there is none, or if it is a part of other words.
  init?(atStartOf range: Range<Int>, of text: UTF8Text) {
    var cursor = FoldedCursor(text, range)
    guard let first = cursor.peek, let (form, number) = cursor.takeMark(first) else { return nil }
    self.init(form: form, number: number, range: range.lowerBound..<cursor.offset, textStart: cursor.offset)
    cursor.skipWhiteSpace()
    textStart = cursor.offset
    mayBeList = form == .han && cursor.continuesHanList(after: number)
    if form == .arabic, cursor.continuesQuantity { return nil }
  }

  /// The mark of a form and a number, as it is usually written.
  static func label(_ form: Form, _ number: Int) -> String {
    switch form {
    case .volume: "第\(hanNumeral(number))编"
    case .part: "Part \(romanNumeral(number))"
    case .chapter: "第\(hanNumeral(number))章"
    case .section: "第\(hanNumeral(number))节"
    case .division: "第\(hanNumeral(number))部分"
    case .alone: hanNumeral(number)
    case .roman: "\(romanNumeral(number))."
    case .han: "\(hanNumeral(number))、"
    case .hanBracketed: "（\(hanNumeral(number))）"
    case .arabic: "\(number)."
    case .arabicBracketed: "(\(number))"
    case .arabicHalfBracketed: "\(number))"
    case .circled: Unicode.Scalar(0x245F + UInt32(number)).map { String($0) } ?? "\(number)"
    }
  }
}

extension FoldedCursor {
  private typealias Form = PlainText.Mark.Form

  fileprivate mutating func takeMark(_ first: Unicode.Scalar) -> (PlainText.Mark.Form, Int)? {
    switch first {
    case "第": takeDivisionMark()
    case "(": takeBracketedMark()
    case "0"..."9": takeArabicMark()
    case "C", "P": takeEnglishMark()
    case "I", "V", "X", "L": takeRomanMark()
    case "\u{2460}"..."\u{249B}", "\u{3220}"..."\u{3229}", "\u{3251}"..."\u{325F}": takeEnclosedMark(first)
    default: first.isHanNumeral ? takeHanMark() : nil
    }
  }

  private mutating func takeDivisionMark() -> (Form, Int)? {
    _ = next()
    guard let number = takeHanNumber() ?? takeArabicNumber(digits: 3) else { return nil }
    if takeWord(oneOf: ["部分", "部份"]) { return (.division, number) }
    switch next() {
    case "编", "編": return (.volume, number)
    case "章": return (.chapter, number)
    case "节", "節": return (.section, number)
    default: return nil
    }
  }

  private mutating func takeBracketedMark() -> (Form, Int)? {
    _ = next()
    let form: Form = peek?.isASCIIDigit == true ? .arabicBracketed : .hanBracketed
    guard let number = takeHanNumber() ?? takeArabicNumber(), take(")") else { return nil }
    if take("、"), peek == "(" { return nil }
    takeOptionalSeparator()
    return (form, number)
  }

  private mutating func takeArabicMark() -> (Form, Int)? {
    guard let number = takeArabicNumber(), let sign = next() else { return nil }
    switch sign {
    case ".", "、": return (.arabic, number)
    case ")": return (.arabicHalfBracketed, number)
    default: return nil
    }
  }

  private mutating func takeHanMark() -> (Form, Int)? {
    guard let number = takeHanNumber() else { return nil }
    if isAtEnd { return (.alone, number) }
    guard take(where: { $0 == "、" || $0 == "." || $0 == "," }) != nil else { return nil }
    return (.han, number)
  }

  private mutating func takeRomanMark() -> (Form, Int)? {
    guard let number = takeRomanNumber(), take("."), isAtEnd || peek == " " else { return nil }
    return (.roman, number)
  }

  private mutating func takeEnglishMark() -> (Form, Int)? {
    let form: Form
    if takeWord("Chapter ") || takeWord("CHAPTER ") {
      form = .chapter
    } else if takeWord("Part ") || takeWord("PART ") {
      form = .part
    } else {
      return nil
    }
    guard let number = takeArabicNumber() ?? takeRomanNumber() else { return nil }
    if let following = peek, following.properties.isAlphabetic { return nil }
    _ = take { $0 == "." || $0 == ":" }
    return (form, number)
  }

  private mutating func takeEnclosedMark(_ sign: Unicode.Scalar) -> (Form, Int) {
    _ = next()
    takeOptionalSeparator()
    let value = Int(sign.value)
    return switch value {
    case ...0x2473: (.circled, value - 0x245F)
    case ...0x2487: (.arabicBracketed, value - 0x2473)
    case ...0x249B: (.arabic, value - 0x2487)
    case ...0x3229: (.hanBracketed, value - 0x321F)
    default: (.circled, value - 0x323C)
    }
  }

  private mutating func takeOptionalSeparator() {
    _ = take { $0 == "、" || $0 == "." || $0 == "," }
  }

  /// Whether 一、 goes on as 一、二等奖 does, and not as 一、二〇二三年工作回顾.
  fileprivate func continuesHanList(after number: Int) -> Bool {
    var cursor = self
    return cursor.takeHanNumber() == number + 1
  }

  /// Whether 1. goes on as 1.5亿, 3.％ or 5.月 do.
  fileprivate var continuesQuantity: Bool {
    var cursor = self
    guard let following = cursor.next() else { return false }
    switch following {
    case "0"..."9", "%", "‰", "℃": return true
    case "年", "月", "日", "号", "时", "亿", "万", "元", "个": return cursor.peek?.isHan != true
    default: return false
    }
  }
}
