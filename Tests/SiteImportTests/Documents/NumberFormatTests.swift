import Testing

@testable import SiteImport

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("chineseCounting", [1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 101: "一○一"]),
    ("chineseCountingThousand", [12: "十二", 100: "一百", 101: "一百零一", 110: "一百一十", 1010: "一千零一十"]),
    ("taiwaneseCounting", [21: "二十一"]),
    ("taiwaneseCountingThousand", [21: "二十一", 105: "一百零五"]),
    ("chineseLegalSimplified", [1: "壹", 10: "壹拾", 25: "贰拾伍"]),
    ("ideographDigital", [3: "三", 10: "一〇", 25: "二五"]),
    ("ideographTraditional", [1: "甲", 10: "癸", 11: "11", .min: String(Int.min)]),
    ("japaneseCounting", [10: "十", 111: "百十一", 205: "二百五"]),
    ("decimal", [7: "7"]),
    ("decimalZero", [7: "07", 12: "12"]),
    ("decimalFullWidth", [12: "１２"]),
    ("decimalEnclosedCircle", [1: "①", 20: "⑳", 21: "21"]),
    ("decimalEnclosedCircleChinese", [10: "⑩", 11: "11"]),
    ("decimalEnclosedParen", [2: "⑵"]),
    ("lowerLetter", [1: "a", 26: "z", 28: "bb"]),
    ("upperLetter", [3: "C", 2_000_000_000: "2000000000"]),
    ("lowerRoman", [4: "iv", 1999: "mcmxcix"]),
    ("upperRoman", [9: "IX", 0: "0", 4000: "4000"]),
    ("none", [5: ""]),
  ])
  func `A number is written as its format says`(format: String, numbers: [Int: String]) {
    for (number, text) in numbers { #expect(NumberFormat(format).text(number) == text) }
  }

  @Test func `A format that is not known has no text`() {
    #expect(NumberFormat("hebrew1").text(1) == nil)
  }
}
