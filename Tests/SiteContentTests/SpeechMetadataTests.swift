import SiteModel
import Testing

@Suite("What front matter says of a speech")
struct SpeechMetadataTests {
  @Test func everyKeyReachesTheSpeech() {
    let reading = Reading(
      frontMatter: """
        title: The harbour in winter
        speaker: Jory Orrel
        date: 2030-01-17
        occasion: Annual dinner
        venue: Pilots' Hall
        language: en-GB
        source: Taken down in shorthand
        topics: [harbour, winter]
        summary: In a sentence.
        slug: harbour
        aliases: [old/harbour, /older/, oldest.html]
        draft: true
        emphasis: false
        """)
    let speech = reading.speech
    #expect(reading.messages == [])
    #expect(speech.title == "The harbour in winter")
    #expect(speech.speakers == ["Jory Orrel"])
    #expect(speech.date?.iso == "2030-01-17")
    #expect(speech.occasion == "Annual dinner")
    #expect(speech.venue == "Pilots' Hall")
    #expect(speech.language == "en-GB")
    #expect(speech.origin == "Taken down in shorthand")
    #expect(speech.topics == ["harbour", "winter"])
    #expect(speech.summary == "In a sentence.")
    #expect(speech.slug == "harbour")
    #expect(speech.aliases == ["old/harbour", "older", "oldest.html"])
    #expect(speech.isDraft)
  }

  @Test(arguments: ["speaker", "speakers", "author", "authors"])
  func whoSpeaksHasSeveralNames(key: String) {
    #expect(Reading(frontMatter: "\(key): Ada Pond").speech.speakers == ["Ada Pond"])
    #expect(Reading(frontMatter: "\(key): [Ada Pond, 林阿大]").speech.speakers == ["Ada Pond", "林阿大"])
    #expect(Reading(frontMatter: "\(key):\n- Ada Pond\n- B").speech.speakers == ["Ada Pond", "B"])
  }

  @Test(arguments: ["topics", "topic", "tags", "keywords"])
  func whatItIsAboutHasSeveralNames(key: String) {
    #expect(Reading(frontMatter: "\(key): [a, 2031, 水]").speech.topics == ["a", "2031", "水"])
  }

  @Test func theWordsOfOtherGeneratorsAreUnderstood() {
    let speech = Reading(frontMatter: "lang: fr\ndescription: D\nplace: P").speech
    #expect([speech.language, speech.summary, speech.venue] == ["fr", "D", "P"])
    let other = Reading(frontMatter: "locale: de\nsummary: S\nlocation: L").speech
    #expect([other.language, other.summary, other.venue] == ["de", "S", "L"])
  }

  @Test(arguments: [
    ("2031", "2031"), ("2031-03", "2031-03"), ("2031-03-05", "2031-03-05"), ("'2031-03-05'", "2031-03-05"),
    ("2031-03-05/2031-03-07", "2031-03-05/2031-03-07"), ("二〇三一年三月五日", "2031-03-05"), ("2031年3月5日", "2031-03-05"),
    ("5 March 2031", "2031-03-05"), ("March 5, 2031", "2031-03-05"), ("2031-03-05T09:30:00", "2031-03-05"),
    ("2031-03-05 09:30:00 +0800", "2031-03-05"), ("0800-01-01", "0800-01-01"),
  ])
  func dateIsReadInEveryForm(written: String, iso: String) {
    let reading = Reading(frontMatter: "date: \(written)")
    #expect(reading.messages == [])
    #expect(reading.speech.date?.iso == iso)
  }

  @Test(arguments: [
    ("UTC", "2031-07-01T20:00:00Z", "2031-07-01"), ("Asia/Shanghai", "2031-07-01T20:00:00Z", "2031-07-02"),
    ("America/New_York", "2031-07-01T03:30:00Z", "2031-06-30"),
    ("America/New_York", "2031-07-01T04:00:00Z", "2031-07-01"),
    ("America/New_York", "2031-01-01T04:30:00Z", "2030-12-31"), ("Asia/Shanghai", "2031-07-01T23:00:00", "2031-07-01"),
    ("Asia/Shanghai", "2031-07-01", "2031-07-01"),
  ])
  func aMomentIsTheDayThatItWasInTheZoneOfTheSite(zone: String, written: String, iso: String) {
    #expect(Reading(frontMatter: "date: \(written)", timeZone: zone).speech.date?.iso == iso)
  }

