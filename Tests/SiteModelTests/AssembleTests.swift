import SiteBase
import SiteModel
import Testing

@Suite("Speeches together become a site")
struct AssembleTests {
  private let everything = ReadingSettings()

  /// A site of speeches, each made of its file's name and what `describe` adds.
  private func site(
    _ files: [String], people: [Person] = [], order: SpeechOrder = .newest, describe: (inout Speech) -> Void = { _ in }
  ) -> Site {
    let speeches = files.map { name -> Speech in
      var speech = Speech(source: name, path: "c/\(name).md", collection: "c", slug: name, title: name)
      describe(&speech)
      return speech
    }
    var reading = ReadingSettings()
    reading.order = order
    let content = Content(
      settings: SiteSettings(title: "S"), collections: [SpeechCollection(id: "c", title: "C", reading: reading)],
      people: people, speeches: speeches, files: [])
    return assemble(content) { speech, links in links.map { _ in Place(path: speech.source) } }.value
  }

  /// Each speaker's id with the titles of their speeches.
  private func people(of site: Site) -> [String: [String]] {
    Dictionary(uniqueKeysWithValues: site.people.map { ($0.value.id, $0.speeches.map { site.speeches[$0].title }) })
  }

  private func speakers(_ names: String..., people: [Person] = []) -> Site {
    site((1...names.count).map { "\($0)" }, people: people) { speech in
      speech.speakers = [names[Int(speech.title)! - 1]]
    }
  }

  // MARK: Speakers

  @Test func onePersonUnderSeveralNamesIsOnePerson() {
    var ada = Person(id: "ada", names: LocalizedText(["en": "Ada Pond", "zh-Hans": "庞艾达"]))
    ada.aliases = ["A. Pond"]
    let site = speakers("Ada Pond", "庞艾达", "A. Pond", "ADA  POND", "庞　艾达", "庞艾达部长", people: [ada])
    #expect(people(of: site) == ["ada": ["1", "2", "3", "4", "5", "6"]])
  }

  @Test(arguments: [["习近平", "习近平总书记", "习近平主席"], ["习近平总书记", "习近平主席", "习近平"]])
  func aTitleAfterANameMakesNoOtherPerson(names: [String]) {
    let site = speakers(names[0], names[1], names[2])
    #expect(people(of: site) == ["习近平": ["1", "2", "3"]], "whichever stands first")
  }

  @Test func peopleWithOneSurnameAndATitleAreNotOnePerson() {
    #expect(people(of: speakers("李部长", "李主席", "李强")).count == 3)
    #expect(people(of: speakers("美国总统", "美国代表")).count == 2)
    #expect(people(of: speakers("Ann Lee", "Bo Lee")).count == 2)
  }

  @Test func aSpeechThatNamesSomeoneTwiceIsListedOnce() {
    let site = site(["1"]) { $0.speakers = ["Ada", "ada", "Ａda"] }
    #expect(people(of: site) == ["ada": ["1"]])
    #expect(site.speakers == [[0]])
  }

  @Test func twoNamesThatMakeOneSlugHaveTwoPages() {
    let site = speakers("C. Lee", "C Lee", "C-Lee")
    #expect(Set(site.people.map(\.value.id)).count == 3)
    #expect(site.people.contains { $0.value.id == "c-lee" })
  }

  @Test func aPersonWhoNeverSpokeHasNoPage() {
    let site = speakers("Bo", people: [Person(id: "ada", names: LocalizedText(["": "Ada"]))])
    #expect(people(of: site) == ["bo": ["1"]])
    #expect(site.peopleByKey.keys.map(\.text) == ["bo"])
  }

  @Test func peopleAreSortedByTheirKeyOrElseTheirName() {
    var zoe = Person(id: "zoe", names: LocalizedText(["": "Zoe Abel"]))
    zoe.sortKey = "Abel"
    #expect(speakers("Bea", "Zoe Abel", "ángel", people: [zoe]).people.map(\.value.id) == ["zoe", "ángel", "bea"])
    #expect(speakers("赵一", "白二", "李三").people.map(\.value.id) == ["白二", "李三", "赵一"])
  }

  // MARK: Topics

  @Test func topicsThatDifferByCaseOrSpaceAreOne() {
    let site = site(["1", "2", "3", "4"]) {
      $0.topics = [["Harbour life", "harbour  LIFE", "Ｈarbour life", "港 口"][Int($0.title)! - 1]]
    }
    #expect(site.topics.map(\.value.id).sorted() == ["harbour-life", "港-口"])
    #expect(site.topics.map(\.speeches.count).sorted() == [1, 3])
  }

  @Test func topicsWhoseSlugsAreAlikeHaveTwoPages() {
    let site = site(["1"]) { $0.topics = ["C", "C++", "C#", "🎉", "🎊"] }
    #expect(Set(site.topics.map(\.value.id)).count == 5)
    #expect(site.topics.allSatisfy { !$0.value.id.isEmpty })
    #expect(site.topicsOfSpeech[0].count == 5)
  }

  // MARK: Time and order

  private func dated(_ dates: [String: String], order: SpeechOrder = .newest) -> Site {
    site(dates.keys.sorted(), order: order) { $0.date = dates[$0.title].flatMap { try? SpeechDate(parsing: $0) } }
  }

  @Test func yearsAreListedNewestFirst() {
    let site = dated(["a": "2030", "b": "2031-01-01/2032-01-02", "c": "", "d": "2030-05", "e": "0800-01-01"])
    #expect(site.years.map(\.value) == [2031, 2030, 800])
    #expect(site.years.map(\.speeches.count) == [1, 2, 1])
  }

  @Test(arguments: [
    (SpeechOrder.newest, "d b a c e"), (.oldest, "a b d c e"), (.title, "a b c d e"), (.file, "a b c d e"),
  ])
  func aCollectionIsListedInItsOrder(order: SpeechOrder, titles: String) {
    let site = dated(["a": "2030", "b": "2031-01", "c": "", "d": "2031-01-05", "e": ""], order: order)
    #expect(site.collections[0].speeches.map { site.speeches[$0].title }.joined(separator: " ") == titles)
    #expect(site.newest.map { site.speeches[$0].title }.joined(separator: " ") == "d b a c e")
  }

  @Test func speechesOfOneDayStandInTheOrderOfTheirFiles() {
    let same = ["a": "2031-01-05", "b": "2031-01-05", "c": "2031-01-05"]
    #expect(dated(same).collections[0].speeches == [0, 1, 2])
  }

  @Test(arguments: [SpeechOrder.newest, .oldest])
  func oneReadsOnForwardsInTime(order: SpeechOrder) {
    let site = dated(["a": "2030", "b": "2032", "c": "2031"], order: order)
    #expect(site.neighbours.map(\.previous) == [nil, 2, 0])
    #expect(site.neighbours.map(\.next) == [2, nil, 1])
  }

  @Test func aCollectionWithoutSpeechesIsLeftOut() {
    #expect(site([]).collections.isEmpty)
  }
}
