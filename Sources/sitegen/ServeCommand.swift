import ArgumentParser
import Foundation
import SiteBase
import SiteServe

/// `sitegen serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser, and follow every change of its files.",
    discussion: """
      The open page changes in its place when a text, a template or the settings are saved; what is wrong is shown over
      it. Drafts are shown, too. Nothing is written to Output: `sitegen build` makes the finished site.

      Ends with Ctrl-C. Exit code: 2 the machine failed, 64 wrong usage, 130 ended by Ctrl-C.
      """,
    aliases: ["preview"])

  @OptionGroup var site: SiteOptions

  @Option(name: .shortAndLong, help: "The port; the next free one if it is taken.")
  var port: UInt16 = 8000

  @Option(help: "The address of this machine to be reached at; 0.0.0.0 lets others look, too.")
  var bind = "127.0.0.1"

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Flag(help: "Look for changes again and again, where the system does not tell of them.")
  var poll = false

  func validate() throws {
    if BindAddress(bind) == nil { throw ValidationError("'\(bind)' is no address such as 127.0.0.1, 0.0.0.0 or ::1.") }
  }

  func run() async throws {
    var options = ServeOptions(of: site.buildOptions(in: site.siteRoot()))
    options.port = port
    options.address = BindAddress(bind) ?? options.address
    options.isPolling = poll
    let log = ServeLog(isQuiet: site.quiet, opensBrowser: open)
    do {
      try await untilSignal { [options] in try await serve(options, files: Disk(), report: log.report) }
    } catch let error as CannotServe {
      printError("sitegen: error: \(error)")
      throw ExitCode(2)
    }
  }
}

/// What is said in the terminal while a site is served.
struct ServeLog: Sendable {
  let isQuiet: Bool
  let opensBrowser: Bool

  @Sendable func report(_ event: ServeEvent) {
    switch event {
    case .open(let url, let isPortTaken):
      printError("\(isPortTaken ? "The port is taken. " : "")The site is at \(url) until you press Ctrl-C.")
      if opensBrowser { openInBrowser(url) }
    case .built(let rebuild):
      for diagnostic in rebuild.diagnostics { printError(diagnostic.description) }
      if !rebuild.failure.isEmpty { printError("sitegen: error: \(rebuild.failure)") }
      if !isQuiet { printError(line(of: rebuild)) }
    }
  }

  /// `12 ms: Content/c/a.md`
  private func line(of rebuild: Rebuild) -> String {
    let files = rebuild.changes.files.map { $0.sorted() } ?? []
    let more = files.count > 3 ? " and \(files.count - 3) more" : ""
    let what = files.isEmpty ? "everything" : files.prefix(3).joined(separator: ", ") + more
    let milliseconds = Int((rebuild.time / .milliseconds(1)).rounded())
    let note = rebuild.isStale ? "; what cannot be shown stays as it was until this is mended" : ""
    return "\(milliseconds) ms: \(what)\(note)"
  }
}

private func openInBrowser(_ url: String) {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  #if canImport(Darwin)
    process.arguments = ["open", url]
  #else
    process.arguments = ["xdg-open", url]
  #endif
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  process.terminationHandler = { process in
    if process.terminationStatus != 0 { printError("No browser could be opened: open \(url) yourself.") }
  }
  try? process.run()
}
