import SiteBase

/// What a preview shows now.
struct Showing<Site: ServedSite>: Sendable {
  /// The newest site without errors.
  var site: Site?
  /// What is wrong with the newest state of the files.
  var diagnostics: [Diagnostic] = []
  /// What the machine could not do with them; empty if nothing.
  var failure = ""
  /// Whether the newest state of the files is not what is shown, since it must be mended first.
  var isStale = false
}

extension Showing {
  /// No page shows more diagnostics than this.
  private static var mostProblems: Int { 100 }

  /// What the script in the page is told, in one line: errors come first.
  var json: [UInt8] {
    let sorted = diagnostics.filter { $0.severity == .error } + diagnostics.filter { $0.severity == .warning }
    let shown = sorted.prefix(Self.mostProblems).map { (severity: $0.severity.rawValue, text: $0.description) }
    let problems = (failure.isEmpty ? [] : [(severity: "error", text: failure)]) + shown
    var json = Array("{\"stale\":\(isStale),\"more\":\(sorted.count - shown.count),\"problems\":[".utf8)
    for (index, problem) in problems.enumerated() {
      json += Array("\(index > 0 ? "," : ""){\"severity\":\"\(problem.severity)\",\"text\":".utf8)
      json.appendJSON(problem.text)
      json.append(UInt8(ascii: "}"))
    }
    return json + Array("]}".utf8)
  }
}
