import SiteModel
import Testing

@Suite("Where front matter begins and ends")
struct FrontMatterTests {
  @Test(arguments: [
    "---\ntitle: T\n---\nText\n", "\u{FEFF}---\ntitle: T\n---\nText\n", "---\r\ntitle: T\r\n---\r\nText\r\n",
    "---\rtitle: T\r---\rText\r", "--- \t\ntitle: T\n---  \nText", "---\ntitle: T\n...\nText\n",
    "---\n\n# A remark\ntitle: T\n\n---\n\n\nText\n",
  ])
  func isReadHoweverLinesEnd(text: String) {
    let reading = Reading(text)
    #expect(reading.messages == [])
    #expect(reading.speech.title == "T")
    #expect(reading.outline == ["paragraph 1: Text"])
  }

  @Test func aTextWithoutItIsOnlyABody() {
    #expect(
      Reading("Text\n\n---\n\ntitle: T\n\n---\n").outline == [
        "paragraph 1: Text", "rule: ", "paragraph 2: title: T", "rule: ",
      ])
    #expect(Reading("\n---\n\nText\n").outline == ["rule: ", "paragraph 1: Text"])
    #expect(Reading("----\n\nText\n").outline == ["rule: ", "paragraph 1: Text"])
    #expect(Reading("---x\n\nText\n").outline == ["paragraph 1: ---x", "paragraph 2: Text"])
  }

  @Test func aRuleInTheBodyStaysARule() {
    let reading = Reading("---\ntitle: T\n---\nOne\n\n---\n\nTwo\n\n---\n")
    #expect(reading.messages == [])
    #expect(reading.outline == ["paragraph 1: One", "rule: ", "paragraph 2: Two", "rule: "])
  }

  @Test func ofABodyThatBeginsWithARuleIsRefusedAndNotLost() {
    #expect(
      Reading("---\n\nWords.\n\n---\n\nMore.\n").messages
        == ["c/a.md:3:1: error: the whole should be `key: value` lines [wrong-type]"])
  }

  @Test(arguments: ["---\ntitle: T\n\nText\n", "---", "---\n", "---\ntitle: T\n--", "\u{FEFF}---\ntitle: T\n----\n"])
  func withoutAnEndIsAnError(text: String) {
    #expect(Reading(text).messages.first == "c/a.md:1:1: error: the front matter has no end [unclosed-front-matter]")
  }

  @Test(arguments: ["", "\u{FEFF}", "\n", " \n\t\n", "---\n---\n", "---\ntitle: T\n---", "---\ntitle: T\n---\n\n"])
  func aFileWithoutWordsIsAnError(text: String) {
    let reading = Reading(text)
    #expect(reading.messages == ["c/a.md: error: the file has no text [no-text]"])
    #expect(reading.outline == [])
    #expect(reading.speech.title == (text.contains("T") ? "T" : "a"))
  }

  @Test(arguments: ["\n", " \u{3000}\n", "---\nspeaker: A\n---\n"])
  func aPlainTextWithoutWordsIsAnErrorToo(text: String) {
    #expect(Reading(text, path: "c/a.txt").messages == ["c/a.txt: error: the file has no text [no-text]"])
  }

  @Test(arguments: ["---\ndraft: true\n---\n", "# T\n", "![](a.png)\n", "***\n"])
  func aDraftMayBeEmptyAndATitleIsText(text: String) { #expect(Reading(text).messages == []) }

  @Test(arguments: [
    ("---\ntitel: T\n---\nText\n", "c/a.md:2:1:"), ("---\r\na: 1\r\ntitel: T\r\n---\r\nText\r\n", "c/a.md:3:1:"),
    ("\u{FEFF}---\n\n  titel: T\n---\nText\n", "c/a.md:3:3:"), ("---\ntitle: 〇\ntitel: T\n---\nText\n", "c/a.md:3:1:"),
  ])
  func messagesNameTheLineOfTheFile(text: String, place: String) {
    #expect(Reading(text).messages.last?.hasPrefix("\(place) error: `titel` is not a key here") == true)
  }

  @Test func linesOfTheBodyAreCountedFromTheStartOfTheFile() {
    let body = "[a](x.md)\n\n[b](y.md)\n"
    #expect(Reading("---\ntitle: T\n---\n" + body).speech.links.map(\.line) == [4, 6])
    #expect(Reading(body).speech.links.map(\.line) == [1, 3])
  }
}

