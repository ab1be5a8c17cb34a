import Testing

@testable import SiteContent

@Suite("The kind of a paragraph without a number")
struct PlainTextNoteTests {
  @Test(
    "is a stage note if it tells in brackets what happened",
    arguments: ["（掌声）", "（热烈鼓掌）", "（笑声）", "（笑）", "（全场起立）", "(Applause.)", "[Laughter]", "【长时间热烈掌声】", "(掌声、笑声）"])
  func stageNote(text: String) { #expect(PlainText.lines(of: "正文。\n\(text)") == ["正文。", "N \(text)"]) }

  @Test(
    "is no stage note otherwise",
    arguments: [
      "（摘要）", "（新华社北京3月17日电）", "（掌声）谢谢。", "掌声", "（掌声", "（掌声）（）", "(He left.)", "(My daughter, in sheer joy.)",
      "（笑一笑，十年少）", "[1]",
    ])
  func noStageNote(text: String) { #expect(PlainText.lines(of: "正文。\n\(text)") == ["正文。", text]) }

  @Test(
    "is a salutation if it addresses the audience and ends with a colon",
    arguments: [
      "同志们：", "各位老师、同学们：", "各位代表:", "各位：", "尊敬的各位领导、各位来宾：", "女士们、先生们，朋友们：", "各位叔叔阿姨、爷爷奶奶：", "Fellow citizens:",
      "Ladies and gentlemen:", "Mr. Speaker, Mr. Vice President, members of the Congress:",
    ])
  func salutation(text: String) { #expect(PlainText.lines(of: "正文。\n\(text)") == ["正文。", "S \(text)"]) }

  @Test(
    "is a salutation at the start of a speech even if it ends otherwise",
    arguments: ["同志们，", "各位代表！", "Friends,", "Dear colleagues!"])
  func opening(text: String) {
    #expect(PlainText.lines(of: "\(text)\n正文。") == ["S \(text)", "正文。"])
    #expect(PlainText.lines(of: "正文。\n\(text)") == ["正文。", text])
  }

  @Test(
    "is no salutation if more is said",
    arguments: [
      "我们：", "各位代表认为：", "一年来的主要工作是：", "各位代表！回顾五年，有以下体会：", "同志们。", "他对同志们说：", "Fellow citizens.",
      "Friends: come in:", "President Adams, who had read every one of the letters of the committee, wrote:",
    ])
  func noSalutation(text: String) { #expect(PlainText.lines(of: "正文。\n\(text)") == ["正文。", text]) }

  @Test(
    "is a rule if it is a line of like signs",
    arguments: ["———", "-----", "* * *", "＝＝＝".replacing("＝", with: "="), "~~~~"])
  func rule(text: String) { #expect(PlainText.lines(of: "正文。\n\(text)\n正文。") == ["正文。", "- \(text)", "正文。"]) }

  @Test("is no rule if it could stand for words", arguments: ["***", "**", "——", "……", "×××", "—甲—"])
  func noRule(text: String) { #expect(PlainText.lines(of: "正文。\n\(text)\n正文。") == ["正文。", text, "正文。"]) }
}
