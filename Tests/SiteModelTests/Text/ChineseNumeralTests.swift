import SiteModel
import Testing

@Suite struct ChineseNumeralTests {
  @Test(arguments: [
    ("零", 0), ("〇", 0), ("三", 3), ("十", 10), ("十一", 11), ("二十", 20), ("三十一", 31), ("九十九", 99), ("廿", 20),
    ("廿三", 23), ("卅", 30), ("卅一", 31), ("卌二", 42), ("一百", 100), ("一百零八", 108), ("一百一十二", 112),
    ("一百十二", 112), ("两千零二十三", 2023), ("一千零一", 1001), ("九千九百九十九", 9999), ("壹仟贰佰叁拾肆", 1234),
    ("壹貳參肆伍陸柒捌玖", 123_456_789),
  ])
  func isItsValue(text: String, value: Int) {
    #expect(ChineseNumeral(text)?.value == value)
  }

  @Test(arguments: [("二〇二三", 2023, 4), ("二○二三", 2023, 4), ("二0二三", 2023, 4), ("二Ｏ〇六", 2006, 4), ("〇四", 4, 2)])
  func knowsItsDigits(text: String, value: Int, digits: Int) {
    #expect(ChineseNumeral(text)?.value == value)
    #expect(ChineseNumeral(text)?.digits == digits)
  }

  @Test func hasNoDigitsBesideUnits() {
    #expect(ChineseNumeral("二十")?.digits == nil)
  }

  @Test(arguments: [
    "", "○○", "O", "2023", "百", "十十", "二百五", "十百", "一百零", "零十", "二十廿", "廿十", "三年", "一二三四五六七八九〇",
    "二三十", "一千零零一",
  ])
  func isNoneForOtherText(text: String) {
    #expect(ChineseNumeral(text) == nil)
  }

  @Test func tellsItsCharacters() {
    #expect("〇二十廿壹佰".unicodeScalars.allSatisfy(ChineseNumeral.isNumeral))
    #expect(!"○O0年万元".unicodeScalars.contains(where: ChineseNumeral.isNumeral))
  }
}
