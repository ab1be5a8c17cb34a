import SiteModel
import Testing

@Suite("The language of a text")
struct LanguageTests {
  @Test(arguments: [
    ("We hold that the best of it is what you and the others have said to us in the open.", "en"),
    ("同志们，我们这个国家的发展，为什么说是关系到每个人的问题？", "zh-Hans"), ("各位，我們這個國家的發展，為什麼說是關係到每個人的問題？", "zh-Hant"),
    ("港の冬について、みなさんにお話ししたいと思います。", "ja"), ("항구의 겨울에 대하여 여러분께 말씀드리겠습니다.", "ko"),
    ("Nous voulons que la mer reste libre pour tous les peuples.", ""), ("", ""), ("12 — 34 !!", ""), ("山水", "zh-Hans"),
    ("We said in the Taipei talks that 發展 is good", "en"),
  ])
  func isFoundOutFromItsWords(text: String, language: String) {
    #expect(Reading(text + "\n").speech.language == language)
    #expect(Reading("---\ntitle: Entirely in the words of another language\n---\n" + text).speech.language == language)
  }

  @Test func whatTheFrontMatterSaysGoesBeforeTheCollectionAndThatBeforeTheWords() {
    var settings = ReadingSettings()
    settings.language = "ja"
    #expect(Reading("山水\n", settings: settings).speech.language == "ja")
    #expect(Reading("---\nlang: ko\n---\n山水\n", settings: settings).speech.language == "ko")
  }

  @Test func aTextCutInTheMiddleOfACharacterIsRead() {
    #expect(Reading("a" + String(repeating: "國們", count: 20_000)).speech.language == "zh-Hant")
  }
}
