import SiteBase
import SiteTheme
import Testing

/// A page with text, HTML, a flag, a number and a list.
private struct PageValue: TemplateValue {
  static let names: Set = ["title", "body", "open", "count", "count_is_one", "items", "missing"]

  var title = "T"
  var count = 1

  func child(named name: String) -> Any? {
    switch name {
    case "title": Value.text(title)
    case "body": Value.html("<b>B</b>")
    case "open": true
    case "count": Value.number(count)
    case "count_is_one": count == 1
    case "items": [PageValue(title: "1", count: 1), PageValue(title: "2", count: 2)]
    default: nil
    }
  }
}

/// A theme of its own templates and words, and what it makes of a page.
private struct ThemeTest {
  let theme: Theme
  let messages: [String]
  let fixes: [String]

  /// A theme of files, in place of those of the default theme, whose own templates need other names.
  init(_ files: [String: String], language: String = "en") {
    let own = files.map { SourceFile(path: "Templates/\($0)", bytes: Array($1.utf8)) }
    let loaded = Theme.load(own, language: language, names: PageValue.names)
    theme = loaded.value
    let told = loaded.diagnostics.filter { diagnostic in
      files.contains { diagnostic.place.path == "Templates/\($0.key)" }
    }
    messages = told.map { String($0.description.prefix { !$0.isNewline }) }
    fixes = told.compactMap(\.fix)
  }

  init(_ template: String, words: String = "") {
    self.init(["page.mustache": template, "words-xx.yml": words], language: "xx")
  }

  func page(_ value: PageValue = PageValue(), _ name: String = "page") -> String {
    String(decoding: theme.render(name, value), as: UTF8.self)
  }
}

@Suite("Templates")
struct TemplateTests {
  @Test(arguments: [
    ("{{title}}", "&lt;a&gt; &amp; &quot;b&quot;"), ("{{{title}}}", "&lt;a&gt; &amp; &quot;b&quot;"),
    ("{{&title}}", "&lt;a&gt; &amp; &quot;b&quot;"), ("{{& title }}", "&lt;a&gt; &amp; &quot;b&quot;"),
    ("{{ title }}", "&lt;a&gt; &amp; &quot;b&quot;"), ("{{body}}", "<b>B</b>"), ("{{{body}}}", "<b>B</b>"),
    ("{{&body}}", "<b>B</b>"),
    ("{{#title}}{{.}}{{/title}}", "&lt;a&gt; &amp; &quot;b&quot;"), ("{{#body}}{{.}}{{/body}}", "<b>B</b>"),
    ("<i title=\"{{title}}\">", "<i title=\"&lt;a&gt; &amp; &quot;b&quot;\">"),
  ])
  func aValueIsEscapedByItsKindWhateverTheTag(template: String, html: String) {
    let test = ThemeTest(template)
    #expect(test.messages == [])
    #expect(test.page(PageValue(title: "<a> & \"b\"")) == html)
  }

  @Test(arguments: [
    ("{{#open}}a{{/open}}{{^open}}b{{/open}}", "a"), ("{{#missing}}a{{/missing}}{{^missing}}b{{/missing}}", "b"),
    ("{{#items}}{{title}}{{#count_is_one}}!{{/count_is_one}},{{/items}}", "1!,2,"), ("a{{! a remark }}b", "ab"),
    ("{{#items}}{{^first()}},{{/first()}}{{title}}{{/items}}", "1,2"), ("{ { } }", "{ { } }"), ("", ""),
  ])
  func areMustache(template: String, html: String) {
    let test = ThemeTest(template)
    #expect(test.messages == [])
    #expect(test.page() == html)
  }

