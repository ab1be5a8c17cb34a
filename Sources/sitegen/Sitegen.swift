import ArgumentParser

/// The command line of sitegen.
@main
struct Sitegen: AsyncParsableCommand {
  static func main() async {
    openClosedStreams()
    await main(nil)
  }

  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Publishes collections of speeches as a fast, citable, searchable static site.",
    version: "0.1.0",
    subcommands: [
      InitCommand.self, ImportCommand.self, ServeCommand.self, BuildCommand.self, CheckCommand.self, SearchCommand.self,
    ])
}
