import Foundation

/// The program that drives the browser, running on a free port.
final class Chromedriver: Sendable {
  /// The port where it takes commands.
  let port: Int
  private let process: Process

  init() throws {
    guard let program = Self.program else { throw CocoaError(.fileNoSuchFile) }
    let process = Process()
    let output = Pipe()
    process.executableURL = program
    process.arguments = ["--port=0"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    self.process = process
    port = try Self.port(in: output.fileHandleForReading)
  }

  /// Ends the program, which does not hear milder signals when it was started from a thread that blocks them.
  func stop() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Whether this machine has it.
  static var isInstalled: Bool { program != nil }

  private static var program: URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { URL(filePath: String($0)).appending(path: "chromedriver") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// The port is in what it says when it has started: “… started successfully on port 43101.”
  private static func port(in output: FileHandle) throws -> Int {
    var words = ""
    while true {
      let more = output.availableData
      if more.isEmpty { throw CocoaError(.executableLoad) }
      words += String(decoding: more, as: UTF8.self)
      guard let start = words.range(of: "successfully on port "), words[start.upperBound...].contains(".") else {
        continue
      }
      if let port = Int(words[start.upperBound...].prefix { $0.isNumber }) { return port }
    }
  }
}
