import Testing

@testable import SiteImport

@Suite struct TEITests {
  private let list = """
    <teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><particDesc><listPerson>
    <person xml:id="Lee.Ann"><persName><surname>Lee</surname><forename>Ann</forename><roleName>Dr.</roleName></persName>
    </person><person xml:id="wang"><persName><surname>王</surname><forename>小明</forename></persName></person>
    </listPerson></particDesc></teiHeader></teiCorpus>
    """

  @Test func namesSpeechesAfterTheListBeside() {
    let markup = """
      <TEI><text><body><u who="#Lee.Ann" xml:id="u1"><seg xml:id="s1">Good\n  morning.</seg></u>
      <u who="#wang"><seg>早。</seg></u></body></text></TEI>
      """
    let named = ["turn@u1 Ann Lee", "p@s1 Good morning.", "turn 王小明", "p 早。"]
    #expect(blocks(markup, named: "a/ParlaMint-XX_2027.xml", beside: ["ParlaMint-XX.xml": list]) == named)
    let includes = """
      <teiCorpus xmlns:xi="x"><teiHeader><particDesc>
      <xi:include href="people.xml"/></particDesc></teiHeader></teiCorpus>
      """
    let files = ["ParlaMint-XX.xml": includes, "people.xml": list]
    #expect(blocks(markup, named: "ParlaMint-XX_2027.xml", beside: files) == named)
    #expect(blocks(markup, named: "ParlaMint-XX_2027.xml")[0] == "turn@u1 Lee.Ann")
  }

  @Test func takesTheNoteBeforeASpeechForItsPrintedName() throws {
    let body = """
      <note type="speaker">President Ann Lee</note><note>rings</note><u who="#a" xml:id="u1"><seg>Order.</seg></u>
      <note type="speaker">Nobody</note>
      """
    let markup = """
      <TEI><text><body>\(body)</body><back><listPerson><person xml:id="a"><persName>Ann Lee</persName></person>
      </listPerson></back></text></TEI>
      """
    let text = try #require(reading(markup).value.texts.first)
    #expect(text.blocks.map(\.sketch) == ["turn@u1 Ann Lee", "stage rings", "p Order.", "stage Nobody"])
    #expect(text.blocks[0].printed == "President Ann Lee")
    #expect(text.speakers == ["Ann Lee"])
  }

  @Test func putsNoNameOnASpeechThatIsNotNext() {
    let body = "<note type='speaker'>Ann</note><p>An essay.</p><u who='#b'><seg>x</seg></u>"
    #expect(sitting(body) == ["stage Ann", "p An essay.", "turn b", "p x"])
  }

