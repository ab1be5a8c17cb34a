import ArgumentParser
import SiteBase
import SiteEncoding
import SiteImport

/// `sitegen import`
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring texts into a collection, one clean file a speech.",
    discussion: """
      Reads text files, also with many speeches in one, in any usual encoding; Word, OpenDocument, RTF, HTML and EPUB
      documents (with pandoc); Akoma Ntoso, TEI and Bundestag XML; CSV and JSON Lines; WebVTT and SRT. NAME.yml beside a
      source can say what is not in it, as beside a plain text of the content folder.

      What was recognized, dropped and doubted is printed, and kept in the folder .import of the collection. Imported
      twice, nothing changes; a file that was edited since is not overwritten.
      """)

  @Argument(help: ArgumentHelp("The files, or folders of files, to import.", valueName: "file"), completion: .file())
  var sources: [String]

  @Option(
    name: .customLong("to"), help: ArgumentHelp("The folder of the collection.", valueName: "Content/COLLECTION"),
    completion: .directory)
  var folder: String

  @Option(
    name: .customLong("column"),
    help: ArgumentHelp("What a column of a table means, such as text=body.", valueName: "meaning=column"))
  var columns: [String] = []

  @Option(help: "The encoding of the files, such as gb18030, if it cannot be found out.")
  var encoding: String?

  @Flag(help: "Overwrite files that were edited since they were imported.")
  var force = false

  @Flag(help: "Do everything but write.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    if let encoding, TextEncoding(label: encoding) == nil {
      let names = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'\(encoding)' is no encoding; these are: \(names).")
    }
    if Disk().isNoFolder(folder) { throw ValidationError("'\(folder)' is no folder, or a symbolic link to one.") }
    do { _ = try ColumnMap(parsing: columns) } catch { throw ValidationError("\(error)") }
  }

  func run() async throws {
    var options = ImportOptions(sources: sources, folder: folder)
    options.columns = try ColumnMap(parsing: columns)
    options.encoding = encoding.flatMap { TextEncoding(label: $0) }
    options.overwrites = force
    options.isDryRun = dryRun
    do {
      let report = try await importTexts(options, files: Disk())
      for diagnostic in report.diagnostics { printError(diagnostic.description) }
      if !quiet {
        for source in report.sources { try printResult("\(source)") }
        printError(summary(of: report))
      }
      if report.mustBeMended { throw ExitCode(1) }
    } catch let error as FileError {
      printError("sitegen: error: \(error)")
      throw ExitCode(2)
    }
  }

  private func summary(of report: ImportReport) -> String {
    let files = report.sources.flatMap(\.files)
    let counts = [ImportReport.File.Status.new, .changed, .unchanged, .edited, .removed].compactMap { status in
      let count = files.count { $0.status == status }
      return count > 0 ? "\(count) \(status.rawValue)" : nil
    }
    let found = counts.isEmpty ? "nothing" : counts.joined(separator: ", ")
    return report.isWritten ? "\(folder): \(found)." : "\(folder): \(found). Nothing was written."
  }
}
