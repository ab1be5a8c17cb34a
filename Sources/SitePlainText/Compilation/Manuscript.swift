import SiteBase

/// A file as lines with words on them, read for the places where speeches begin.
struct Manuscript {
  /// A line with words on it.
  struct Line {
    /// Its text, without the white space around it.
    var range: Range<Int>
    /// Its number in the file, from 1.
    var number: Int
    /// Whether a blank line stands before it.
    var followsBlank: Bool
    /// Whether a page mark stands before it.
    var followsPage: Bool
    /// Whether it is a line of signs that divides the text.
    var isSeparator: Bool
  }

  /// The text.
  let text: UTF8Text
  /// Its lines, without blank ones and page marks.
  private(set) var lines: [Line] = []
  /// The page numbers that are lines of their own, or end the title of a page, in order.
  private(set) var pages: [PageLabel] = []
  /// The first line of the file that is not blank, a page mark or not.
  private(set) var firstLine = 0..<0
  /// The lines that are not the boilerplate of an electronic book.
  private(set) var body = 0..<0
  /// The contents list, if there is one.
  private(set) var contents: ContentsList?
  /// Where speeches may begin by their looks, in order.
  private(set) var openings: [Opening] = []
  /// For each line, and for the end, how many lines before it end a sentence or are long.
  private var proseBefore: [Int] = []

  /// A text as lines.
  init(_ text: UTF8Text) {
    self.text = text
    readLines()
    body = bodyWithoutBoilerplate
    proseBefore = [0]
    for index in lines.indices { proseBefore.append(proseBefore[index] + (isProse(index) ? 1 : 0)) }
    contents = contentsList
    openings = allOpenings
  }

  /// Whether there is a line of prose among some lines.
  func hasProse(_ lines: Range<Int>) -> Bool { proseBefore[lines.upperBound] > proseBefore[lines.lowerBound] }

  /// The words of a line.
  func words(_ range: Range<Int>) -> String { String(decoding: text.bytes[range], as: UTF8.self) }

  /// Whether a line belongs to the contents list.
  func isInContents(_ index: Int) -> Bool { contents?.lines.contains(index) ?? false }

  /// Whether the page marks show that pages are missing.
  var lacksPages: Bool {
    let totals = Set(pages.compactMap(\.total))
    if totals.count == 1, let total = totals.first {
      return Set(pages.filter { $0.total == total }.map(\.number)).count < total - 1
    }
    return totals.isEmpty && (pages.first?.number ?? 1) > 2
  }

  private mutating func readLines() {
    var start = text.has("\u{FEFF}", at: text.start) ? text.start + 3 : text.start
    var number = 1 + text.linesBefore
    var (followsBlank, followsPage) = (false, false)
    while start < text.count {
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "\n"), text[end] != UInt8(ascii: "\r") { end += 1 }
      let range = text.trimmed(start..<end)
      if firstLine.isEmpty { firstLine = range }
      if range.isEmpty {
        followsBlank = true
      } else if let page = text.pageNumber(ofLine: range) {
        pages.append(page)
        followsPage = true
      } else {
        lines.append(
          Line(
            range: range, number: number, followsBlank: followsBlank, followsPage: followsPage,
            isSeparator: text.isSeparator(range)))
        (followsBlank, followsPage) = (false, false)
      }
      start = text.has("\r\n", at: end) ? end + 2 : end + 1
      number += 1
    }
  }

  private func isProse(_ index: Int) -> Bool {
    let line = lines[index].range
    guard line.count <= 200 else { return true }
    return !text.endsInColon(line) && text.endsSentence(line)
  }

  /// The lines between the marks of an electronic book: `*** START OF THIS …` and `End of Project Gutenberg's …`.
  private var bodyWithoutBoilerplate: Range<Int> {
    var start = lines.firstIndex { text.marksElectronicBook($0.range, "START") }.map { $0 + 1 } ?? 0
    if start > 0, start < lines.count, text.begins(lines[start].range, with: "Produced by") { start += 1 }
    guard var end = lines[start...].firstIndex(where: { text.marksElectronicBook($0.range, "END") }) else {
      return start..<lines.count
    }
    let notes = max(start, end - 4)..<end
    let note = notes.first {
      text.begins(lines[$0].range, with: "End of Project Gutenberg")
        || text.begins(lines[$0].range, with: "End of the Project Gutenberg")
    }
    end = note ?? end
    return start..<end
  }
}
