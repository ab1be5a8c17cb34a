import SiteBase

/// What a preview shows now.
struct Showing<Site: ServedSite>: Sendable {
  /// The newest site that can be shown, with errors or without.
  var site: Site?
  /// What is wrong with the newest state of the files.
  var diagnostics: [Diagnostic] = []
  /// What the machine could not do with them; empty if nothing.
  var failure = ""
  /// Whether some of what is shown may be older than its files, since something must be mended first.
  var isStale = false
}

extension Showing {
  /// No page shows more diagnostics than this.
  private static var mostProblems: Int { 100 }

  /// What the script in the page is told, in one line: errors come first.
  var json: [UInt8] {
    let errors = diagnostics.filter { $0.severity == .error }
    let warnings = diagnostics.filter { $0.severity == .warning }
    let failures = failure.isEmpty ? [] : [(severity: "error", text: failure)]
    let shown = (errors + warnings).prefix(Self.mostProblems - failures.count)
    let problems = failures + shown.map { (severity: $0.severity.rawValue, text: $0.description) }
    let counts = "\"errors\":\(failures.count + errors.count),\"warnings\":\(warnings.count)"
    var json = Array("{\"stale\":\(isStale),\(counts),\"problems\":[".utf8)
    for (index, problem) in problems.enumerated() {
      json += Array("\(index > 0 ? "," : ""){\"severity\":\"\(problem.severity)\",\"text\":".utf8)
      json.appendJSON(problem.text)
      json.append(UInt8(ascii: "}"))
    }
    return json + Array("]}".utf8)
  }
}
