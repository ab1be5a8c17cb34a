import Testing

@testable import SiteSearch

/// What a search finds, in which order, and what it reads for that.
struct SearcherTests {
  private let site = SmallSite()

  @Test(arguments: [
    ("夜里的船", ["c/a/"]), ("夜里 的船", ["c/c/", "c/a/"]), ("船", ["c/c/", "c/a/"]), ("里的人", []),
    ("ferry", ["c/b/"]), ("Ferries", ["c/b/"]), ("fer", ["c/b/", "c/a/"]), ("\"fer\"", []), ("\"ferry\"", ["c/b/"]),
    ("ferry by", ["c/b/"]), ("ferry 船", []), ("xylophone", []), ("?", []),
  ])
  func speechesThatHoldAllWordsAreFoundBestFirst(query: String, folders: [String]) throws {
    #expect(try site.search(query).speeches.map(\.path) == folders.map { $0 + "index.html" })
  }

  @Test func whatIsFoundIsTold() throws {
    let results = try site.search("夜里的船")
    let speech = try #require(results.speeches.first)
    #expect(results.total == 1)
    #expect(speech.title == "一")
    #expect(speech.date == "")
    let passage = try #require(speech.passages.first)
    #expect(speech.passages.count == 1)
    #expect(passage.place == "c/a/index.html#p1")
    #expect(passage.snippet.text == "看夜里的船。")
    #expect(passage.snippet.marks == [1..<5])
  }

  @Test func aWordOnALaterPageLeadsThere() throws {
    let passages = try #require(site.search("ferry by").speeches.first).passages
    #expect(passages.map(\.place) == ["c/b/2/index.html#s1", "c/b/2/index.html#s1"])
    #expect(passages.map(\.page) == [2, 2])
    #expect(passages.map(\.snippet.text) == ["Ferries", "by night"])
  }

  @Test func onlyWhatAQueryNeedsIsRead() throws {
    _ = try site.search("ferry")
    #expect(
      site.read == ["search/meta.json", "search/i/66.65.72-0.json", "search/s/0.json", "c/b/index.html"])
  }

  @Test func aCountIsAboutRightUntilAllIsRead() throws {
    #expect(try site.search("夜里的", limit: 1).isAbout)
    #expect(try site.search("夜里的", limit: 1).total == 2)
    #expect(try !site.search("夜里的", limit: 2).isAbout)
    #expect(try !site.search("船", limit: 1).isAbout)
    #expect(try !site.search("fer", limit: 1).isAbout)
  }

  @Test func theNewestCanComeFirst() throws {
    #expect(try site.search("fer", order: .date).speeches.map(\.title) == ["Two", "一"])
    #expect(try site.search("夜里", order: .date).speeches.map(\.title) == ["三", "一"])
  }

  @Test func filtersHoldTogether() throws {
    var filter = Filter()
    filter.speakers = ["orrel"]
    #expect(try site.search("船", filter).speeches.map(\.title) == ["三"])
    filter.years = [2030]
    #expect(try site.search("船", filter).total == 0)
    filter.years = [2030, 2031]
    filter.topics = ["sea"]
    filter.collections = ["C"]
    #expect(try site.search("ferry", filter).total == 1)
    #expect(try site.search("船", filter).total == 0)
  }

  @Test func aFilterThatTheSiteDoesNotHaveIsAnError() {
    var filter = Filter()
    filter.speakers = ["orel"]
    let error = #expect(throws: UnknownFilterValue.self) { try site.search("船", filter) }
    #expect(error?.description == "no speaker \"orel\" has a speech; did you mean \"orrel\"?")
  }
}
