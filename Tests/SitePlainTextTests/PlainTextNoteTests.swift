import Testing

@testable import SitePlainText

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
      "Fellow-Citizens of the Senate and House of Representatives:", "To the Congress of the United States:",
      "Mr. Speaker, Mr. Vice President, members of the Assembly, distinguished guests, and all who hear us tonight:",
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

  @Test(
    "is a signature at the end: an office and a name, an organisation, a date",
    arguments: [
      ["2031年3月5日"], ["张　三", "2031年3月5日"], ["青岚市图书馆", "二〇三一年三月五日"], ["青岚市图书馆", "馆长　张三", "2031年3月5日"], ["市长　张　三"],
      ["张三　2031年3月5日"], ["（2031年3月5日在动员会上的讲话）"], ["发言人：张三", "×年×月×日"], ["— Odile Farrow"],
      ["Odile Farrow", "March 4, 1861"], ["— Odile Farrow", "Merrow Town Hall, March 4, 1861"],
    ])
  func signature(lines: [String]) {
    let text = (["标题", "正文。", "谢谢大家！"] + lines).joined(separator: "\n")
    #expect(PlainText.lines(of: text).suffix(lines.count + 1) == ["谢谢大家！"] + lines.map { "Z \($0)" })
  }

  @Test("is a signature where it is set to the right, or is the name in the head")
  func nameAlone() {
    #expect(PlainText.lines(of: "正文。\n                  张三") == ["正文。", "Z 张三"])
    #expect(PlainText.lines(of: "标题\n张三\n正文。\n张三", wantsHead: true) == ["正文。", "Z 张三"])
    #expect(PlainText.lines(of: "正文。\n张三") == ["正文。", "张三"])
  }

  @Test("is a signature before what happened at the end")
  func signatureBeforeApplause() {
    #expect(PlainText.lines(of: "正文。\n张　三\n（掌声）") == ["正文。", "Z 张　三", "N （掌声）"])
  }

  @Test(
    "is no signature if it closes the speech",
    arguments: [
      "谢谢大家！", "谢谢大家", "谢谢", "我的讲话完了。", "以上发言，如有不当，请批评指正。", "Thank you. God bless you.", "God Bless America", "此致",
      "敬礼！",
      "青岚市图书馆", "一、甲", "2031年3月5日，我们开了会。",
    ])
  func closing(text: String) {
    #expect(PlainText.lines(of: "正文。\n\(text)") == ["正文。", text])
  }

  @Test("is no signature within the speech")
  func dateWithin() {
    #expect(PlainText.lines(of: "正文。\n2031年3月5日\n正文。") == ["正文。", "2031年3月5日", "正文。"])
  }

  @Test(
    "is a note near the edges of a text if it says what the text is",
    arguments: ["※这是张三同志在会上讲话的一部分。", "（这是张三同志在会上讲话的一部分。）", "注：本文是张三的发言。", "* 原载报上，是一次演讲。"])
  func editorsNote(text: String) {
    #expect(PlainText.lines(of: "正文。\n\(text)") == ["正文。", "E \(text)"])
    let far = [String](repeating: "正文。", count: 5)
    #expect(PlainText.lines(of: (far + [text] + far).joined(separator: "\n"))[5] == text)
  }

  @Test("is no note otherwise", arguments: ["这是张三同志的讲话。", "※这是一只船。", "①学习讲话。", "*", "（这是一只船）"])
  func noNote(text: String) { #expect(PlainText.lines(of: "正文。\n\(text)") == ["正文。", text]) }
}