  @Test(
    arguments: [
      ("a\n{{titel}}", "2:3", "titel", "did you mean `title`?"),
      ("{{#opn}}{{/opn}}", "1:3", "opn", "did you mean `open`?"),
      ("{{^opn}}{{/opn}}", "1:3", "opn", "did you mean `open`?"),
      ("水{{{ titel }}}", "1:5", "titel", "did you mean `title`?"),
      ("{{&titel}}", "1:3", "titel", "did you mean `title`?"), ("{{title.name}}", "1:3", "title.name", nil),
      ("{{uppercased(titel)}}", "1:3", "titel", "did you mean `title`?"),
      ("{{%CONTENT_TYPE:TEXT}}", "1:3", "%CONTENT_TYPE:TEXT", nil),
      ("{{words.notse}}", "1:3", "notse", "did you mean `notes`?"), ("{{ words.xyzzy }}", "1:3", "xyzzy", nil),
      ("{{>entri}}", "1:3", "entri", "did you mean `entry`?"),
      ("{{<bsae}}{{/bsae}}", "1:3", "bsae", "did you mean `base`?"),
      ("{{>*title}}", "1:3", "*title", nil),
    ] as [(String, String, String, String?)])
  func anUnknownNameIsAnErrorAtItsPlace(template: String, place: String, name: String, fix: String?) {
    let test = ThemeTest(template)
    #expect(test.messages == ["Templates/page.mustache:\(place): error: templates have no `\(name)` [unknown-name]"])
    #expect(test.fixes.first == fix)
  }

  @Test(arguments: [
    ("a\n{{#open}}\nb", "3:"), ("{{#open}}\n{{/title}}", "2:"), ("a\n{{title", "2:"), ("{{/open}}", "1:"),
    ("{{{title}}", "1:"), ("{{}}", "1:"),
    ("{{! one\n two }}\n{{#open}}\n{{/title}}", "4:"), ("{{=<% %>=}}\n<%title%>", "1:"), ("{{title name}}", "1:"),
  ])
  func thatAreNoMustacheAreAnErrorOnTheLine(template: String, line: String) {
    let test = ThemeTest(template)
    #expect(test.messages.count == 1, "\(test.messages)")
    #expect(test.messages.first?.hasPrefix("Templates/page.mustache:\(line)") == true, "\(test.messages)")
  }

  @Test func delimitersCannotBeChanged() {
    #expect(
      ThemeTest("a {{=<% %>=}}").messages
        == [
          "Templates/page.mustache:1:5: error: not a Mustache template: delimiters cannot be changed [invalid-template]"
        ])
  }

  @Test(arguments: [
    (["page": "a\n{{>page}}"], "page.mustache:2:3: error: `page` includes itself"),
    (["page": "{{<page}}{{/page}}"], "page.mustache:1:3: error: `page` includes itself"),
    (
      ["page": "{{>one}}", "one": "{{#open}}{{>two}}{{/open}}", "two": "{{>one}}"],
      "two.mustache:1:3: error: `one` includes itself through `two`"
    ),
    (["page": "{{<one}}{{$x}}{{>page}}{{/x}}{{/one}}", "one": "{{$x}}{{/x}}"], "page.mustache:1:"),
  ])
  func oneThatIncludesItselfIsAnError(templates: [String: String], message: String) {
    let test = ThemeTest(Dictionary(uniqueKeysWithValues: templates.map { ("\($0).mustache", $1) }))
    #expect(test.messages.count == 1, "\(test.messages)")
    #expect(test.messages.first?.hasPrefix("Templates/\(message)") == true, "\(test.messages)")
  }

  @Test func oneCanBeIncludedTwice() {
    let test = ThemeTest([
      "page.mustache": "{{>one}}{{>one}}{{>two}}", "one.mustache": "1", "two.mustache": "{{>one}}2",
    ])
    #expect(test.messages == [])
    #expect(test.page() == "1112")
  }

  @Test(.timeLimit(.minutes(10))) func manyTagsAreReadAtOnce() {
    #expect(ThemeTest(String(repeating: "{{title}}\n", count: 5_000)).messages == [])
    #expect(ThemeTest(String(repeating: "{", count: 44_000)).messages.count <= 1)
    #expect(ThemeTest(String(repeating: "{{#open}}", count: 100)).messages.count == 1)
  }
}

@Suite("A site's own theme")
struct OwnThemeTests {
  @Test func goesFileByFileBeforeTheDefault() {
    let test = ThemeTest([
      "nav.mustache": "mine", "page.mustache": "{{>nav}}", "style.css": "mine", "logo.svg": "<svg/>",
    ])
    #expect(test.page() == "mine")
    #expect(test.theme.assets.contains { $0.path == "assets/logo.svg" })
    #expect(!test.theme.assets.contains { $0.path.hasSuffix(".mustache") })
    #expect(test.theme.assets.first { $0.path == "assets/style.css" }?.bytes == Array("mine".utf8))
  }

