import SiteBase

extension Unicode.Scalar {
  /// Whether it is a Chinese surname where it stands, after another character or none.
  ///
  /// Many surnames end common words as well. Those need something before them that comes before a name, and those of
  /// the most common words, such as 于 of 对于, the start of a phrase.
  func isSurname(after previous: Unicode.Scalar?) -> Bool {
    if self == "张" || self == "張" { return !Self.beforeSheets.contains(previous ?? "。") }
    if Self.surnames.contains(self) { return true }
    guard let previous, previous.isHan else {
      return Self.wordEndings.contains(self) || Self.ambiguousSurnames.contains(self)
    }
    return Self.ambiguousSurnames.contains(self) && Self.beforeNames.contains(previous)
  }

  private static let surnames = Set(
    "李王刘劉陈陳杨楊黄黃赵趙吴吳徐孙孫胡朱郭罗羅郑鄭梁宋唐韩韓冯馮邓鄧曹彭吕呂蒋蔣蔡贾賈魏薛闫阎閻潘杜姜姚卢盧傅谭譚廖邹鄒熊郝孔崔邱秦侯邵孟尹黎龚龔沈袁董丁叶葉汪柳"
      .unicodeScalars)

  private static let ambiguousSurnames = Set(
    "周林高何马馬程许許苏蘇任谢謝石金陆陸田钟鐘鍾夏白顾顧武万萬钱錢龙龍康汤湯毛陶雷戴贺賀赖賴向曾余范章温溫莫关關洪邢岳齐齊庄莊严嚴古尚祝岑焦车車牛季左鲁魯柯俞屈骆駱翟葛申欧歐裴"
      .unicodeScalars)

  private static let wordEndings = Set("于方时時安江文常易何成段史".unicodeScalars)

  /// The ends of words that come before the name of a person.
  private static let beforeNames = Set("人民者员員长長师師生记記告叫姓名与與和及对對被将將由让讓给給的是理授友父母妻子兄弟夫".unicodeScalars)

  /// What comes before 张 where it counts sheets of paper, or ends a verb.
  private static let beforeSheets = Set("一二两兩三四五六七八九十百几幾每这這那半数數各纸紙夸紧緊慌扩擴伸开開主".unicodeScalars)
}
