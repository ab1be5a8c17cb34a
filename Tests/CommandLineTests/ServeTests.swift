import Foundation
import Testing

@Suite("The preview from the command line")
struct ServeCommandTests {
  @Test(arguments: ["serve", "preview"])
  func saysWhereItIsAndEndsWithCtrlC(command: String) throws {
    let serving = try Serving(command, ["Content/c/a.md": "# A\n\n[x](gone.md)\n"])
    let address = try #require(
      try serving.line { $0.hasPrefix("The site is at ") || $0.hasPrefix("The port is taken. ") })
    #expect(address.contains(" http://127.0.0.1:"), "\(address)")
    #expect(serving.lines.contains { $0.contains("warning: “gone.md” leads to nothing in this site") })
    #expect(!serving.has("Output"))
    #expect(try serving.end() == 130)
  }

  @Test func saysWhatItTookIn() throws {
    let serving = try Serving("serve", ["Content/c/a.md": "# A\n\nText\n"])
    _ = try serving.line { $0.contains("http://") }
    try serving.write("# A\n\nMore\n", to: "Content/c/a.md")
    let good = try #require(try serving.line { $0.contains(" ms: Content/c/a.md") })
    #expect(good.wholeMatch(of: /[0-9]+ ms: Content\/c\/a\.md/) != nil, "\(good)")
    try serving.write("---\ntitel: A\n---\n", to: "Content/c/a.md")
    #expect(try serving.line { $0.contains("`titel` is not a key here") } != nil)
    #expect(try serving.line { $0.hasSuffix("; what cannot be shown stays as it was until this is mended") } != nil)
    #expect(try serving.end() == 130)
  }

  @Test func takesTheNextPortAndSaysSo() throws {
    let first = try Serving("serve", ["Content/c/a.md": "# A\n\nText\n"])
    let address = try #require(try first.line { $0.contains("http://") })
    let port = try #require(address.firstMatch(of: /:([0-9]+)\//)?.1)
    let second = try Serving("serve", ["Content/c/a.md": "# A\n\nText\n"], "--port", String(port))
    #expect(try second.line { $0.contains("http://") }?.hasPrefix("The port is taken. ") == true)
    #expect(try second.end() == 130)
    #expect(try first.end() == 130)
  }

  @Test(arguments: [["--bind", "nowhere"], ["--port", "70000"], ["--output-dir", "x"], ["--drafts"]])
  func sixtyFourIsWrongUsage(arguments: [String]) throws {
    #expect(try Shell(["Content/c/a.md": "# A\n\nText\n"]).run(["serve"] + arguments).exitCode == 64)
  }

  @Test func twoIsAnAddressOfAnotherMachine() throws {
    let run = try Shell(["Content/c/a.md": "# A\n\nText\n"]).run("serve", "--bind", "192.0.2.1")
    #expect(run.exitCode == 2)
    #expect(run.errors.hasPrefix("sitegen: error: cannot serve at 192.0.2.1:8000: "), "\(run.errors)")
  }
}

/// A preview of a folder of its own that goes on until it is ended.
private final class Serving {
  private let shell: Shell
  private let process = Process()
  private let output = Pipe()
  private(set) var lines: [String] = []

  init(_ command: String, _ files: [String: String], _ options: String...) throws {
    shell = try Shell(files)
    shell.prepare(process, [command] + options)
    process.standardError = output
    try process.run()
  }

  deinit { kill(process.processIdentifier, SIGKILL) }

  /// The next line that it says and that is as wanted; nil if it ends before.
  func line(where isWanted: (String) -> Bool) throws -> String? {
    var words: [UInt8] = []
    while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first {
      if byte != UInt8(ascii: "\n") {
        words.append(byte)
        continue
      }
      lines.append(String(decoding: words, as: UTF8.self))
      words = []
      if let line = lines.last, isWanted(line) { return line }
    }
    return nil
  }

  func write(_ text: String, to path: String) throws { try shell.write(path, text) }

  func has(_ folder: String) -> Bool { !shell.files(in: folder).isEmpty }

  /// Presses Ctrl-C, and gives the exit code.
  func end() throws -> Int32 {
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    return process.terminationStatus
  }
}
