import Testing

@Suite("A plain text, and the file beside it")
struct SidecarTests {
  @Test func sayTogetherWhatIsKnown() {
    let speech = Reading(
      "夏天的港口\n（2031年7月1日）\n温以南\n\n　　各位：\n\n　　水。\n", path: "c/summer.txt", sidecar: "venue: Hall\ntags: [水]\n"
    ).speech
    #expect(speech.title == "夏天的港口")
    #expect(speech.date?.iso == "2031-07-01")
    #expect(speech.speakers == ["温以南"])
    #expect(speech.venue == "Hall")
    #expect(speech.topics == ["水"])
  }

  @Test func whatTheFileBesideItSaysGoesFirst() {
    let speech = Reading(
      "夏天的港口\n（2031年7月1日）\n温以南\n\n　　水。\n", path: "c/summer.txt", sidecar: "speaker: B\ndate: 2032\n"
    ).speech
    #expect(speech.date?.iso == "2032")
    #expect(speech.speakers == ["B"])
  }

  @Test func aFirstLineThatIsNotTheTitleStaysPartOfTheText() {
    let reading = Reading("夏天的港口\n\n　　水。\n", path: "c/a.txt", sidecar: "title: 别的\n")
    #expect(reading.speech.title == "别的")
    #expect(reading.outline == ["paragraph 1: 夏天的港口", "paragraph 2: 水。"])
  }

  @Test func nothingInAPlainTextIsMarkup() {
    let reading = Reading("---\n: T\n---\n\n## a\n\n**b** <i> &amp;\n", path: "c/a.txt")
    #expect(reading.messages == [])
    #expect(reading.outline.joined().contains(": T"))
    #expect(reading.html.contains("**b** &lt;i&gt; &amp;amp;"))
    #expect(reading.sections == [])
  }

  @Test func aPlainTextCanHaveFrontMatter() {
    let reading = Reading("---\ntitle: 水\nspeaker: 温以南\n---\n\n　　**水。\n", path: "c/a.txt")
    #expect(reading.messages == [])
    #expect(reading.speech.title == "水")
    #expect(reading.speech.speakers == ["温以南"])
    #expect(reading.outline == ["paragraph 1: **水。"])
  }

  @Test func frontMatterAndAFileBesideItAreOneTooMany() {
    let reading = Reading("---\ntitle: 水\n---\n水。\n", path: "c/a.txt", sidecar: "title: 火\n")
    #expect(
      reading.messages == ["c/a.txt:1:1: error: the text has front matter and a .yml beside it [described-twice]"])
  }

  @Test func messagesNameTheFileBesideIt() {
    #expect(
      Reading("Text", path: "c/a.txt", sidecar: "titel: T\n").messages
        == ["c/a.yml:1:1: error: `titel` is not a key here [unknown-key]"])
  }

  @Test(arguments: ["\u{FEFF}Port\r\n\r\nOne\r\n\r\nTwo\r\n", "Port\r\rOne\r\rTwo\r", "Port\n\nOne\n\nTwo"])
  func linesMayEndInAnyWay(text: String) {
    let reading = Reading(text, path: "c/a.txt")
    #expect(reading.messages == [])
    #expect(reading.speech.title == "Port")
    #expect(reading.outline == ["paragraph 1: One", "paragraph 2: Two"])
  }
}
