import SiteBase

/// What is noticed in a source: of each kind only so much as somebody would read.
struct Findings {
  private static let limit = 20

  private let file: SourceFile
  private let source: Source
  private var lineStarts: [Int] = []
  private var diagnostics: [Diagnostic] = []
  private var counts: [String: Int] = [:]
  private var rawHTML: (first: Range<Int>, tag: String, count: Int)?

  init(in file: SourceFile, _ source: Source) {
    self.file = file
    self.source = source
  }

  /// Notes a warning at a range of the file.
  mutating func warn(_ code: String, _ summary: String, at range: Range<Int>, fix: String) {
    counts[code, default: 0] += 1
    guard counts[code, default: 0] <= Self.limit else { return }
    diagnostics.append(.warning(code, summary, at: file.place(range), fix: fix))
  }

  /// Notes raw HTML that is shown as text.
  mutating func rawHTML(_ html: Bytes, line: Int) {
    guard let earlier = rawHTML else {
      let tag = Array(html[(html.firstIndex(of: UInt8(ascii: "<")) ?? 0)...].prefix { $0 != UInt8(ascii: "\n") }.prefix(40))
      let start = range(of: tag, in: line...line + 100) ?? range(line: line)
      rawHTML = (start, String(decoding: tag, as: UTF8.self), 1)
      return
    }
    rawHTML = (earlier.first, earlier.tag, earlier.count + 1)
  }

  /// Everything that was noticed, in the order of the source.
  consuming func told() -> [Diagnostic] {
    if let html = rawHTML {
      let times = html.count == 1 ? "" : ", and \(html.count - 1) more in this file"
      warn(
        "raw-html", "`\(html.tag)` is raw HTML and is shown as text\(times)", at: html.first,
        fix: "Write it as Markdown, or allow raw HTML where the site is set up")
    }
    for (code, count) in counts where count > Self.limit {
      guard let last = diagnostics.lastIndex(where: { $0.code == code }) else { continue }
      let told = diagnostics[last]
      diagnostics[last] = .warning(
        code, told.summary, at: told.place, notes: ["\(count - Self.limit) more like it in this file"],
        fix: told.fix)
    }
    return diagnostics.sorted {
      ($0.place.line ?? 0, $0.place.before, $0.code) < ($1.place.line ?? 0, $1.place.before, $1.code)
    }
  }

  // MARK: Places

  /// The words of a line of the file, counted from 1.
  mutating func range(line: Int) -> Range<Int> {
    let start = lineStart(line)
    return start..<source.lineEnd(start)
  }

  /// Where words stand first in some lines of the file.
  mutating func range(of words: [UInt8], in lines: ClosedRange<Int>) -> Range<Int>? {
    source.bytes.range(of: words, in: lineStart(lines.lowerBound)..<lineStart(lines.upperBound + 1))
  }

  private mutating func lineStart(_ line: Int) -> Int {
    if lineStarts.isEmpty { lineStarts = source.lines(in: source.body).map(\.lowerBound) }
    let index = line - source.firstLine
    return index < 0 ? source.body.lowerBound : index < lineStarts.count ? lineStarts[index] : source.body.upperBound
  }
}
