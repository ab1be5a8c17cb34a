import ArgumentParser

/// Measures what the program claims, on real texts.
@main
struct Measure: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures what the program claims, on real texts.",
    subcommands: [EncodingsCommand.self, CompilationsCommand.self, SearchCommand.self, IndexCommand.self])
}
