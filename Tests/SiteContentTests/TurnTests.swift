import Testing

@Suite("Turns of known speakers")
struct KnownTurnTests {
  @Test func mayNameAnOfficeAtLength() {
    let office = "### Steffen Bilger, Parl. Staatssekretär beim Bundesminister für Verkehr und digitale Infrastruktur:"
    let text =
      "---\nspeakers: [Steffen Bilger, Ada Pond]\n---\n\(office)\n\nJa.\n\n### Three things we must do about it:\n\nNein.\n"
    #expect(
      Reading(text).outline.map { $0.prefix { $0 != ":" } } == ["turn", "paragraph 1", "heading #s1", "paragraph 2"])
    #expect(Reading(text).speech.speakers == ["Steffen Bilger", "Ada Pond"])
  }
}

@Suite("Turns of speakers, and sections")
struct TurnTests {
  @Test(arguments: [
    ("### 唐鳳：", "唐鳳"), ("### Audrey Tang:", "Audrey Tang"), ("## Audience Member: ", "Audience Member"),
    ("# 近藤 彌生子：", "近藤 彌生子"), ("### 科長： 邱俊雄：", "邱俊雄"), ("### 觀眾（Gabriel，日內瓦）：", "觀眾（Gabriel，日內瓦）"),
    ("### **唐鳳**：", "唐鳳"), ("### J. F. Orrel:", "J. F. Orrel"),
  ])
  func aHeadingThatIsANameWithAColonIsATurn(heading: String, speaker: String) {
    let reading = Reading("Opening\n\n\(heading)\n\nWords\n")
    #expect(reading.sections == [])
    #expect(reading.speech.speakers == [speaker])
    #expect(reading.outline.map { $0.prefix { $0 != ":" } } == ["paragraph 1", "turn", "paragraph 2"])
  }

  @Test(arguments: ["Q", "A", "问", "答", "問", "Question", "Answer"])
  func aPartInADialogueIsATurnAndNobody(part: String) {
    for colon in [":", "："] {
      let reading = Reading("## \(part)\(colon)\n\nWords\n")
      #expect(reading.outline == ["turn: \(part)\(colon)", "paragraph 1: Words"])
      #expect(reading.speech.speakers == [])
    }
  }

  @Test(arguments: [
    "## Where we stand", "## 12:30", "## A: and then some", "## 就这样。然后：", "## What now! And then:", "## One; two:",
    "## :", "## ：",
    "## 科長：邱俊雄", "## \(String(repeating: "word ", count: 20)):",
  ])
  func anyOtherHeadingBeginsASection(heading: String) {
    let reading = Reading("Opening\n\n\(heading)\n\nWords\n")
    #expect(reading.sections.count == 1)
    #expect(reading.speech.speakers == [])
  }

  @Test func anOfficeAndANameIsATurnBesideTurnsOfItsLevel() {
    let reading = Reading("### 唐鳳：\n\nOne\n\n### 科長：邱俊雄\n\nTwo\n\n### 唐鳳\n\nThree\n\n## 提問：回答\n\n### 结语\n")
    #expect(
      reading.outline == [
        "turn: 唐鳳：", "paragraph 1: One", "turn: 科長：邱俊雄", "paragraph 2: Two", "turn: 唐鳳", "paragraph 3: Three",
        "heading #s1: 提問：回答", "heading #s1-1: 结语",
      ])
    #expect(reading.speech.speakers == ["唐鳳", "邱俊雄"])
  }

  @Test func eachSpeakerIsNamedOnceInTheOrderOfSpeaking() {
    let reading = Reading("### Bo:\n\nx\n\n### Ada:\n\nx\n\n### BO：\n\nx\n\n### Q:\n\nx\n")
    #expect(reading.speech.speakers == ["Bo", "Ada"])
  }

  @Test func whatTheFrontMatterSaysGoesBeforeTheTurns() {
    #expect(Reading("---\nspeaker: Cy\n---\n### Bo:\n\nx\n").speech.speakers == ["Cy"])
  }

  @Test func turnsDoNotNestSections() {
    #expect(Reading("## One\n\n### Bo:\n\nx\n\n### Two\n\n#### Ada:\n\nx\n").sections == ["s1 One", "s1-1 Two"])
  }
}
