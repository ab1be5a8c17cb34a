import SiteBase
import SiteContent
import SiteModel
import Testing

@Suite("Settings of a site, its collections and its people")
struct SettingsTests {
  private func read(
    site: String? = nil, people: String? = nil, collection: String? = nil
  ) -> (settings: Settings, messages: [String]) {
    func file(_ name: String, _ text: String?) -> SourceFile? {
      text.map { SourceFile(path: name, bytes: Array($0.utf8)) }
    }
    let read = readSettings(
      site: file("site.yml", site), people: file("people.yml", people),
      collections: collection.map { ["Port Talks": file("collection.yml", $0)!] } ?? [:], folders: ["Port Talks"],
      siteName: "folder")
    return (read.value, read.diagnostics.map { String($0.description.prefix { !$0.isNewline }) })
  }

  @Test func everythingHasADefault() {
    let (settings, messages) = read()
    #expect(messages == [])
    #expect(settings.site.title == "folder")
    #expect(settings.site.language == "en")
    #expect(settings.site.timeZone == "UTC")
    #expect(settings.site.baseURL == "")
    #expect(settings.people.isEmpty)
    #expect(settings.collections.map(\.folder) == ["Port Talks"])
    #expect(settings.collections.map(\.collection.id) == ["port-talks"])
    #expect(settings.collections.map(\.collection.title) == ["Port Talks"])
  }

  @Test(arguments: ["", "\u{FEFF}", "# nothing\n", "---\n", "\n\n"])
  func aFileThatSaysNothingChangesNothing(text: String) {
    let (settings, messages) = read(site: text, people: text, collection: text)
    #expect(messages == [])
    #expect(settings.site.title == "folder")
  }

