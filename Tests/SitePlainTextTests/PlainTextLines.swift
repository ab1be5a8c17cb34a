import SiteBase

@testable import SitePlainText

extension PlainText {
  /// A text without a head, unless one is wanted.
  init(_ text: String, wantsHead: Bool = false) {
    self.init(SourceFile(path: "a.txt", bytes: Array(text.utf8)), wantsHead: wantsHead)
  }

  /// Its elements on a line each.
  ///
  /// `## ` begins a heading of depth 2; a run-in heading of depth 2 stands in `{## …}`; `·3·` begins a point; `/` is a
  /// line break and `⏎` a join without a space; salutations, stage notes, rules, editors' notes and signatures begin with
  /// `S `, `N `, `- `, `E ` and `Z `.
  static func lines(of text: String, wantsHead: Bool = false) -> [String] {
    let bytes = Array(text.utf8)
    return PlainText(text, wantsHead: wantsHead).elements.map { $0.line(in: bytes) }
  }

  /// The codes of its diagnostics.
  static func findings(in text: String) -> [String] { PlainText(text).diagnostics.map(\.code) }
}

extension PlainText.Element {
  fileprivate func line(in bytes: [UInt8]) -> String {
    switch kind {
    case .heading(let depth): String(repeating: "#", count: depth) + " " + words(in: bytes)
    case .paragraph: words(in: bytes)
    case .salutation: "S " + words(in: bytes)
    case .stageNote: "N " + words(in: bytes)
    case .rule: "- " + words(in: bytes)
    case .note: "E " + words(in: bytes)
    case .signature: "Z " + words(in: bytes)
    }
  }

  private func words(in bytes: [UInt8]) -> String {
    var words = ""
    for (index, line) in lines.enumerated() {
      if index > 0 { words += [LineJoin.nothing: "⏎", .space: " ", .lineBreak: "/"][joins[index - 1]] ?? "" }
      var start = line.lowerBound
      for (offset, sign) in signs where line.contains(offset) {
        words += String(decoding: bytes[start..<offset], as: UTF8.self) + sign
        start = offset
      }
      words += String(decoding: bytes[start..<line.upperBound], as: UTF8.self)
    }
    return words
  }

  private var signs: [(Int, String)] {
    var signs = points.map { ($0.offset, "·\($0.number)·") }
    if let runIn {
      signs.append((runIn.range.lowerBound, "{" + String(repeating: "#", count: runIn.depth) + " "))
      signs.append((runIn.range.upperBound, "}"))
    }
    return signs.sorted { $0.0 < $1.0 }
  }
}
