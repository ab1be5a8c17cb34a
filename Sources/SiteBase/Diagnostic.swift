/// What is wrong with something that an author wrote, and how to mend it.
public struct Diagnostic: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable {
    /// The site cannot be built until it is mended.
    case error
    /// The site is built, but probably not as it was meant.
    case warning
  }

  /// How much it matters.
  public let severity: Severity
  /// A short name of the rule, in lower-kebab-case, such as `unknown-key`.
  public let code: String
  /// One sentence, without a full stop, that begins with the most specific thing.
  public let summary: String
  /// Where it stands.
  public let place: Place
  /// What else helps to understand it.
  public let notes: [String]
  /// What to do about it.
  public let fix: String?

  /// Something that stops the build.
  public static func error(
    _ code: String, _ summary: String, at place: Place, notes: [String] = [], fix: String? = nil
  ) -> Diagnostic {
    Diagnostic(severity: .error, code: code, summary: summary, place: place, notes: notes, fix: fix)
  }

  /// Something that does not.
  public static func warning(
    _ code: String, _ summary: String, at place: Place, notes: [String] = [], fix: String? = nil
  ) -> Diagnostic {
    Diagnostic(severity: .warning, code: code, summary: summary, place: place, notes: notes, fix: fix)
  }

  /// The same, told of another place, with other notes.
  public func told(at place: Place, notes: [String]) -> Diagnostic {
    Diagnostic(severity: severity, code: code, summary: summary, place: place, notes: notes, fix: fix)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `path:line:column: error: summary [code]`, the line, a caret under the spot, notes and a fix.
  public var description: String {
    var position = place.path
    if let line = place.line { position += ":\(line):\(place.column)" }
    var lines = ["\(position): \(severity.rawValue): \(summary) [\(code)]"]
    if let line = place.line, !place.text.isEmpty {
      let excerpt = Excerpt(place)
      let gutter = "\(line)"
      lines.append(" \(gutter) | \(excerpt.text)")
      lines.append(" \(String(repeating: " ", count: gutter.count)) | \(excerpt.marker)")
    }
    lines += notes.map { "  note: \($0)" }
    if let fix { lines.append("  fix: \(fix)") }
    return lines.joined(separator: "\n")
  }
}

/// The part of a line that fits on a terminal, and the caret that goes below it.
private struct Excerpt {
  let text: String
  let marker: String

  init(_ place: Place) {
    let scalars = Array(place.text.unicodeScalars.map { $0.properties.isWhitespace || $0.value < 32 ? " " : $0 })
    let start = max(0, min(place.before, scalars.count) - 30)
    let end = min(scalars.count, start + 72)
    text =
      (start > 0 ? "…" : "") + String(String.UnicodeScalarView(scalars[start..<end]))
      + (end < scalars.count ? "…" : "")
    let spot = min(place.before, scalars.count)..<min(place.before + max(place.length, 1), end)
    let padding = scalars[start..<spot.lowerBound].map { $0.isWide ? "\u{3000}" : " " }.joined()
    let width = spot.isEmpty ? 1 : scalars[spot].reduce(0) { $0 + ($1.isWide ? 2 : 1) }
    marker = (start > 0 ? " " : "") + padding + "^" + String(repeating: "~", count: max(width - 1, 0))
  }
}

/// A value, and what its making had to say.
public struct Checked<Value: Sendable>: Sendable {
  /// What was made.
  public var value: Value
  /// What was noticed on the way.
  public var diagnostics: [Diagnostic]

  /// A value and what its making had to say.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}