  @Test(arguments: [
    ("date: soon", "2:7: error: `date` should be a date such as 2031-03-05, 2031-03, 2031 or 二〇三一年三月五日 [wrong-type]"),
    ("date: 2031-02-30", "2:7: error: `date` should be a day that exists: 2031-02 has no day 30 [wrong-type]"),
    (
      "date: 3/4/2031",
      "2:7: error: `date` should be a day that exists: 3/4/2031 may be 2031-03-04 or 2031-04-03 [wrong-type]"
    ),
    ("date: [2031-03-05, 2031-03-07]", "2:7: error: `date` should be text [wrong-type]"),
    ("title: [a]", "2:8: error: `title` should be text [wrong-type]"),
    ("title: {a: b}", "2:8: error: `title` should be text [wrong-type]"),
    ("summary:\n- a", "3:1: error: `summary` should be text [wrong-type]"),
    ("tags: {a: b}", "2:7: error: `tags` should be text or a list of texts [wrong-type]"),
    ("tags: [a, [b]]", "2:11: error: `tags` should be text or a list of texts [wrong-type]"),
    ("speakers: [a, ~]", "2:15: error: `speakers` should be text or a list of texts [wrong-type]"),
    ("draft: perhaps", "2:8: error: `draft` should be true or false [wrong-type]"),
    ("emphasis: [true]", "2:11: error: `emphasis` should be true or false [wrong-type]"),
    ("slug: A b", "2:7: error: `slug` should be usable in a URL, such as `a-b` [wrong-type]"),
    ("slug: a/b", "2:7: error: `slug` should be usable in a URL, such as `a-b` [wrong-type]"),
    ("slug: [a, b]", "2:7: error: `slug` should be text [wrong-type]"),
  ])
  func aValueOfTheWrongKindIsRefusedWhereItStands(yaml: String, message: String) {
    #expect(Reading(frontMatter: yaml).messages == ["c/a.md:" + message])
  }

  @Test(arguments: [
    "../x", "a/../b", "./a", "/", "a\\b", "https://example.org/a", ".git/config", "a/.sitegen", "\"a\\0b\"",
    "\"a\\nb\"",
    "a?b", "a#b", String(repeating: "a", count: 256),
  ])
  func anAliasStaysInTheSite(alias: String) {
    let reading = Reading(frontMatter: "aliases:\n- \(alias)")
    #expect(reading.messages.first?.hasPrefix("c/a.md:3:3: error: `aliases` should be a path of this site") == true)
    #expect(reading.speech.aliases == [])
  }

  @Test(arguments: [
    ("titel: T", "did you mean `title`?"), ("Title: T", "did you mean `title`?"),
    ("speeker: T", "did you mean `speaker`?"),
    ("_draft: true", "did you mean `draft`?"), ("colour: red", "the keys are aliases, author, authors, date,"),
  ])
  func anUnknownKeyIsAnErrorThatSaysWhatIsMeant(yaml: String, fix: String) {
    let reading = Reading(frontMatter: yaml)
    #expect(reading.messages == ["c/a.md:2:1: error: `\(yaml.prefix { $0 != ":" })` is not a key here [unknown-key]"])
    #expect(reading.fixes.first?.hasPrefix(fix) == true)
  }

  @Test func everyErrorIsToldAtOnce() {
    #expect(
      Reading(frontMatter: "titel: T\ndate: soon\ndraft: 1\nlangauge: en").messages.map { $0.split(separator: ":")[1] }
        .sorted()
        == ["2", "3", "4", "5"])
  }

  @Test func aKeyGivenUnderTwoNamesIsAnError() {
    #expect(
      Reading(frontMatter: "topics: [a]\ntags: [b]").messages
        == ["c/a.md:3:1: error: `tags` says the same as `topics` [given-twice]"])
    #expect(Reading(frontMatter: "topics: [a]\ntags:\nlang: ~\nlanguage: en").messages == [])
  }

  @Test(arguments: [
    "", "title:", "title: ~", "title: null", "title: ''", "title: '  '", "speaker: ''\ntopics: []\ndate: ''",
  ])
  func whatIsLeftEmptyIsNotGiven(yaml: String) {
    let reading = Reading(frontMatter: yaml)
    #expect(reading.messages == [])
    #expect(reading.speech.title == "a")
    #expect(reading.speech.speakers == [])
    #expect(reading.speech.topics == [])
    #expect(reading.speech.date == nil)
  }

  @Test func blanksAroundAValueAreNotPartOfIt() {
    let speech = Reading(frontMatter: "title: |\n  A title\ntopics: [' a ']\nvenue: >\n  In\n  the hall\n").speech
    #expect(speech.title == "A title")
    #expect(speech.topics == ["a"])
    #expect(speech.venue == "In the hall")
  }

  @Test(arguments: [("true", true), ("yes", true), ("On", true), ("false", false), ("No", false), ("off", false)])
  func truthHasSeveralWords(word: String, value: Bool) {
    #expect(Reading(frontMatter: "draft: \(word)").speech.isDraft == value)
  }

  @Test func emphasisCanBeTurnedOff() {
    #expect(Reading("---\nemphasis: false\n---\n*a* _b_\n").html.contains("*a* _b_"))
    #expect(Reading("*a*\n").html.contains("<em>a</em>"))
  }

  @Test func foldersWithinACollectionArePartOfTheAddress() {
    #expect(Reading("Text", path: "c/Day 1/A!/x.md").speech.slug == "day-1/a/x")
    #expect(Reading("---\nslug: y\n---\n", path: "c/d/x.md").speech.slug == "d/y")
  }
}