@Suite("Bytes that are no text")
struct NotTextTests {
  @Test(
    arguments: [
      ([0x41, 0x0A, 0x42, 0xC4, 0xE3], "c/a.md:2:2: error: byte 0xC4 at offset 3 is not UTF-8 [not-utf-8]"),
      ([0x41, 0xED, 0xA0, 0x80], "c/a.md:1:2: error: byte 0xED at offset 1 is not UTF-8 [not-utf-8]"),
      ([0xC0, 0x80], "c/a.md:1:1: error: byte 0xC0 at offset 0 is not UTF-8 [not-utf-8]"),
      ([0x41, 0xE4, 0xB8], "c/a.md:1:2: error: byte 0xE4 at offset 1 is not UTF-8 [not-utf-8]"),
      ([0xF5, 0x80, 0x80, 0x80], "c/a.md:1:1: error: byte 0xF5 at offset 0 is not UTF-8 [not-utf-8]"),
      ([0x41, 0x00, 0x42], "c/a.md:1:2: error: a NUL byte stands at offset 1 [nul-byte]"),
    ] as [([UInt8], String)])
  func areAnErrorAtTheFirstOfThem(bytes: [UInt8], message: String) {
    let reading = Reading(bytes)
    #expect(reading.messages == [message])
    #expect(reading.outline == [])
  }

  @Test func areLookedForInASidecarToo() throws {
    let reading = Reading("Text", path: "c/a.txt", sidecar: "title: \u{0}T")
    #expect(reading.messages == ["c/a.yml:1:8: error: a NUL byte stands at offset 7 [nul-byte]"])
  }
}

@Suite("The encoding of a text")
struct EncodingTests {
  private let gb18030: [UInt8] = [0xB8, 0xDB, 0xBF, 0xDA, 0xB5, 0xC4, 0xCB, 0xAE, 0xA1, 0xA3]
  private let latin1: [UInt8] = [0x63, 0x61, 0x66, 0xE9, 0x2E]

  @Test func isFoundOutFromTheBytesOrNamedBesideTheText() {
    #expect(Reading(gb18030, path: "c/a.txt", sidecar: "encoding: gbk").outline == ["paragraph 1: 港口的水。"])
    #expect(Reading([0xFF, 0xFE, 0x41, 0x00], path: "c/a.txt").outline == ["paragraph 1: A"])
    #expect(Reading(latin1, path: "c/a.txt", sidecar: "encoding: windows-1252").outline == ["paragraph 1: café."])
  }

  @Test func canBeSetForACollection() {
    var settings = ReadingSettings()
    settings.encoding = "windows-1252"
    #expect(Reading(latin1, path: "c/a.txt", settings: settings).outline == ["paragraph 1: café."])
  }

  @Test func thatIsNotKnownIsAnErrorWithThoseThatAre() {
    let reading = Reading("Text", path: "c/a.txt", sidecar: "encoding: gbq")
    #expect(reading.messages.count == 1)
    #expect(reading.messages[0].hasPrefix("c/a.yml:1:11: error: `encoding` should be the name of an encoding: utf-8"))
  }

  @Test func thatDoesNotFitIsAnErrorAtTheFirstBadByte() {
    let reading = Reading(gb18030, path: "c/a.txt", sidecar: "encoding: utf-8")
    #expect(reading.messages.count == 1)
    #expect(reading.messages[0].contains("0xB8"))
    #expect(reading.outline == [])
  }
}
