import Testing

@testable import SiteImport

@Suite struct ContentFileNameTests {
  private func name(
    _ title: String?, date: String? = nil, _ ordinal: (Int, Int)? = nil, words: String = "", taken: Set<String> = []
  ) -> String {
    var text = ImportedText(title: title, blocks: [ImportedBlock(.rule, ""), ImportedBlock(.paragraph, words)])
    text.date = date
    var taken = taken
    return contentFileName(for: text, ordinal: ordinal.map { (index: $0.0, count: $0.1) }, taken: &taken)
  }

  @Test func `A name is made of the date or the place, and the title`() {
    #expect(name("On Roads & Bridges!") == "on-roads-bridges")
    #expect(name("修路", date: "2031-03-05") == "2031-03-05-修路")
    #expect(name("修路", date: "2031年3月5日") == "2031-03-05-修路")
    #expect(name("Roads", date: "soon") == "roads")
    #expect(name("Roads", date: "2031-03-05/2031-03-07") == "2031-03-05-roads")
    #expect(name("Roads", date: "2031-03-05", (7, 12)) == "07-roads")
    #expect(name("Roads", (7, 9)) == "7-roads")
    #expect(name("Roads", (1987, 2000)) == "01987-roads")
  }

  @Test func `Without a title the place or the first words are the name`() {
    #expect(name(nil, (7, 120), words: "Good morning.") == "007")
    #expect(
      name(nil, words: "“Good morning, friends.” It is a fine day, and thankfully dry.")
        == "good-morning-friends-it-is-a-fine-day-and")
    #expect(name("***", words: "各位朋友：大家好") == "各位朋友-大家好")
    #expect(name(nil, date: "2031", words: "…") == "2031-text")
    #expect(name(nil) == "text")
  }

  @Test func `A long name is cut at a character`() {
    let long = name(String(repeating: "路", count: 60), date: "2031-03-05")
    #expect(long == "2031-03-05-" + String(repeating: "路", count: 36))
    #expect(name(String(repeating: "ab ", count: 60)).utf8.count == 119)
    let cut = name(String(repeating: "路", count: 60), taken: [String(repeating: "路", count: 40)])
    #expect(cut == String(repeating: "路", count: 39) + "-2")
  }

  @Test func `A name that is taken gets a number`() {
    var taken: Set<String> = ["roads"]
    let text = ImportedText(title: "ROADS")
    #expect(
      (0..<3).map { _ in contentFileName(for: text, ordinal: nil, taken: &taken) } == ["roads-2", "roads-3", "roads-4"])
    #expect(taken == ["roads", "roads-2", "roads-3", "roads-4"])
  }
}
