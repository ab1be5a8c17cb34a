import Testing

@testable import SiteImport

@Suite struct BundestagTests {
  private let card = """
    <redner id="11"><name><titel>Dr.</titel><vorname>Anna</vorname><namenszusatz>von</namenszusatz>
    <nachname>Berg</nachname><fraktion>XYZ</fraktion></name></redner>
    """

  @Test func beginsATurnAtEachPrintedName() {
    let course = """
      <sitzungsbeginn><name>Präsident Franz Muster:</name><p klasse="J_1">Guten Morgen!</p></sitzungsbeginn>
      <rede id="ID1"><p klasse="redner">\(card)Dr. Anna von Berg (XYZ):</p><p klasse="J_1">Ja.</p>
      <kommentar>(Beifall)</kommentar><p klasse="O">Und nein.</p><p klasse="N">Präsident Franz Muster:</p>
      <p klasse="J">Danke.</p></rede>
      """
    #expect(
      protocol19(course) == [
        "turn Präsident Franz Muster", "p Guten Morgen!", "turn@ID1 Anna von Berg", "p Ja.", "stage (Beifall)",
        "p Und nein.", "turn Präsident Franz Muster", "p Danke.",
      ])
  }

  @Test func keepsThePrintedName() throws {
    let markup = """
      <dbtplenarprotokoll><sitzungsverlauf><rede id="ID1"><p klasse="redner">\(card)Dr. Anna von Berg (XYZ):</p></rede>
      </sitzungsverlauf></dbtplenarprotokoll>
      """
    let turn = try #require(reading(markup).value.texts.first?.blocks.first)
    #expect(turn.printed == "Dr. Anna von Berg (XYZ):")
  }

  @Test func makesHeadingsOfItemsAndAnnexes() {
    let course =
      "<tagesordnungspunkt top-id='Punkt 1'><p klasse='T_fett'>Haushalt</p><p klasse='Z'>Zitat.</p>"
      + "</tagesordnungspunkt>"
    let annex = """
      <anlagen><anlagen-titel>Anlagen</anlagen-titel><anlage><anlagen-titel>Anlage 1</anlagen-titel><anlagen-text>
      <p klasse="Anlage_2">Frage 3</p><p klasse="Anlage_3">Antwort</p>
      <p klasse="J">So.<a id="S1" typ="druckseitennummer"/></p>
      <p klasse="J"><table><tr><th>Name</th><th/></tr><tr><td>Berg,\n  Anna</td><td>XYZ</td></tr></table></p>
      </anlagen-text></anlage></anlagen>
      """
    #expect(
      protocol19(course, annex: annex) == [
        "# Punkt 1", "p **Haushalt**", "quote Zitat.", "# Anlagen", "## Anlage 1", "### Frage 3", "#### Antwort",
        "p So.",
        "p Name |", "p Berg, Anna | XYZ",
      ])
  }

  @Test func keepsFootnotes() {
    #expect(
      protocol19("<p klasse='J'>Ergebnis<fussnote>Seite 3</fussnote>, CO<sub>2</sub></p>") == [
        "p Ergebnis[^p Seite 3], CO2"
      ])
  }

  @Test func takesMetadataFromTheHead() throws {
    let markup = """
      <dbtplenarprotokoll><vorspann><kopfdaten>
      <plenarprotokoll-nummer>Plenarprotokoll <wahlperiode>19</wahlperiode>/<sitzungsnr>7</sitzungsnr>
      </plenarprotokoll-nummer><herausgeber>Deutscher Bundestag</herausgeber>
      <sitzungstitel><sitzungsnr>7</sitzungsnr>. Sitzung</sitzungstitel>
      <veranstaltungsdaten><ort>Berlin</ort>, <datum date="1.12.2027">Mittwoch</datum></veranstaltungsdaten></kopfdaten>
      <inhaltsverzeichnis><ivz-titel>Inhalt:</ivz-titel></inhaltsverzeichnis></vorspann>
      <sitzungsverlauf><p klasse="J">a</p></sitzungsverlauf></dbtplenarprotokoll>
      """
    let text = try #require(reading(markup).value.texts.first)
    #expect(text.title == "Deutscher Bundestag, 7. Sitzung")
    #expect(text.date == "2027-12-01")
    #expect(text.venue == "Berlin")
    #expect(text.language == "de")
    #expect(text.origin == "Deutscher Bundestag, Plenarprotokoll 19/7")
    #expect(text.blocks.map(\.sketch) == ["p a"])
  }
}
