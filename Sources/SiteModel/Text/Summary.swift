import SiteBase

/// The first words of a speech, for lists and link previews: whole sentences if they fit, plain text on one line.
public struct Summary: Sendable, Hashable {
  /// The words; empty if the speech has none.
  public let text: String

  /// The beginning of the first prose among `passages`, given as plain text.
  ///
  /// - Parameters:
  ///   - limit: the greatest width, of which a Han character takes 2 and a Latin letter 1.
  ///   - language: the BCP 47 tag of the text, which decides how an ellipsis is written.
  public init(of passages: some Sequence<String>, limit: Int = 240, language: String) {
    var opening = Opening(limit: limit)
    for passage in passages {
      opening.add(passage)
      if opening.isFull { break }
    }
    let ellipsis = Self.writesWideEllipsis(language) ? "……" : "…"
    text = SummaryCut(text: opening.text, limit: limit, ellipsis: ellipsis).text
  }

  private static func writesWideEllipsis(_ language: String) -> Bool {
    let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return ["zh", "yue", "wuu", "hak", "nan", "cmn", "lzh", "ja"].contains(primary)
  }
}

/// The passages that a summary is cut from, joined, without the salutation and the lines around a title.
private struct Opening {
  private(set) var prose = ""
  private var preliminaries = ""
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// Prose, or where nothing else was met, the lines before it.
  var text: String { prose.isEmpty ? preliminaries : prose }

  var isFull: Bool { prose.width * 2 >= limit }

  mutating func add(_ passage: String) {
    let line = Self.line(passage, limit: limit)
    if line.isEmpty { return }
    if prose.isEmpty, Self.isPreliminary(line) {
      if preliminaries.width < limit { preliminaries = Self.joined(preliminaries, line) }
    } else {
      prose = Self.joined(prose, line)
    }
  }

  /// As much of a passage as can be needed, with runs of white space as one space and ideographic spaces left out.
  private static func line(_ passage: String, limit: Int) -> String {
    var line = String.UnicodeScalarView()
    var hasSpace = false
    var room = limit + 16
    for scalar in passage.unicodeScalars where scalar != "\u{3000}" {
      if room <= 0, scalar.standsAlone || room <= -limit { break }
      if scalar == " " || !scalar.standsAlone && scalar.properties.isWhitespace {
        hasSpace = true
        continue
      }
      if hasSpace, !line.isEmpty { line.append(" ") }
      hasSpace = false
      line.append(scalar)
      room -= scalar.isWide ? 2 : 1
    }
    return String(line)
  }

  /// Whether a line before the prose is a salutation, a byline, a date or a venue.
  private static func isPreliminary(_ line: String) -> Bool {
    let width = line.width
    guard let last = line.last(where: { !"”’」』\"'".contains($0) }) else { return true }
    return switch last {
    case "：", ":": width <= 80
    case "！", "!", "，", ",": width <= 40
    case "）", ")": "（(".contains(line.first ?? " ")
    case "。", "？", "；", ".", "?", ";", "…": false
    default: width <= 40
    }
  }

  private static func joined(_ a: String, _ b: String) -> String {
    let needsSpace = a.unicodeScalars.last.map { !$0.isWide } ?? false
    return needsSpace ? a + " " + b : a + b
  }
}

extension String {
  /// How much room it takes on a line, in Latin letters.
  var width: Int { Cluster.all(of: self).reduce(0) { $0 + $1.width } }
}