  @Test func saysWhoIsNotNamed() throws {
    let read = reading(
      "<TEI><text><body>\n<u ana='#guest'><seg>a</seg></u>\n<u who='#x'><seg>b</seg></u></body></text></TEI>")
    #expect(read.value.texts.first?.blocks.map(\.sketch) == ["turn guest", "p a", "turn x", "p b"])
    #expect(read.value.texts.first?.speakers == ["x"])
    let doubts = read.value.remarks.filter { $0.kind == .doubted }
    #expect(
      doubts == [
        ImportRemark(.doubted, "1 turn by nobody named, shown as `guest`", line: 2),
        ImportRemark(.doubted, "1 speaker id that no list names, such as `x`, shown as names", line: 3),
      ])
  }

  @Test func partsAParagraphAroundWhatHappened() {
    let body = """
      <u who="#a"><seg xml:id="s">Yes.
      <kinesic type="applause" xml:id="k"><desc>Applause.</desc></kinesic> And no.</seg>
      <gap reason="editorial"><desc xml:lang="en">Left out</desc><desc xml:lang="de">Entfernt</desc></gap>
      <incident><desc>A bell</desc></incident></u>
      """
    #expect(
      sitting(body) == [
        "turn a", "p@s Yes.", "stage@k Applause.", "p And no.", "stage Left out", "stage Entfernt", "stage A bell",
      ])
  }

  @Test(arguments: [
    ("第二段<gap reason='inaudible'/>很好。", ["p@s 第二段很好。"]),
    ("第二段<gap><desc>听不清</desc></gap>很好。", ["p@s 第二段（听不清）很好。"]),
    ("同志们<note>内注</note>好。", ["p@s 同志们（内注）好。"]), ("好。<note>（笑）</note>再见。", ["p@s 好。", "stage （笑）", "p 再见。"]),
    ("We <vocal><desc>(laughs)</desc></vocal> <hi rend='bold'>do <gap/>not</hi>.", ["p@s We (laughs) **do not**."]),
    ("<gap/>好<note><gap/></note>。", ["p@s 好。"]), ("<note>（起立）</note>好。", ["stage （起立）", "p@s 好。"]),
  ])
  func keepsASentenceWholeAroundWhatInterruptsIt(words: String, blocks: [String]) {
    #expect(sitting("<u who='#a'><seg xml:id='s'>\(words)</seg></u>") == ["turn a"] + blocks)
  }

  @Test func tellsOfGapsAndRemarksWithoutWords() {
    let read = reading(
      "<TEI><text><body><u><seg>a\n<gap reason='inaudible'/>b <gap reason='inaudible'/></seg>\n<kinesic/></u></body></text></TEI>"
    )
    #expect(
      read.value.remarks.filter { $0.kind == .dropped } == [
        ImportRemark(.dropped, "2 gaps (inaudible) without words", line: 2),
        ImportRemark(.dropped, "1 kinesic without words", line: 3),
      ])
  }

  @Test func joinsWordsThatHaveAnnotations() {
    let body = """
      <u who="#a"><seg><s><w lemma="he">He</w> <w join="right">said</w>
      <pc join="right">,</pc><w>well</w><w join="right">done</w><pc>.</pc></s>
      <s><w>大家</w>\n<w join="right">好</w><pc>。</pc></s></seg></u>
      """
    let read = reading("<TEI><text><body>\(body)</body></text></TEI>")
    #expect(read.value.texts.first?.blocks.map(\.sketch) == ["turn a", "p He said,well done. 大家好。"])
    #expect(read.value.remarks.contains { $0.kind == .dropped && $0.summary == "annotations of 9 words" })
  }

  @Test func breaksNoLineWhereOnlyPrintDid() {
    #expect(
      sitting("<p>one<lb/>two <lb break='no'/>three<pb n='2'/> <hi rend='bold'>four</hi></p>") == [
        "p one twothree **four**"
      ])
  }

  @Test func readsHeadsListsAndFootnotes() {
    let body = """
      <div><head>Day one</head><div><head>Bread</head><list><head>Of:</head>
      <item>rye<list><item>dark</item></list></item>
      </list><p>x<note place="foot">y</note></p><quote><p>z</p></quote></div></div>
      <div><head>Day two</head></div>
      """
    #expect(
      sitting(body) == [
        "# Day one", "## Bread", "p Of:", "item1 rye", "item2 dark", "p x[^p y]", "quote z", "# Day two",
      ])
  }

  @Test func showsTheCorrectedSpelling() {
    let read = reading(
      "<TEI><text><body><p>a <choice><sic>teh</sic><corr>the</corr></choice> b</p></body></text></TEI>")
    #expect(read.value.texts.first?.blocks.map(\.sketch) == ["p a the b"])
    #expect(read.value.remarks.contains { $0.summary == "1 spelling that the source corrects" })
  }

  @Test func takesMetadataInTheLanguageOfTheText() throws {
    let header = """
      <fileDesc><titleStmt><title type="main" xml:lang="tr">Derlem</title>
      <title type="sub" xml:lang="en">Sitting</title>
      <title type="sub" xml:lang="tr">1. Birleşim</title><meeting xml:lang="tr">27. Dönem</meeting></titleStmt>
      <publicationStmt><date when="2030-01-01"/></publicationStmt>
      <sourceDesc><bibl><idno type="URI">https://example.org/1</idno><date when="2027-03-12"/></bibl></sourceDesc>
      </fileDesc>
      <profileDesc><settingDesc><setting><name xml:lang="en">Turkey</name><name xml:lang="tr">Ankara</name></setting>
      </settingDesc></profileDesc>
      """
    let read = reading("<TEI xml:lang='tur'><teiHeader>\(header)</teiHeader><text><body><p>a</p></body></text></TEI>")
    let text = try #require(read.value.texts.first)
    #expect(text.title == "1. Birleşim")
    #expect(text.date == "2027-03-12")
    #expect(text.occasion == "27. Dönem")
    #expect(text.venue == "Ankara")
    #expect(text.language == "tr")
    #expect(text.origin == "https://example.org/1")
  }

  @Test func readsEachTextOfACorpusInOneFile() {
    let one = "<TEI><teiHeader><title/></teiHeader><text><body><u who='#Lee.Ann'><seg>a</seg></u></body></text></TEI>"
    let markup = list.replacing("</teiCorpus>", with: one + one + "</teiCorpus>")
    #expect(
      reading(markup).value.texts.map { $0.blocks.map(\.sketch) } == [
        ["turn Ann Lee", "p a"], ["turn Ann Lee", "p a"],
      ])
    #expect(reading(list).value.texts.isEmpty)
    #expect(reading(list).value.remarks.first?.summary == "TEI without a text, with 2 names for texts beside it")
  }
}
