import Testing

@testable import SiteImport

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("tur", "tr"), ("deu", "de"), ("ger", "de"), ("zh-Hant", "zh-Hant"), ("ZHO-TW", "zh-TW"), ("es", "es"),
    ("en_GB", "en-GB"), ("mar", "mr"), ("guj", "gu"), ("pan", "pa"), ("mao", "mi"), ("yid", "yi"), ("ceb", "ceb"),
    ("xyz", "xyz"), ("", ""),
  ])
  func shortensThreeLetters(code: String, tag: String) {
    #expect(languageTag(code) == tag)
  }
}
