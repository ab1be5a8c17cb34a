import Testing

@testable import SiteImport

@Suite struct AkomaNtosoTests {
  @Test func namesSpeechesAfterTheList() {
    let people = """
      <references><TLCPerson id="王小明" showAs="王小明"/><TLCPerson eId="lee" showAs="Ann Lee"/></references>
      """
    let speech = """
      <speech by="#王小明">
        <p>
          大家好，
          請坐。
        </p>
      </speech>
      <speech by="#lee" eId="s2"><p eId="p1">Thank you.</p></speech><speech by="#lee"><p>All of you.</p></speech>
      """
    #expect(
      debate(speech, meta: people) == [
        "turn 王小明", "p 大家好，請坐。", "turn@s2 Ann Lee", "p@p1 Thank you.", "turn Ann Lee", "p All of you.",
      ])
  }

  @Test(arguments: [
    ("<speech by='#lee'><from>Ms. Lee (Chair):</from></speech>", "Ann Lee", "Ms. Lee (Chair):"),
    ("<speech by='#any'><from>El señor ÁVILA.-</from></speech>", "El señor ÁVILA", "El señor ÁVILA.-"),
    ("<speech by='#nobody'><from>A voice — </from></speech>", "A voice", "A voice —"),
    ("<question by='#lee'/>", "Ann Lee", nil), ("<answer by='chair'/>", "chair", nil), ("<speech/>", "N.N.", nil),
  ])
  func prefersTheListUnlessPrintSaysAnother(speech: String, name: String, printed: String?) throws {
    let people = "<TLCPerson eId='lee' showAs='Ann Lee'/><TLCPerson eId='any' showAs='anybody at all'/>"
    let read = reading(
      "<akomaNtoso><debate><meta>\(people)</meta><debateBody>\(speech)</debateBody></debate></akomaNtoso>")
    let turn = try #require(read.value.texts.first?.blocks.first)
    #expect(turn.kind == .turn)
    #expect(turn.words == name)
    #expect(turn.printed == printed)
  }

  @Test func takesALongNameForAParagraph() {
    let speech = "<speech by='#a'><from>The member. \(String(repeating: "More of it. ", count: 12))</from></speech>"
    let read = debate(speech)
    #expect(read.map { $0.prefix(13) } == ["turn a", "p The member."])
  }

  @Test func nestsHeadingsOfSectionsThatHaveOne() {
    let sections = """
      <debateSection><debateSection><num>II.</num><heading>Taxes</heading><subheading>First reading</subheading>
      <questions><heading>On\n bread</heading></questions></debateSection></debateSection>
      <debateSection><heading>Others</heading></debateSection>
      """
    #expect(debate(sections) == ["# II. Taxes", "## First reading", "## On bread", "# Others"])
  }

  @Test func keepsStageNotesWithoutTheirItalics() {
    let notes = """
      <narrative><p><i>(laughter)</i></p></narrative><scene>The <person>Chair</person> left.</scene>
      <summary><outcome>Agreed</outcome> by <quantity>7</quantity></summary>
      """
    #expect(debate(notes) == ["stage (laughter)", "stage The Chair left.", "stage Agreed by 7"])
  }

  @Test func keepsStylesLinksAndBreaks() {
    let words = """
      <p>a <b>b</b>, <i>c <b>d</b></i> <a href="https://example.org/">e</a> <a href="#f">f</a><br/>g<eol/>h</p>
      """
    #expect(debate(words) == ["p a **b**, *c* ***d*** [e](https://example.org/) f\ng h"])
  }

  @Test func keepsFootnotesOfBothKinds() {
    let notes = "<notes><note eId='n1'><p>Apart.</p></note></notes>"
    let words = "<p>a<authorialNote><p>Here.</p></authorialNote> b<noteRef href='#n1'/>.</p>"
    #expect(debate(words, meta: notes) == ["p a[^p Here.] b[^p@n1 Apart.]."])
  }

  @Test func keepsListsQuotationsAndTables() {
    let words = """
      <blockList><item><num>(a)</num><p>one</p><p>more</p></item><item><p>two</p></item></blockList>
      <embeddedStructure><p>quoted</p></embeddedStructure>
      <table><tr><th>A</th><td/><td><p>C</p><p>D</p></td></tr></table>
      """
    #expect(debate(words) == ["item1 (a) one", "p more", "item1 two", "quote quoted", "p A | | C D"])
  }

  @Test func keepsTheIDsOfSectionsAndItems() throws {
    let body = """
      <debateSection eId="d1"><num eId="n">I.</num><heading eId="h">Bread</heading><blockList eId="b">
      <item eId="i1"><p>one</p></item><item eId="i2"><p eId="p2">two</p></item><item eId="i3">three</item></blockList>
      </debateSection><debateSection><heading eId="h2">Milk</heading></debateSection>
      """
    let read = reading("<akomaNtoso><debate><debateBody>\n\(body)</debateBody></debate></akomaNtoso>")
    #expect(
      read.value.texts.first?.blocks.map(\.sketch) == [
        "#@d1 I. Bread", "item1@i1 one", "item1@p2 two", "item1@i3 three", "#@h2 Milk",
      ])
    #expect(
      read.value.remarks.filter { $0.kind == .dropped } == [
        ImportRemark(.dropped, "4 ids that no block has, such as `b`", line: 2)
      ])
  }

  @Test func tellsOfTheIDOfAHeadingThatIsTheTitle() {
    let read = reading(
      "<akomaNtoso><debate><debateBody><debateSection eId='d'><heading>Bread</heading><p>a</p></debateSection>"
        + "</debateBody></debate></akomaNtoso>")
    #expect(read.value.texts.first?.title == "Bread")
    #expect(read.value.remarks.last?.summary == "1 id that no block has, such as `d`")
  }

  @Test func keepsWordsOfElementsItDoesNotKnow() {
    let read = reading(
      "<akomaNtoso><debate><debateBody><odd>a <b>b</b></odd> c<p>d</p>e</debateBody></debate></akomaNtoso>")
    #expect(read.value.texts.first?.blocks.map(\.sketch) == ["p a **b** c", "p d", "p e"])
    #expect(
      read.value.remarks.contains { $0.kind == .doubted && $0.summary == "1 unknown element (`<odd>`), read as words" })
  }

  @Test func takesTitleAndDateFromTheOnlyHeading() throws {
    let text = try #require(
      reading(
        "<akomaNtoso><debate><debateBody><debateSection><heading>2016-07-30 A visit</heading><p>a</p>"
          + "<debateSection><heading>Bread</heading></debateSection></debateSection>"
          + "</debateBody></debate></akomaNtoso>"
      ).value.texts.first)
    #expect(text.title == "A visit")
    #expect(text.date == "2016-07-30")
    #expect(text.blocks.map(\.sketch) == ["p a", "# Bread"])
  }

  @Test func takesMetadataFromTheHeader() throws {
    let markup = """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17"><debate><meta><identification>
      <FRBRWork><FRBRuri value="/akn/xx/debate/2027-03-12"/><FRBRdate date="2027-01-01"/></FRBRWork>
      <FRBRExpression><FRBRlanguage language="deu"/></FRBRExpression></identification></meta>
      <preface><p><docTitle>Second\n Meeting</docTitle></p>
      <p>Friday, <docDate date="2027-03-12">12th</docDate></p></preface>
      <debateBody><speech by="#a"><p>x</p></speech></debateBody></debate></akomaNtoso>
      """
    let text = try #require(reading(markup).value.texts.first)
    #expect(text.title == "Second Meeting")
    #expect(text.date == "2027-03-12")
    #expect(text.language == "de")
    #expect(text.origin == "/akn/xx/debate/2027-03-12")
    #expect(text.blocks.map(\.sketch) == ["p Friday, 12th", "turn a", "p x"])
    #expect(text.speakers == ["a"])
  }
}
