import TestSupport
import Testing

@testable import SiteSearch

/// How texts are folded and cut into the terms of the index.
struct TermTests {
  @Test(arguments: [
    ("", []),
    ("共同富裕", ["共同", "同富", "富裕", "裕"]),
    ("党", ["党"]),
    ("Green hills", ["green", "hills"]),
    ("GDP增长", ["gdp", "增长", "长"]),
    ("GDP 增长", ["gdp", "增长", "长"]),
    ("习　近　平", ["习近", "近平", "平"]),
    ("習近平", ["习近", "近平", "平"]),
    ("卡尔·马克思", ["卡尔", "尔马", "马克", "克思", "思"]),
    ("人民。国家", ["人民", "民", "国家", "家"]),
    ("ＧＤＰ２０２３年", ["gdp2023", "年"]),
    ("二○二三年", ["二〇", "〇二", "二三", "三年", "年"]),
    ("people’s", ["people", "s"]),
    ("naïve Straße ΟΔΟΣ", ["naive", "strasse", "οδοσ"]),
    ("nai\u{308}ve", ["naive"]),
    ("ко\u{301}шки ёж", ["кошки", "еж"]),
    ("co\u{AD}operate", ["cooperate"]),
    ("国\u{200B}家", ["国家", "家"]),
    ("㍿", ["株式", "式会", "会社", "社"]),
    ("か\u{3099}ん", ["がん", "ん"]),
    ("\u{1112}\u{1161}\u{11AB}", ["한"]),
    ("สวัสดี", ["สว", "วั", "ัส", "สด", "ดี", "ี"]),
    ("𠀀𠀁", ["𠀀𠀁", "𠀁"]),
    ("a·b c·d", ["a", "b", "c", "d"]),
    ("😀", []),
  ])
  func termsOfAText(text: String, terms: [String]) {
    #expect(cut(text) == terms)
  }

  @Test func aWordIsATermByItsFirstFortyCharacters() {
    #expect(cut(String(repeating: "é", count: 100)) == [String(repeating: "e", count: 40)])
    #expect(cut(String(repeating: "ж", count: 41) + "国") == [String(repeating: "ж", count: 40), "国"])
  }

  @Test func bytesThatAreNoTextAreCutWithoutACrash() {
    #expect(cut([0xE4, 0xB8]) == [])
    #expect(cut([0x61, 0xFF, 0x62]) == ["a", "b"])
    #expect(cut([0xED, 0xA0, 0x80, 0x61]) == ["a"])
  }

  @Test(arguments: ["a", "\u{301}", "\u{301}\u{323}", "\u{1100}\u{1161}", "가\u{11A8}", "🏳\u{FE0F}"])
  func hostileTextsAreCutInLinearTime(part: String) {
    let growth = Growth(from: 10_000, input: { "a" + repeated(part, size: $0) }, work: { _ = cut($0) })
    #expect(growth.isLinear, "\(growth)")
  }

  @Test func marksWithoutEndAreFoldedAway() {
    let marks = ["\u{301}", "\u{323}"].map { String(repeating: $0, count: 20_000) }
    #expect(cut("a" + marks.joined()) == ["a"])
  }

  private func cut(_ text: String) -> [String] { cut(Array(text.utf8)) }

  private func cut(_ bytes: [UInt8]) -> [String] {
    var cutter = TermCutter()
    var terms: [String] = []
    bytes.withUnsafeBufferPointer { cutter.cut($0) { terms.append(String(decoding: $0, as: UTF8.self)) } }
    return terms
  }
}
