import Testing

@Suite("What happened and was not said")
struct StageNoteTests {
  @Test(arguments: [
    "> (laughter)", "> （掌声）", "> [Applause.]", "> (A bell rings.)", "> (\\*laughs\\*)", "（掌声）", "(Applause.)",
    "[Laughter and applause]",
    "（全场起立，长时间热烈鼓掌）", "［笑声］",
  ])
  func aBlockOfItIsNoPassage(text: String) {
    let reading = Reading("One\n\n\(text)\n\nTwo\n")
    #expect(reading.outline.map { $0.prefix { $0 != ":" } } == ["paragraph 1", "stage", "paragraph 2"])
  }

  @Test(arguments: [
    "> laughter", "> (one) and (two)", "> (one)\n>\n> (two)", "(A bell rings.)", "（一）", "（以下简称“章程”）",
    "(Applause", "> # (laughter)", "()", "> - (laughter)",
  ])
  func anyOtherBlockIsAPassage(text: String) {
    #expect(!Reading("One\n\n\(text)\n\nTwo\n").outline.contains { $0.hasPrefix("stage") })
  }

  @Test(arguments: [
    ("谢谢大家。（掌声）再见。", "谢谢大家。[stage]（掌声）[stageEnd]再见。"), ("Thanks. (Applause.)", "Thanks. [stage](Applause.)[stageEnd]"),
    ("a [laughter] b (loud cheers) c", "a [stage][laughter][stageEnd] b [stage](loud cheers)[stageEnd] c"),
    ("（热烈鼓掌）（笑声）x", "[stage]（热烈鼓掌）[stageEnd][stage]（笑声）[stageEnd]x"),
    ("x **(laughs)** y", "x <strong>[stage](laughs)[stageEnd]</strong> y"),
  ])
  func withinAPassageItIsMarked(text: String, html: String) {
    #expect(Reading(text).html == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    "见（一）和（二）。", "The (great) audience", "a (and) b", "(", "（", "((applause", "`(applause)` (so)", "[x](applause) y",
    "（笑声这个词在这里只是一个很长的句子的一部分）",
  ])
  func otherBracketsAreNot(text: String) {
    #expect(!Reading("x " + text + " y").html.contains("[stage]") || text.hasPrefix("`"))
  }

  @Test func plainTextHasThemToo() {
    let reading = Reading("谢谢。（掌声）\n\n（全场起立）\n\n再见。\n", path: "c/a.txt", sidecar: "title: T")
    #expect(reading.html.contains("谢谢。[stage]（掌声）[stageEnd]"))
    #expect(reading.outline == ["paragraph 1: 谢谢。（掌声）", "stage: （全场起立）", "paragraph 2: 再见。"])
  }

  @Test(.timeLimit(.minutes(10)), arguments: ["(", "（", "[", "(a", "()", "（掌声"])
  func manyBracketsAreReadAtOnce(sign: String) {
    #expect(Reading(String(repeating: sign, count: 44_000)).messages.count <= 1)
  }
}