  @Test func everyKeyOfASiteIsRead() {
    let (settings, messages) = read(
      site: """
        title: Speeches
        description: All of them
        base_url: https://example.org/s
        language: zh-Hant
        time_zone: Asia/Taipei
        page_size: 5000
        list_size: 20
        order: title
        emphasis: no
        raw_html: yes
        """)
    let site = settings.site
    #expect(messages == [])
    #expect([site.title, site.description, site.baseURL] == ["Speeches", "All of them", "https://example.org/s/"])
    #expect([site.language, site.timeZone] == ["zh-Hant", "Asia/Taipei"])
    #expect([site.reading.pageSize, site.listSize] == [5000, 20])
    #expect(site.reading.order == .title)
    #expect([site.reading.emphasis, site.reading.rawHTML] == [false, true])
    #expect(settings.collections[0].collection.reading.pageSize == 5000)
    #expect(
      settings.collections[0].collection.reading.language == "", "the language of the interface is not that of texts")
  }

  @Test func everyKeyOfACollectionIsReadAndGoesBeforeTheSite() {
    let (settings, messages) = read(
      site: "order: title\npage_size: 5000\n",
      collection: """
        title: Talks
        description: At the port
        order: file
        page_size: 100
        language: de
        emphasis: false
        raw_html: true
        """)
    let collection = settings.collections[0].collection
    #expect(messages == [])
    #expect([collection.title, collection.description] == ["Talks", "At the port"])
    #expect(collection.reading.order == .file)
    #expect(collection.reading.pageSize == 100)
    #expect(collection.reading.language == "de")
    #expect([collection.reading.emphasis, collection.reading.rawHTML] == [false, true])
    #expect(settings.site.reading.order == .title)
  }

  @Test(arguments: [
    ("titel: T", "1:1: error: `titel` is not a key here [unknown-key]"),
    (
      "base_url: example.org",
      "1:11: error: `base_url` should be an absolute URL such as https://example.org/ [wrong-type]"
    ),
    ("base_url: /s/", "1:11: error: `base_url` should be an absolute URL such as https://example.org/ [wrong-type]"),
    (
      "base_url: ftp://a/",
      "1:11: error: `base_url` should be an absolute URL such as https://example.org/ [wrong-type]"
    ),
    (
      "base_url: https://a/?b",
      "1:11: error: `base_url` should be an absolute URL such as https://example.org/ [wrong-type]"
    ),
    (
      "base_url: https://a/b c",
      "1:11: error: `base_url` should be an absolute URL such as https://example.org/ [wrong-type]"
    ),
    (
      "base_url: https:///a",
      "1:11: error: `base_url` should be an absolute URL such as https://example.org/ [wrong-type]"
    ),
    (
      "time_zone: Peking",
      "1:12: error: `time_zone` should be the name of a time zone such as Asia/Shanghai [wrong-type]"
    ),
    ("page_size: 99", "1:12: error: `page_size` should be a whole number from 100 to 100000000 [wrong-type]"),
    ("page_size: 1e3", "1:12: error: `page_size` should be a whole number from 100 to 100000000 [wrong-type]"),
    (
      "page_size: 99999999999999999999",
      "1:12: error: `page_size` should be a whole number from 100 to 100000000 [wrong-type]"
    ),
    ("list_size: 0", "1:12: error: `list_size` should be a whole number from 1 to 10000 [wrong-type]"),
    ("order: up", "1:8: error: `order` should be one of newest, oldest, title, file [wrong-type]"),
    ("title: T\n  lang: x", "2:7: error: not YAML: mapping values are not allowed in this context [invalid-yaml]"),
    ("people: {}", "1:1: error: `people` is not a key here [unknown-key]"),
  ])
  func whatIsWrongWithASiteIsToldWhereItStands(yaml: String, message: String) {
    #expect(read(site: yaml).messages == ["site.yml:" + message])
  }

  @Test(arguments: [
    ("https://example.org", "https://example.org/"), ("https://example.org/", "https://example.org/"),
    ("http://localhost:8000/a/b", "http://localhost:8000/a/b/"), ("HTTPS://example.org", "HTTPS://example.org/"),
    ("https://例子.中国/水", "https://例子.中国/水/"),
  ])
  func aBaseURLEndsInASlash(written: String, url: String) {
    #expect(read(site: "base_url: \(written)").settings.site.baseURL == url)
    #expect(normalizedBaseURL(written) == url)
  }

  @Test func aCollectionSaysNothingOfTheSite() {
    #expect(
      read(collection: "base_url: https://a/\nlist_size: 3").messages == [
        "collection.yml:1:1: error: `base_url` is not a key here [unknown-key]",
        "collection.yml:2:1: error: `list_size` is not a key here [unknown-key]",
      ])
  }

  @Test func everyKeyOfAPersonIsRead() throws {
    let (settings, messages) = read(
      people: """
        ada-pond:
          names: {en: Ada Pond, zh-Hans: 庞艾达}
          sort_as: Pond
          aliases: [A. Pond, 庞女士]
          roles: {en: Pilot}
          life: Born at sea.
        林阿大:
        """)
    #expect(messages == [])
    let ada = try #require(settings.people.first)
    #expect(ada.id == "ada-pond")
    #expect(ada.names.byLanguage == ["en": "Ada Pond", "zh-Hans": "庞艾达"])
    #expect(ada.sortKey == "Pond")
    #expect(ada.aliases == ["A. Pond", "庞女士"])
    #expect(ada.roles.text(in: "fr") == "Pilot")
    #expect(ada.life.text(in: "zh") == "Born at sea.")
    #expect(settings.people[1].id == "林阿大")
    #expect(settings.people[1].names.text(in: "en") == "林阿大")
  }

  @Test(arguments: [
    ("Ada Pond: {}", "1:1: error: `Ada Pond` cannot be part of a URL as it is [unusable-id]"),
    ("ada: {name: Ada}", "1:7: error: `name` is not a key here [unknown-key]"),
    ("ada: Ada Pond", "1:6: error: the whole should be `key: value` lines [wrong-type]"),
    ("ada: {names: [Ada]}", "1:14: error: `names` should be text, or text by language [wrong-type]"),
    ("ada: {names: {en: [Ada]}}", "1:19: error: `names` should be text, or text by language [wrong-type]"),
    ("ada: {}\nbo: {}\nada: {}", "1:1: error: the key `ada` stands twice [invalid-yaml]"),
    ("- ada", "1:1: error: the whole should be `key: value` lines [wrong-type]"),
    ("ada: &x {names: A}\nbo: *x", "1:6: error: `&x` is a YAML anchor, and those are not read here [yaml-anchor]"),
  ])
  func whatIsWrongWithAPersonIsToldWhereItStands(yaml: String, message: String) {
    #expect(read(people: yaml).messages == ["people.yml:" + message])
  }
}
