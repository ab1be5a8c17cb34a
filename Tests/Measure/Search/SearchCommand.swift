import ArgumentParser
import Foundation
import SiteBase
import SiteBuild
import SiteSearch
import TestSupport

/// Holds what a search finds in sites made of real texts against a plain scan of their pages.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search for random words and phrases of real texts, and count what is missed or wrong.")

  @Argument(help: "The folder with the unpacked corpora.") var corpora: String
  @Option(help: "How many queries of each kind.") var queries = 500
  @Option(help: "The seed of the random numbers that choose them.") var seed: UInt64 = 1
  @Flag(help: "Tell of each speech that is missed or wrong.") var details = false

  func run() async throws {
    let folder = URL(filePath: corpora)
    let corpora = try [SearchCorpus.transcripts, .reports].map { ($0.name, try $0.texts(folder)) }
    print(SearchScore.heading)
    var isRight = true
    for (name, texts) in corpora {
      let site = try await SearchSite(texts)
      defer { site.remove() }
      for score in try await scores(of: site) {
        print(score.row(name))
        if details { for failure in score.failures { print(failure) } }
        isRight = isRight && score.isRight
      }
    }
    if !isRight { throw ExitCode.failure }
  }

  private func scores(of site: SearchSite) async throws -> [SearchScore] {
    let samples = site.samples(queries, seed: seed)
    async let truth = site.plainScan(samples)
    let found = try await site.search(samples)
    let held = try await truth
    return SampleQuery.Kind.allCases.compactMap { kind in
      var score = SearchScore(kind)
      for (number, query) in samples.enumerated() where query.kind == kind {
        score.add(query, found: found[number], held: held[number])
      }
      return score.isEmpty ? nil : score
    }
  }
}

/// What the searches for one kind of query come to.
private struct SearchScore {
  static let heading = """
    | texts | queries | number | speeches that hold them | found | recall | shown | shown, true | precision | nothing found |
    | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
    """

  private let kind: SampleQuery.Kind
  private var queries = 0
  private var held = 0
  private var found = 0
  private var shown = 0
  private var right = 0
  private var empty = 0
  private(set) var failures: [String] = []

  init(_ kind: SampleQuery.Kind) { self.kind = kind }

  var isEmpty: Bool { queries == 0 }

  /// Whether all was found that is there, and all that was found is there.
  var isRight: Bool { found == held && right == shown && empty == 0 }

  mutating func add(_ query: SampleQuery, found paths: Set<String>, held truth: Set<String>) {
    queries += 1
    held += truth.count
    shown += paths.count
    found += truth.intersection(paths).count
    right += paths.intersection(truth).count
    empty += paths.isEmpty ? 1 : 0
    failures += truth.subtracting(paths).sorted().map { "missed: \(query.text): \($0)" }
    failures += paths.subtracting(truth).sorted().map { "wrong: \(query.text): \($0)" }
  }

  /// The figures as a row of a table.
  func row(_ name: String) -> String {
    let figures = [
      "\(queries)", "\(held)", "\(found)", share(found, of: held), "\(shown)", "\(right)", share(right, of: shown),
      "\(empty)",
    ]
    return "| \(([name, kind.rawValue] + figures).joined(separator: " | ")) |"
  }

  private func share(_ part: Int, of whole: Int) -> String {
    part == whole ? "1.00" : String(format: "%.6f", Double(part) / Double(max(1, whole)))
  }
}
