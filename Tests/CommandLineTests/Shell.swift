import Foundation

/// A temporary folder in which the program is run.
final class Shell {
  /// What a run of the program gave back.
  struct Run {
    let exitCode: Int32
    /// What it printed for machines.
    let output: String
    /// What it printed for people.
    let errors: String

    /// The lines that it printed for people.
    var messages: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// The folder of the programs, which are built beside the tests.
  private static let programs = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? Bundle.main.bundlePath
    let end = bundle.firstRange(of: ".xctest")?.lowerBound ?? bundle.endIndex
    return URL(filePath: String(bundle[..<end])).deletingLastPathComponent()
  }()

  private let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")

  /// A folder with files.
  init(_ files: [String: String] = [:]) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in files { try write(path, text) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Makes a file.
  func write(_ path: String, _ text: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }

  /// The text of a file, or nil if there is none.
  func text(_ path: String) -> String? { try? String(contentsOf: folder.appending(path: path), encoding: .utf8) }

  /// The paths of all files below a folder.
  func files(in path: String) -> [String] {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: path).path)) ?? []
    return all.filter { text(path + "/" + $0) != nil }.sorted()
  }

  /// Runs `sitegen` with arguments.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
    try run(arguments, environment: environment)
  }

  /// Runs `sitegen`, or another program, with arguments.
  func run(_ arguments: [String], of program: String = "sitegen", environment: [String: String] = [:]) throws -> Run {
    let process = try start(arguments, of: program, environment: environment)
    process.waitUntilExit()
    return Run(exitCode: process.terminationStatus, output: text("stdout") ?? "", errors: text("stderr") ?? "")
  }

  /// Starts `sitegen`, or another program; what it prints goes to the files `stdout` and `stderr`.
  func start(
    _ arguments: [String], of program: String = "sitegen", environment: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = program.hasPrefix("/") ? URL(filePath: program) : URL(filePath: self.program(program))
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    try write("stdout", "")
    try write("stderr", "")
    let output = try FileHandle(forWritingTo: folder.appending(path: "stdout"))
    let errors = try FileHandle(forWritingTo: folder.appending(path: "stderr"))
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    return process
  }

  /// Where a program of the package is.
  func program(_ name: String) -> String { Self.programs.appending(path: name).path }

  /// Where something below the folder is.
  func path(_ path: String) -> String { folder.appending(path: path).path }

  /// Removes what stands at a path, with all that is in it.
  func remove(_ path: String) { try? FileManager.default.removeItem(at: folder.appending(path: path)) }

  /// Makes a process one of `sitegen`, or another program, in the folder.
  func prepare(_ process: Process, _ arguments: [String], of program: String = "sitegen") {
    process.executableURL = Self.programs.appending(path: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
  }
}