  @Test func theURLOfAnAssetChangesWithItsBytes() {
    let one = ThemeTest(["style.css": "a"]).theme.assetURL("style.css")
    let other = ThemeTest(["style.css": "b"]).theme.assetURL("style.css")
    #expect(one.hasPrefix("assets/style.css?v="))
    #expect(one != other)
    #expect(one == ThemeTest(["style.css": "a"]).theme.assetURL("style.css"))
  }
}

@Suite("Words of the interface")
struct WordsTests {
  @Test(arguments: [
    ("en", "Speakers"), ("en-GB", "Speakers"), ("fr", "Speakers"), ("", "Speakers"), ("zh", "讲者"), ("zh-Hans", "讲者"),
    ("zh-CN", "讲者"),
    ("zh-Hant", "講者"), ("zh-TW", "講者"), ("zh-HK", "講者"), ("zh-Hant-TW", "講者"),
  ])
  func areThoseOfTheNearestLanguage(language: String, word: String) {
    #expect(ThemeTest([:], language: language).theme.words.text("speakers") == word)
  }

  @Test func ofALanguageThatASiteAddsGoBeforeEnglish() {
    let theme = ThemeTest(["words-fr.yml": "speakers: Orateurs\nmonths: [janvier, février]\n"], language: "fr-CA").theme
    #expect(theme.words.text("speakers") == "Orateurs")
    #expect(theme.words.text("topics") == "Topics")
    #expect(theme.words.month(2) == "février")
    #expect(theme.words.month(3) == "3")
  }

  @Test func thatASiteChangesLeaveTheOthersAsTheyWere() {
    let test = ThemeTest([
      "words-en.yml": "speakers: Voices\n", "page.mustache": "{{words.speakers}}, {{words.topics}}",
    ])
    #expect(test.messages == [])
    #expect(test.page() == "Voices, Topics")
  }

  @Test(arguments: [(0, "0 words"), (1, "one word"), (2, "2 words")])
  func haveAFormForOne(count: Int, text: String) {
    let test = ThemeTest("{{words.counted}}", words: "counted: {one: one word, other: '{count} words'}")
    #expect(test.messages == [])
    #expect(test.page(PageValue(count: count)) == text)
    #expect(test.theme.words.text("counted", ["count": "\(count)"]) == text)
  }

  @Test func takeTheValuesOfThePage() {
    let test = ThemeTest("{{words.greeting}}", words: "greeting: 'To {title}, & <b>'")
    #expect(test.page(PageValue(title: "<i>")).hasPrefix("To &lt;i&gt;, "))
    #expect(test.page().hasSuffix(" &amp; &lt;b&gt;"))
    #expect(test.theme.words.text("greeting", ["title": "x"]).hasPrefix("To x, "))
  }

  @Test func thatNameAnUnknownValueAreAnError() {
    #expect(
      ThemeTest("a {{words.greeting}}", words: "greeting: 'To {titel}'").messages
        == ["Templates/page.mustache:1:5: error: templates have no `titel` [unknown-name]"])
  }

  @Test func withSeveralFormsHaveANameEach() {
    let words = ThemeTest("", words: "when: {day: '{d}.', month: '{m}'}").theme.words
    #expect(words.text("when_day", ["d": "3"]) == "3.")
    #expect(words.text("when_year") == "when_year", "a word that is not there is its own name")
  }

  @Test func aListIsNamesOfMonthsOnlyIfItSaysSo() {
    #expect(ThemeTest("", words: "colours: [red]").theme.words.month(1) == "January")
  }

  @Test(arguments: [("speakers: a: b", "1:12"), ("a\n\tb: c", "2:3"), ("a: 1\na: 2", "1:1"), ("- a", "1:1")])
  func thatAreNoYAMLAreAnErrorAtTheirPlace(yaml: String, place: String) {
    let messages = ThemeTest("", words: yaml).messages
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("Templates/words-xx.yml:\(place): error: ") == true, "\(messages)")
  }
}
