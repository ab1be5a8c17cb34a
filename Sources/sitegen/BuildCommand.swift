import ArgumentParser
import Foundation
import SiteBase
import SiteBuild
import SiteContent

/// What building, checking and serving have in common.
struct SiteOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The folder of the site.", valueName: "dir"), completion: .directory)
  var directory: String?

  @Option(name: .shortAndLong, help: "The folder of the site, as an option.", completion: .directory)
  var root: String?

  @Option(name: [.customShort("u"), .customLong("base-url")], help: "The absolute URL of the site's root.")
  var baseURL: String?

  @Flag(help: "Stop at warnings, too.")
  var strict = false

  @Option(name: .shortAndLong, help: "How many threads work at once.")
  var jobs = availableCores()

  @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    if directory != nil, root != nil { throw ValidationError("Give the folder of the site once.") }
    if jobs < 1 { throw ValidationError("At least one thread must work.") }
    if let baseURL, normalizedBaseURL(baseURL) == nil {
      throw ValidationError("'\(baseURL)' is no absolute URL such as https://example.org/.")
    }
  }

  func siteRoot(output: String? = nil) -> SiteRoot { SiteRoot(root ?? directory ?? ".", output: output) }

  func buildOptions(in root: SiteRoot) -> BuildOptions {
    var options = BuildOptions(root: root, jobs: jobs)
    options.baseURL = baseURL.flatMap(normalizedBaseURL)
    options.isStrict = strict
    return options
  }
}

/// What building and checking have in common.
struct ResultOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output-dir")], help: "Where the finished site goes (default: Output).")
  var output: String?

  @Flag(name: [.customShort("D"), .long], help: "Build drafts too.")
  var drafts = false

  @Flag(help: "Print the result as JSON on standard output.")
  var json = false
}

/// `sitegen build`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Make the finished site in Output.",
    discussion: "Exit code: 0 done, 1 the content must be mended, 2 the machine failed, 64 wrong usage.")

  @OptionGroup var site: SiteOptions
  @OptionGroup var result: ResultOptions

  @Flag(help: "Do everything but write.")
  var dryRun = false

  func validate() throws { try checkOverlap(site, result) }

  func run() async throws { try await runBuild(site, result, isDryRun: dryRun) }
}

/// `sitegen check`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say everything that is wrong with the content, and write nothing.",
    discussion: "Also tells where the speeches of a compilation begin, and where signs stand for words left out.")

  @OptionGroup var site: SiteOptions
  @OptionGroup var result: ResultOptions

  func validate() throws { try checkOverlap(site, result) }

  func run() async throws { try await runBuild(site, result, isDryRun: true, tellsOfContent: true) }
}

private func checkOverlap(_ site: SiteOptions, _ result: ResultOptions) throws {
  if let overlap = site.siteRoot(output: result.output).overlap { throw ValidationError(overlap) }
}

private func runBuild(
  _ site: SiteOptions, _ result: ResultOptions, isDryRun: Bool, tellsOfContent: Bool = false
) async throws {
  let clock = ContinuousClock()
  let start = clock.now
  do {
    var options = site.buildOptions(in: site.siteRoot(output: result.output))
    options.includesDrafts = result.drafts
    options.isDryRun = isDryRun
    let report = try await build(options, files: Disk()) { [options] in
      printError("waiting for another build of \(options.root.output)")
    }
    let summary = BuildSummary(report, isStrict: site.strict, seconds: (clock.now - start).seconds)
    for diagnostic in report.diagnostics { printError(diagnostic.description) }
    let content = tellsOfContent && !result.json && !site.quiet ? ContentReport(report.speeches).text : ""
    if !content.isEmpty { try printResult(content) }
    if result.json { try printResult(summary.json) } else if !site.quiet { printError(summary.text) }
    // The system takes back the memory of a large site faster than it can be given back piece by piece.
    exit(summary.mustBeMended ? 1 : 0)
  } catch let error as FileError {
    printError("sitegen: error: \(error)")
    throw ExitCode(2)
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
