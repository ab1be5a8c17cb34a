import SiteBase
import SiteBuild
import Testing

/// A site in memory that is built, looked at, edited and built again.
final class SiteTest {
  private let files: MemoryFiles
  private(set) var report: BuildReport?
  private var options: BuildOptions

  /// A site with the content files given, by their path below `Content`.
  init(_ content: [String: String], templates: [String: String] = [:], clock: Int64? = nil) {
    var all: [String: String] = [:]
    for (path, text) in content { all["Content/\(path)"] = text }
    for (path, text) in templates { all["Templates/\(path)"] = text }
    files = MemoryFiles(all, clock: clock)
    options = BuildOptions(root: SiteRoot("."), jobs: 2)
  }

  /// Builds with other options.
  func with(_ change: (inout BuildOptions) -> Void) -> SiteTest {
    change(&options)
    return self
  }

  @discardableResult
  func build() async throws -> SiteTest {
    report = try await SiteBuild.build(options, files: files)
    return self
  }

  /// Replaces, adds or with nil removes content files.
  func edit(_ content: [String: String?]) throws -> SiteTest {
    for (path, text) in content {
      if let text {
        try files.write(Array(text.utf8), to: "Content/\(path)")
      } else {
        try files.remove("Content/\(path)")
      }
    }
    return self
  }

  /// Puts a file into the output that no build made.
  func put(_ path: String, _ text: String) throws -> SiteTest {
    try files.write(Array(text.utf8), to: "Output/\(path)")
    return self
  }

  /// The text of an output file.
  func output(_ path: String) -> String? { files.text("Output/\(path)") }

  /// The paths of all output files but the builder's own list.
  var outputs: [String] {
    files.paths.filter { $0.hasPrefix("Output/") && !$0.hasPrefix("Output/.sitegen") }.map { String($0.dropFirst(7)) }
  }

  /// What was said, as people read it.
  var messages: [String] { report?.diagnostics.map(\.description) ?? [] }

  /// Expects words in an output file.
  @discardableResult
  func expect(
    _ path: String, contains words: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) -> SiteTest {
    let text = output(path)
    #expect(text != nil, "\(path) was not made; there are \(outputs)", sourceLocation: sourceLocation)
    for word in words {
      #expect(text?.contains(word) == true, "no \(word) in \(path): \(text ?? "")", sourceLocation: sourceLocation)
    }
    return self
  }

  /// Expects that words are not in an output file.
  @discardableResult
  func expect(
    _ path: String, lacks words: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) -> SiteTest {
    for word in words {
      #expect(output(path)?.contains(word) == false, "\(word) in \(path)", sourceLocation: sourceLocation)
    }
    return self
  }

  /// Expects a message that begins so, and no others but those named.
  @discardableResult
  func expectMessages(_ starts: String..., sourceLocation: SourceLocation = #_sourceLocation) -> SiteTest {
    let first = messages.map { String($0.prefix { $0 != "\n" }) }
    #expect(first.count == starts.count, "\(first)", sourceLocation: sourceLocation)
    for (message, start) in zip(first, starts) {
      #expect(message.hasPrefix(start), sourceLocation: sourceLocation)
    }
    return self
  }
}
