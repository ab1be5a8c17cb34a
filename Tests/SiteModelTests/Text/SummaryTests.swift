import SiteModel
import Testing

@Suite struct SummaryTests {
  private func summary(_ passages: String..., limit: Int, in language: String = "zh-Hans") -> String {
    Summary(of: passages, limit: limit, language: language).text
  }

  @Test func isTheWholeTextIfItFits() {
    #expect(summary("今天开会。", limit: 10) == "今天开会。")
    #expect(summary("Four score and seven years ago.", limit: 40, in: "en") == "Four score and seven years ago.")
  }

  @Test func endsWithTheLastSentenceThatFits() {
    #expect(summary("第一句话在这里。第二句也在这里！第三句放不下了。", limit: 40) == "第一句话在这里。第二句也在这里！")
    #expect(summary("他说：“今天开会。”明天再来，后天也要再来。", limit: 24) == "他说：“今天开会。”")
    #expect(summary("He came. He saw it. He conquered all of Gaul.", limit: 24, in: "en") == "He came. He saw it.")
    #expect(summary("He said: “Come!” And they all came to him.", limit: 24, in: "en") == "He said: “Come!”")
  }

  @Test func hasAnEllipsisWhereASentenceIsCut() {
    #expect(summary("高举旗帜，团结奋斗，全面推进伟大复兴。", limit: 22) == "高举旗帜，团结奋斗……")
    #expect(summary("短。这一句话要比限度长得多所以要在字间截断", limit: 22) == "短。这一句话要比限度……")
    #expect(summary("坚持改革；坚持开放；坚持不懈地一直走下去。", limit: 24) == "坚持改革；坚持开放……")
    #expect(summary("We the people of the United States", limit: 20, in: "en") == "We the people of…")
    #expect(summary("我们要学习《求是》杂志", limit: 14, in: "zh-Hant") == "我们要学习……")
  }

  @Test func neverCutsAWordOrANumber() {
    #expect(summary("国内生产总值增长5.25%左右，很好", limit: 22) == "国内生产总值增长……")
    #expect(summary("我们在巴黎说了International一词", limit: 20) == "我们在巴黎说了……")
    #expect(summary("I don’t know what it is", limit: 6, in: "en") == "I…")
    #expect(summary("It cost $1,000,000 then", limit: 14, in: "en") == "It cost $…")
  }

  @Test func neverCutsACharacter() {
    let family = "👨‍👩‍👧‍👦"
    #expect(summary("我们的家" + family + family + family, limit: 10) == "我们的家" + "……")
    #expect(summary("我们的家" + family + family + family, limit: 12) == "我们的家" + family + family + family)
    #expect(summary("e\u{301}e\u{301} e\u{301}e\u{301} e\u{301}e\u{301}", limit: 6, in: "fr") == "éé éé…")
  }

  @Test func doesNotTakeATitleForASentence() {
    #expect(summary("We met Mr. Smith there and J. F. Kennedy too", limit: 20, in: "en") == "We met Mr. Smith…")
    #expect(summary("Growth of 5.2 percent in all", limit: 16, in: "en") == "Growth of 5.2…")
  }

  @Test func beginsWithProse() {
    #expect(summary("（2023年4月3日）", "习近平", "同志们：", "今天开会，讨论问题。", limit: 60) == "今天开会，讨论问题。")
    #expect(summary("各位代表、各位委员，同志们：", "今天开会，讨论问题。", limit: 60) == "今天开会，讨论问题。")
    #expect(summary("女士们，先生们，朋友们！", "今天开会，讨论问题。", limit: 60) == "今天开会，讨论问题。")
    #expect(
      summary("My fellow Americans,", "I speak to you tonight.", limit: 60, in: "en") == "I speak to you tonight.")
  }

  @Test func takesFurtherPassagesAfterAShortOne() {
    #expect(summary("谢谢。", "今天开会。", limit: 60) == "谢谢。今天开会。")
    #expect(summary("Thank you.", "We meet today.", limit: 60, in: "en") == "Thank you. We meet today.")
  }

  @Test func isTheSalutationWhereThereIsNothingElse() {
    #expect(summary("同志们：", limit: 60) == "同志们：")
    #expect(summary(limit: 60) == "")
    #expect(summary("", " ", limit: 60) == "")
  }

  @Test func isOnOneLine() {
    #expect(summary("　　今天\u{3000}开会，\n讨论 A  B。", limit: 60) == "今天开会， 讨论 A B。")
  }

  @Test func isBoundedForAMegabyte() {
    #expect(
      summary(String(repeating: "a", count: 1_000_000), limit: 20, in: "en") == String(repeating: "a", count: 19) + "…")
    #expect(summary("a" + String(repeating: "\u{301}", count: 1_000_000), limit: 20).utf8.count < 1000)
    let lines = Array(repeating: "同志们：", count: 200_000)
    #expect(Summary(of: lines, limit: 20, language: "zh").text.hasPrefix("同志们：同志们"))
  }
}
