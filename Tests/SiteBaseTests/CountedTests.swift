import SiteBase
import Testing

@Suite struct CountedTests {
  @Test(arguments: [
    (0, "0 text boxes"), (1, "1 text box"), (2, "2 text boxes"), (999, "999 text boxes"), (1_000, "1,000 text boxes"),
    (12_345_678, "12,345,678 text boxes"),
  ])
  func `What is counted has the form that goes with its number`(number: Int, words: String) {
    #expect(counted(number, "text box", "text boxes") == words)
  }
}
