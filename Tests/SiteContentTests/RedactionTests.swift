import SiteContent
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
    ("ＸＸ县", "‹ＸＸ›县"), ("某某单位、某县", "‹某某›单位、‹某›县"), ("被告人李某，王×，张×在会上", "被告人李‹某›，王‹×›，张‹×›在会上"),
    ("李某在会上说，高某不服", "李‹某›在会上说，高‹某›不服"), ("村民何　某与周某人", "村民何　‹某›与周‹某›人"), ("某书记", "‹某›书记"),
    ("□□同志", "‹□□›同志"), ("○○县", "‹○○›县"),
    ("201x年3月5日", "201‹x›年3月5日"), ("**年**月**日", "‹**›年‹**›月‹**›日"), ("电话138****1234", "电话138‹****›1234"),
    ("中共 ** 市委", "中共 ‹**› 市委"), ("the ██ agent", "the ‹██› agent"),
  ])
  func areMarkedAndStay(text: String, expected: String) { #expect(marked(text) == expected) }

  @Test(arguments: [
    "5*3*2", "二○○六年", "某些人，某种意义", "对于某人，由于某原因，任何某个人，对方某人", "张某些", "一张某地的图，上周某晚", "感谢某位", "江苏某地",
    "某人说，某书，某部分", "高×宽，3×4，5×，×3，A×B", "王×3", "X光机", "xerox", "GDP增长", "长×宽×高", "3×4", "Max和Alex说", "a * b ** c",
    "* * *",
    "X-ray", "在 X 平台上", "X 上的", "○", "爱xy坐标",
  ])
  func otherSignsAreNot(text: String) { #expect(marked(text) == text) }

  @Test(arguments: [
    ("×××", "‹×××›"), ("**", "‹**›"), ("某　某", "‹某›　‹某›"), ("县委书记　×××", "县委书记　‹×××›"), ("XXX", "‹XXX›"), ("X", "X"),
    ("在**县<市", "在‹**›县<市"), ("a<**市", "a<‹**›市"), ("《春》", "《春》"),
  ])
  func areFoundInTitlesAndNames(text: String, expected: String) {
    var marked = Array(text.utf8)
    for redaction in redactions(in: text).reversed() {
      marked.insert(contentsOf: "›".utf8, at: redaction.range.upperBound)
      marked.insert(contentsOf: "‹".utf8, at: redaction.range.lowerBound)
    }
    #expect(String(decoding: marked, as: UTF8.self) == expected)
  }

  @Test func aBylineMayBeNothingElse() {
    let reading = Reading("在会上的讲话\n2031年3月5日\n×××\n\n同志们：\n\n正文。\n", path: "c/a.txt")
    #expect(reading.speech.speakers == ["×××"])
    #expect(reading.html.contains("[redaction]×××[redactionEnd]"))
  }

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
