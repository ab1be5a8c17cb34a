import SiteBase
import Testing

@testable import SiteImport

@Suite struct XMLFaultTests {
  @Test(arguments: [
    ("", "s.xml: error: the file is empty [xml-empty]"),
    ("\u{FEFF} \n", "s.xml: error: the file is empty [xml-empty]"),
    (
      "# 2027-03-12 A visit\n\n### Ann:\nHi.",
      "s.xml:1:1: error: this is not XML: it is Markdown that begins with “# 2027-03-12 A visit” [xml-not-xml]"
    ),
    ("\n{\"a\": 1}", "s.xml:2:1: error: this is not XML: it is JSON that begins with “{\"a\": 1}” [xml-not-xml]"),
    ("Dear friends,", "s.xml:1:1: error: this is not XML: it is text that begins with “Dear friends,” [xml-not-xml]"),
    ("%PDF-1.7", "s.xml:1:1: error: this is not XML: it is a PDF [xml-not-xml]"),
    ("<!DOCTYPE html>\n<p>a", "s.xml: error: the file is HTML [xml-is-html]"),
    (
      "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>",
      "s.xml: error: the file is HTML [xml-is-html]"
    ),
    ("<h:html xmlns:h='http://www.w3.org/1999/xhtml'/>", "s.xml: error: the file is HTML [xml-is-html]"),
    (
      "<?xml version='1.0'?>\n<rss><a/></rss>",
      "s.xml:2:1: error: `<rss>` in no namespace is no vocabulary that is read [xml-unknown-vocabulary]"
    ),
    (
      "<a xmlns='urn:b'/>",
      "s.xml:1:1: error: `<a>` in the namespace urn:b is no vocabulary that is read [xml-unknown-vocabulary]"
    ),
    ("<TEI>\n<p>", "s.xml:2:4: error: the file ends inside `<p>` of line 2 [xml-not-well-formed]"),
    ("<TEI>\n<p>é</q></TEI>", "s.xml:2:9: error: `</q>` stands where `<p>` of line 2 should end [xml-not-well-formed]"),
    ("<TEI><p>R & D</p></TEI>", "s.xml:1:12: error: a `&` or `<` stands here for itself [xml-not-well-formed]"),
    (
      "<!DOCTYPE TEI SYSTEM 'no.dtd'><TEI>a&nbsp;b</TEI>",
      "s.xml:1:43: error: `&nbsp;` is no character that XML knows [xml-not-well-formed]"
    ),
    ("<TEI/>\n<TEI/>", "s.xml:2:1: error: something follows the end of the document [xml-not-well-formed]"),
    (
      "\n<?xml version='1.0'?><TEI/>",
      "s.xml:2:6: error: `<?xml … ?>` is not at the very beginning of the file [xml-not-well-formed]"
    ),
    ("<!-- only -->", "s.xml:1:14: error: the file ends before its first element begins [xml-not-well-formed]"),
  ])
  func saysWhatIsWrong(markup: String, message: String) {
    let read = reading(markup, named: "s.xml")
    #expect(read.diagnostics.map { $0.description.split(separator: "\n")[0] } == [message[...]])
    #expect(read.value.texts.isEmpty)
    #expect(read.value.remarks.isEmpty)
  }

  @Test func givesNothingOfABrokenFile() {
    let read = reading("<akomaNtoso><debate><speech by='#a'><p>Whole.</p></speech><speech")
    #expect(read.diagnostics.map(\.code) == ["xml-not-well-formed"])
    #expect(read.value.texts.isEmpty)
  }

  @Test(arguments: [
    ("## Ann\n", "name it .md"), ("[1]", "name it .json"), ("WEBVTT\n", "name it .vtt"), ("Ann: yes", "name it .txt"),
    ("{\\rtf1 a}", "name it .rtf"), ("%PDF-1.7", "turn it into a .docx or a .txt"),
    ("PK\u{3}\u{4}", "give the file the ending of what it is, such as .docx or .epub"),
  ])
  func namesTheEndingThatTheFileShouldHave(words: String, fix: String) {
    #expect(reading(words, named: "a.an.xml").diagnostics.map(\.fix) == [fix])
  }

  @Test func readsAFileWhoseDTDIsNotThere() {
    let doctype =
      "<!DOCTYPE TEI PUBLIC \"-//X\" 'https://example.org/<!ENTITY.dtd' [ <!-- <!ENTITY e 'x'> --> <!ELEMENT p ANY> ]>"
    #expect(
      blocks(doctype + "<TEI><text><body><p>a &lt; &#x4E2D;<![CDATA[<b>]]></p></body></text></TEI>") == ["p a < 中<b>"])
  }

  @Test(arguments: [
    "<!DOCTYPE TEI [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><TEI><p>&e;</p></TEI>",
    "<!DOCTYPE TEI [<!ENTITY % e SYSTEM 'file:///etc/hostname'> %e;]><TEI><p>x</p></TEI>",
    "<!-- > --><!DOCTYPE TEI\n[ <!ENTITY e 'words'> ]><TEI><p>a &e; b</p></TEI>",
  ])
  func refusesEntities(markup: String) {
    #expect(reading(markup).diagnostics.map(\.code) == ["xml-entity"])
  }

  @Test(.timeLimit(.minutes(10))) func refusesEntitiesThatGrow() {
    let more = (1...30).map { "<!ENTITY e\($0) '\(String(repeating: "&e\($0 - 1);", count: 10))'>" }.joined()
    let read = reading("<!DOCTYPE TEI [<!ENTITY e0 'ha'>\(more)]>\n<TEI n='&e30;'><p>&e30;</p></TEI>")
    #expect(read.diagnostics.map(\.code) == ["xml-entity"])
    #expect(read.value.texts.isEmpty)
  }

  @Test func refusesOtherEncodingsThanItCanTell() {
    let file = SourceFile(path: "s.xml", bytes: [0xFF, 0xFE] + Array("<TEI/>".utf16).flatMap { [UInt8($0 & 255), 0] })
    #expect(readXML(file) { _ in nil }.diagnostics.map(\.code) == ["xml-encoding"])
  }

  @Test func readsTheEncodingThatTheFileNames() {
    let markup = "<?xml version='1.0' encoding='ISO-8859-1'?><TEI><text><body><p>Straße</p></body></text></TEI>"
    let file = SourceFile(path: "s.xml", bytes: markup.unicodeScalars.map { UInt8($0.value) })
    #expect(readXML(file) { _ in nil }.value.texts.first?.blocks.map(\.words) == ["Straße"])
  }

  @Test func refusesElementsNestedWithoutEnd() {
    let read = reading("<TEI>" + String(repeating: "<div>", count: 100_000))
    #expect(read.diagnostics.map(\.summary) == ["elements stand inside each other more than 256 deep"])
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "<p>\(String(repeating: "-", count: 44_000))</p>", "<p>\(String(repeating: "<hi>a</hi> ", count: 100_000))</p>",
      String(repeating: "<note type='speaker'>a</note>", count: 50_000),
      "<p>" + String(repeating: "a\n", count: 500_000) + "</p>",
      String(repeating: "<u who='#a'/>", count: 50_000),
      "<list>" + String(repeating: "<item>a", count: 200) + String(repeating: "</item>", count: 200) + "</list>",
    ])
  func readsMuchOfAnything(body: String) {
    let read = reading("<TEI><text><body>\(body)</body></text></TEI>")
    #expect(read.diagnostics == [])
    #expect(read.value.texts.count == 1)
  }
}
