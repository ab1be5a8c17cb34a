import SiteBase

/// What is noticed in a source: of each kind only so much as somebody would read.
struct Findings {
  /// Where something was noticed.
  enum Spot {
    /// A range of the file.
    case range(Range<Int>)
    /// A line of the file, counted from 1.
    case line(Int)
    /// Where some words stand first in some lines; the first of the lines if they are not there.
    case words([UInt8], ClosedRange<Int>)
  }

  private static let limit = 20

  private let file: SourceFile
  private let source: Source
  private var lineStarts: [Int] = []
  private var diagnostics: [Diagnostic] = []
  private var counts: [String: Int] = [:]
  private var rawHTML: (tag: String, place: Range<Int>, count: Int)?

  init(in file: SourceFile, _ source: Source) {
    self.file = file
    self.source = source
  }

  /// Notes a warning.
  mutating func warn(
    _ code: String, at spot: Spot, _ summary: @autoclosure () -> String, fix: @autoclosure () -> String
  ) {
    counts[code, default: 0] += 1
    guard counts[code, default: 0] <= Self.limit else { return }
    diagnostics.append(.warning(code, summary(), at: file.place(range(of: spot)), fix: fix()))
  }

  /// Notes raw HTML that is shown as text.
  mutating func noteRawHTML(_ html: Bytes, line: Int) {
    if let earlier = rawHTML {
      rawHTML = (earlier.tag, earlier.place, earlier.count + 1)
    } else {
      let tag = Array(html.drop { $0 != UInt8(ascii: "<") }.prefix { $0 != UInt8(ascii: "\n") }.prefix(40))
      rawHTML = (String(decoding: tag, as: UTF8.self), range(of: .words(tag, line...line + 100)), 1)
    }
  }

  /// Everything that was noticed, in the order of the source.
  consuming func told() -> [Diagnostic] {
    if let html = rawHTML {
      let others = html.count == 1 ? "" : ", and \(html.count - 1) more in this file"
      warn(
        "raw-html", at: .range(html.place), "`\(html.tag)` is raw HTML and is shown as text\(others)",
        fix: "Write it as Markdown, or allow raw HTML where the site is set up")
    }
    for (code, count) in counts where count > Self.limit {
      guard let last = diagnostics.lastIndex(where: { $0.code == code }) else { continue }
      let told = diagnostics[last]
      let notes = ["\(count - Self.limit) more like it in this file"]
      diagnostics[last] = .warning(code, told.summary, at: told.place, notes: notes, fix: told.fix)
    }
    return diagnostics.sorted {
      ($0.place.line ?? 0, $0.place.before, $0.code) < ($1.place.line ?? 0, $1.place.before, $1.code)
    }
  }

  // MARK: Places

  /// All of some lines of the file, counted from 1.
  mutating func range(of lines: ClosedRange<Int>) -> Range<Int> {
    lineStart(lines.lowerBound)..<lineStart(lines.upperBound + 1)
  }

  private mutating func range(of spot: Spot) -> Range<Int> {
    switch spot {
    case .range(let range):
      return range
    case .line(let line):
      let start = lineStart(line)
      return start..<source.lineEnd(start)
    case .words(let words, let lines):
      return source.bytes.range(of: words, in: range(of: lines)) ?? range(of: .line(lines.lowerBound))
    }
  }

  private mutating func lineStart(_ line: Int) -> Int {
    if lineStarts.isEmpty { lineStarts = source.lines(in: source.body).map(\.lowerBound) }
    let index = line - source.firstLine
    return index < 0 ? source.body.lowerBound : index < lineStarts.count ? lineStarts[index] : source.body.upperBound
  }
}
