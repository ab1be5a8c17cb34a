import ArgumentParser
import SiteBase
import SiteSearch

/// `sitegen search`
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find speeches in a built site by their words, as its search page does.",
    discussion: """
      All words must be in a speech. Chinese is found letter by letter, other words also by their beginning; what stands
      in quotation marks is found as it stands. An option that is given twice allows both.

      Exit code: 0 found, 1 nothing found, 2 there is no search index or the machine failed, 64 wrong usage.
      """)

  @Argument(help: ArgumentHelp("What to search for.", valueName: "words"))
  var words: [String]

  @Option(
    help: ArgumentHelp("The folder of the built site, or the one that has it in Output.", valueName: "dir"),
    completion: .directory)
  var site = "Output"

  @Option(help: "What comes first: relevance or date.")
  var sort = Searcher.Order.relevance

  @Option(help: "How many speeches to show.")
  var limit = 10

  @Option(help: "Only speeches of a speaker, by the last part of the URL.")
  var speaker: [String] = []

  @Option(help: "Only speeches of a year; 0: those without a date.")
  var year: [Int] = []

  @Option(help: "Only speeches on a topic, by the last part of the URL.")
  var topic: [String] = []

  @Option(help: "Only speeches of a collection, by its folder.")
  var collection: [String] = []

  @Flag(help: "Print the result as JSON on standard output.")
  var json = false

  private var text: String { words.joined(separator: " ") }

  private var filter: Filter {
    var filter = Filter()
    (filter.speakers, filter.years, filter.topics, filter.collections) = (speaker, year, topic, collection)
    return filter
  }

  func validate() throws {
    if limit < 1 { throw ValidationError("At least one speech must be shown.") }
    if Query(text).words.isEmpty { throw ValidationError("'\(text)' has no letter or number to search for.") }
  }

  func run() throws {
    do {
      let results = try results()
      if json {
        try printResult(SearchReport(text, results).json)
      } else {
        try printResult(SearchReport(text, results).text(isStyled: isStyledTerminal()))
      }
      if results.speeches.isEmpty { throw ExitCode(1) }
    } catch let error as UnknownFilterValue {
      printError("sitegen: error: \(error)")
      throw ExitCode(64)
    } catch let error where error is FileError || error is IndexError {
      printError("sitegen: error: \(root): \(error)")
      throw ExitCode(2)
    }
  }

  private func results() throws -> SearchResults {
    var searcher = try Searcher { [root] path in try Disk().read(root + "/" + path) }
    return try searcher.search(Query(text), filter, order: sort, limit: limit)
  }

  /// The folder of the built site.
  private var root: String {
    [site, site + "/Output"].first { Disk().isNoFolder($0 + "/search/meta.json") } ?? site
  }
}

extension Searcher.Order: ExpressibleByArgument {}
