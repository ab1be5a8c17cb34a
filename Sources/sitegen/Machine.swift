import Foundation
import SiteBase

/// How many threads can work at once.
func availableCores() -> Int { ProcessInfo.processInfo.activeProcessorCount }

/// The most memory that this process has had, in bytes.
func peakMemory() -> Int {
  var usage = rusage()
  #if canImport(Darwin)
    getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss
  #else
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  #endif
}

/// Opens what of input, output and errors was closed, so that no file gets its number and what is printed.
func openClosedStreams() {
  for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 {
    _ = open("/dev/null", O_RDWR)
  }
}

/// Prints a line for people, if they can be reached.
func printError(_ line: String) {
  try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
}

/// Prints a line of what was asked for.
///
/// - Throws: `FileError` if it cannot be written.
func printResult(_ line: String) throws(FileError) {
  do {
    try FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
  } catch {
    throw FileError("write", "what was asked for", reason: error.localizedDescription)
  }
}

/// Whether what is printed can be styled: it goes to a terminal, and NO_COLOR is not set.
func isStyledTerminal() -> Bool {
  isatty(STDOUT_FILENO) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
}
