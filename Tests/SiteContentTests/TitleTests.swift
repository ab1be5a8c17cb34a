import Testing

@Suite("What a speech is called")
struct TitleTests {
  @Test func isWhatTheFrontMatterSays() {
    #expect(Reading("---\ntitle: A\n---\n# B\n").speech.title == "A")
  }

  @Test func elseTheHeadingThatItBeginsWith() {
    let reading = Reading("# The *harbour* & `sea`\n\n## One\n\nText\n")
    #expect(reading.speech.title == "The harbour & sea")
    #expect(reading.sections == ["s1 One"])
  }

  @Test(arguments: ["Text\n\n# Later\n", "## Low\n\nText\n", "> # Quoted\n", "Text\n", "#\n\nText\n", "# \u{3000}\n"])
  func elseTheNameOfTheFile(text: String) {
    #expect(Reading(text, path: "c/winter-talk.md").speech.title == "winter-talk")
  }

  @Test(arguments: [
    ("2031-03-05-report.md", "report", "2031-03-05"), ("2031 A year.md", "A year", "2031"),
    ("2031-03-05.md", "2031-03-05", "2031-03-05"),
    ("二〇三一年三月五日在会上的讲话.md", "在会上的讲话", "2031-03-05"), ("1984.md", "1984", "1984"), ("a.b.c.md", "a.b.c", nil),
    ("🎉.md", "🎉", nil), ("99-bottles.md", "99-bottles", nil), ("2031-13-45-x.md", "2031-13-45-x", nil),
  ])
  func aDateInTheNameOfTheFileIsNotPartOfIt(name: String, title: String, date: String?) {
    let speech = Reading("Text", path: "c/" + name).speech
    #expect(speech.title == title)
    #expect(speech.date?.iso == date)
  }

  @Test func aHeadingThatSaysTheTitleAgainIsNotShownTwice() {
    #expect(Reading("---\ntitle: The  Harbour\n---\n# the harbour\n\nText\n").outline == ["paragraph 1: Text"])
  }

  @Test func aHeadingThatSaysSomethingElseBeginsASection() {
    #expect(Reading("---\ntitle: A\n---\n# B\n\n## C\n").sections == ["s1 B", "s1-1 C"])
  }

  @Test func aNoteOnTheTitleIsNotLost() throws {
    let reading = Reading("# Title[^1]\n\nText\n\n[^1]: The note.\n")
    #expect(reading.speech.title == "Title")
    let note = try #require(reading.body.notes.first)
    #expect(!note.isReferenced, "a note whose reference is not shown is shown at the end")
    #expect(reading.body.anchors.contains { $0.id == "n1" })
  }

  @Test func threeThousandCharactersAreATitle() {
    let title = String(repeating: "长title ", count: 500)
    let speech = Reading("# \(title)\n\nText\n", path: "c/\(title).md").speech
    #expect(speech.title.count == 3_499)
    #expect(speech.slug.utf8.count <= 120)
  }
}

@Suite("The lines at the head of a Markdown text")
struct MarkdownHeadTests {
  @Test func areToldByTheRulesOfPlainText() {
    let reading = Reading("# 在动员会上的讲话\n\n（2031年3月5日）\n\n青岚市市长　温以南\n\n同志们：\n\n正文**一句**。\n")
    #expect(
      reading.outline == [
        "dateLine: （2031年3月5日）", "byline: 青岚市市长　温以南", "salutation 1: 同志们：", "paragraph 2: 正文一句。",
      ])
    #expect(reading.speech.date?.iso == "2031-03-05")
    #expect(reading.speech.speakers == ["温以南"])
  }

  @Test func canNameSeveralSpeakers() {
    let reading = Reading("# 在动员会上的讲话\n\n陆怀山\n\n温以南\n\n（2031年3月5日）\n\n同志们：\n\n正文。\n")
    #expect(reading.speech.speakers == ["陆怀山", "温以南"])
    #expect(reading.outline.prefix(2) == ["byline: 陆怀山", "byline: 温以南"])
  }

  @Test func belongToATitleOfTheFrontMatterAsWell() {
    let reading = Reading("---\ntitle: 在动员会上的讲话\nspeaker: 简牧\n---\n（2031年3月5日）\n\n同志们：\n\n正文。\n")
    #expect(reading.outline == ["dateLine: （2031年3月5日）", "salutation 1: 同志们：", "paragraph 2: 正文。"])
    #expect(reading.speech.speakers == ["简牧"])
  }

  @Test func areNoneWhereSpeakersTakeTurns() {
    let reading = Reading("# 对谈\n\n2031年3月5日\n\n### 简牧：\n\n您好。\n")
    #expect(reading.outline[0] == "paragraph 1: 2031年3月5日")
  }
}
