import Testing

@Suite("Signs that stand for words which are left out")
struct RedactionTests {
  /// The text with `‹ ›` around each.
  private func marked(_ text: String, path: String = "c/a.txt") -> String {
    Reading(text, path: path, sidecar: path.hasSuffix(".txt") ? "title: T" : nil).html
      .replacing("[redaction]", with: "‹").replacing("[redactionEnd]", with: "›")
      .replacing("<p>", with: "").replacing("</p>", with: "").replacing("\n", with: "")
  }

  @Test(arguments: [
    ("又如对**农村住房的调查，以及**市委的意见。", "又如对‹**›农村住房的调查，以及‹**›市委的意见。"),
    ("在**市**区**路**号", "在‹**›市‹**›区‹**›路‹**›号"), ("“**市”与“**县”", "“‹**›市”与“‹**›县”"),
    ("××市×××同志", "‹××›市‹×××›同志"), ("×市的×同志", "‹×›市的‹×›同志"), ("XX同志和X市、xx大队", "‹XX›同志和‹X›市、‹xx›大队"),
    ("ＸＸ县", "‹ＸＸ›县"), ("某某单位、某县", "‹某某›单位、‹某›县"), ("□□同志", "‹□□›同志"), ("○○县", "‹○○›县"),
    ("201x年3月5日", "201‹x›年3月5日"), ("**年**月**日", "‹**›年‹**›月‹**›日"), ("电话138****1234", "电话138‹****›1234"),
    ("中共 ** 市委", "中共 ‹**› 市委"), ("the ██ agent", "the ‹██› agent"),
  ])
  func areMarkedAndStay(text: String, expected: String) { #expect(marked(text) == expected) }

  @Test(arguments: [
    "5*3*2", "二○○六年", "某些人，某种意义", "X光机", "xerox", "GDP增长", "长×宽×高", "3×4", "Max和Alex说", "a * b ** c", "* * *",
    "X-ray", "在 X 平台上", "X 上的", "○", "爱xy坐标",
  ])
  func otherSignsAreNot(text: String) { #expect(marked(text) == text) }

  @Test func inMarkdownTheyAreWhatIsLeftOfTheStars() {
    #expect(marked("\\*\\*市委、**强调**，`**市`", path: "c/a.md") == "‹**›市委、<strong>强调</strong>，<code>‹**›市</code>")
  }

  @Test func neitherTagsNorCodeAreLookedAt() {
    let html = marked("[市](u \"**市\")\n\n    **市\n", path: "c/a.md")
    #expect(!html.contains("‹"))
  }

  @Test func headingsAndRunInHeadingsHaveThemToo() {
    let text = "一、关于**\n\n正文。\n\n二、关于**市。这是正文，很长的正文。\n\n正文。\n"
    #expect(marked(text).contains("一、关于‹**›"))
    #expect(marked(text).contains("二、关于‹**›市"))
  }
}
