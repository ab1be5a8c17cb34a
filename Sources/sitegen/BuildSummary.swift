import Foundation
import SiteBase
import SiteBuild

/// What came of a build, in a line.
struct BuildSummary {
  private let report: BuildReport
  private let isStrict: Bool
  private let seconds: Double

  init(_ report: BuildReport, isStrict: Bool, seconds: Double) {
    self.report = report
    self.isStrict = isStrict
    self.seconds = seconds
  }

  private var errors: Int { report.diagnostics.count { $0.severity == .error } }
  private var warnings: Int { report.diagnostics.count - errors }

  /// Whether something keeps the site from being written.
  var mustBeMended: Bool { errors > 0 || (isStrict && warnings > 0) }

  /// For people.
  var text: String {
    let found = "\(counted(report.speechCount, "speech", "speeches")); \(problems)"
    let cost = String(format: "%.2f s, %d MB", seconds, peakMemory() / 1_000_000)
    let index = report.searchIndex
    guard let written = report.written else {
      return mustBeMended ? "\(found). Nothing was written. (\(cost))" : "\(found). (\(cost))"
    }
    return """
      \(found). \(counted(written.written, "file", "files")) written, \(grouped(written.unchanged)) unchanged, \
      \(grouped(written.removed)) removed. Search index: \(counted(index.files, "file", "files")), \
      \(size(index.bytes)). (\(cost))
      """
  }

  /// For machines.
  var json: String {
    var json = Array("{\"speeches\":\(report.speechCount),\"errors\":\(errors),\"warnings\":\(warnings)".utf8)
    if let written = report.written {
      json.append(",\"written\":\(written.written),\"unchanged\":\(written.unchanged),\"removed\":\(written.removed)")
      json.append(
        ",\"search_index\":{\"files\":\(report.searchIndex.files),\"bytes\":\(report.searchIndex.bytes)}")
    }
    json.append(",\"seconds\":\(seconds),\"peak_memory\":\(peakMemory()),\"diagnostics\":[")
    for (index, diagnostic) in report.diagnostics.enumerated() {
      json.append(index > 0 ? ",\n{" : "\n{")
      json.append(diagnostic)
      json.append("}")
    }
    json.append("],\"texts\":[")
    for (index, speech) in report.speeches.enumerated() {
      json.append(index > 0 ? ",\n{" : "\n{")
      json.append(speech)
      json.append("}")
    }
    json.append("]}")
    return String(decoding: json, as: UTF8.self)
  }

  private func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\((bytes + 999) / 1_000) kB" : String(format: "%.1f MB", Double(bytes) / 1e6)
  }

  private var problems: String {
    switch (errors, warnings) {
    case (0, 0): "nothing to mend"
    case (0, _): counted(warnings, "warning", "warnings")
    case (_, 0): counted(errors, "error", "errors")
    default: counted(errors, "error", "errors") + ", " + counted(warnings, "warning", "warnings")
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ diagnostic: Diagnostic) {
    for (key, value) in [
      ("severity", diagnostic.severity.rawValue), ("code", diagnostic.code), ("summary", diagnostic.summary),
      ("path", diagnostic.place.path), ("fix", diagnostic.fix ?? ""),
    ] {
      append("\"\(key)\":")
      appendJSON(value)
      append(",")
    }
    append("\"line\":\(diagnostic.place.line ?? 0),\"column\":\(diagnostic.place.column)")
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ speech: SpeechReport) {
    for (key, value) in [
      ("source", speech.source), ("path", speech.path), ("title", speech.title), ("border", speech.border),
    ] {
      append("\"\(key)\":")
      appendJSON(value)
      append(",")
    }
    append("\"line\":\(speech.line),\"left_out\":[")
    for (index, redaction) in speech.redactions.enumerated() {
      append(index > 0 ? ",[" : "[")
      appendJSON(redaction.signs)
      append(",")
      appendJSON(redaction.place)
      append(redaction.line.map { ",\($0)]" } ?? "]")
    }
    append("]")
  }
}
