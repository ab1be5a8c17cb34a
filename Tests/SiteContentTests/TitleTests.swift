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
    let note = try #require(reading.speech.body.notes.first)
    #expect(!note.isReferenced, "a note whose reference is not shown is shown at the end")
    #expect(reading.speech.body.hasAnchor("n1"))
  }

  @Test func threeThousandCharactersAreATitle() {
    let title = String(repeating: "长title ", count: 500)
    let speech = Reading("# \(title)\n\nText\n", path: "c/\(title).md").speech
    #expect(speech.title.count == 3_499)
    #expect(speech.slug.utf8.count <= 120)
  }
}
