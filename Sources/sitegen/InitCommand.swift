import ArgumentParser
import SiteBase
import SiteBuild

/// `sitegen init`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a small site that builds at once.")

  @Argument(help: ArgumentHelp("The folder of the new site.", valueName: "dir"), completion: .directory)
  var directory = "."

  func run() throws {
    do {
      let made = try makeSite(in: SiteRoot(directory), files: Disk())
      for path in made { try printResult(path) }
      printError("Now run: sitegen build\(directory == "." ? "" : " \(directory)")")
    } catch let error as FileError {
      printError("sitegen: error: \(error)")
      throw ExitCode(2)
    } catch let error as SiteExists {
      printError("sitegen: error: \(error)")
      throw ExitCode(64)
    }
  }
}
