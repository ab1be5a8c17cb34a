import Testing

@testable import SiteSearch

/// What a query looks up; how it is cut into words stands in the vectors.
struct QueryTests {
  @Test(arguments: [
    ("economies", [Lookup.range(["economy", "economie"])]), ("running", [.range(["run"])]), ("uses", [.range(["use"])]),
    ("fly", [.range(["fly", "flie"])]), ("days", [.range(["day", "daie"])]), ("trying", [.range(["try", "trie"])]),
    ("at", [.term("at")]), ("共同", [.term("共同")]), ("共同富", [.term("共同"), .term("同富")]),
    ("党", [.prefix("党")]), ("\"the city\"", [.term("the"), .term("city")]), ("\"国a\"", [.term("a")]),
    ("covid-19", [.term("covid"), .term("19")]),
  ])
  func lookupsOfAWord(query: String, lookups: [Lookup]) {
    #expect(Query(query).words.flatMap(\.lookups) == lookups)
  }

  @Test func eightPairsStandForALongRun() throws {
    let word = try #require(Query("一二三四五六七八九十百千万").words.first)
    #expect(
      word.lookups == ["一二", "三四", "四五", "六七", "七八", "九十", "十百", "千万"].map { Lookup.term($0) })
  }

  @Test func aWordLongerThanATermIsFoundByItsBeginning() throws {
    let word = try #require(Query(String(repeating: "x", count: 60)).words.first)
    #expect(word.lookups == [.range([String(repeating: "x", count: 40)])])
  }

  @Test(arguments: [
    ("cities", "city"), ("tied", "tied"), ("ties", "tie"), ("tries", "try"), ("tried", "try"), ("says", "say"),
    ("classes", "class"), ("boxes", "box"), ("votes", "vot"), ("bus", "bus"), ("uses", "use"), ("aches", "ach"),
    ("adding", "add"), ("ebbed", "ebb"), ("using", "using"),
    ("hopped", "hop"), ("hoping", "hop"), ("freed", "freed"), ("string", "string"), ("was", "was"), ("telling", "tell"),
    ("naïve", "naïve"), ("covid19s", "covid19s"),
  ])
  func stems(word: String, expected: String) {
    #expect(stem(word) == expected)
  }

  @Test func theRangeOfAWordHoldsAllTermsThatItMatches() throws {
    let beginnings = "ad add app b ch cit da di dy eb hop l mon op pla s stud t tr try u us vot way"
    let endings = "- s es ses ches e ed ied eed ing bing ping y ys ies ying"
    let words: [String] = beginnings.split(separator: " ").flatMap { beginning in
      endings.split(separator: " ").map { String($0 == "-" ? beginning : beginning + $0) }
    }
    for word in words.map({ Word(text: $0, isExact: false) }) {
      let matcher = WordMatcher(word)
      let matched = words.filter { matcher.isMatch($0.unicodeScalars.map(\.value)) }
      switch word.lookups.first {
      case .range(let starts)?:
        #expect(matched.filter { term in !starts.contains { term.hasPrefix($0) } } == [], "\(word.text): \(starts)")
      default: #expect(matched.filter { $0 != word.text } == [], "\(word.text)")
      }
    }
  }

  @Test func onlyTheFirstTwelveWordsAndTwoHundredCharactersCount() {
    #expect(Query((1...30).map { "w\($0)" }.joined(separator: " ")).words.count == 12)
    #expect(Query(String(repeating: "国", count: 500)).words.map(\.text.count) == [200])
    #expect(Query("a a A \"a\"").words.count == 2)
  }
}
