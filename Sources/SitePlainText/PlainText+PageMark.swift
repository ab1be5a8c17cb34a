extension PlainText {
  /// The words that number a page of the source, as `第14页/共36页`, `[Page 14]` or `— 14 —` do.
  public struct PageMark: Sendable, Equatable {
    /// Its words, with the brackets around them and the names of other pages beside them (上一页).
    public var range: Range<Int>
    /// The number of the page.
    public var number: Int
    /// Whether it is a part of the title, and stands there among the words of the speech too.
    public var isInTitle = false
  }
}

extension [PlainText.PageMark] {
  /// Gives the first to the title, if it ends the line of the title.
  mutating func markFirst(inTitleOf head: inout PlainText.Head, of text: UTF8Text) {
    guard let title = head.title, let mark = first?.range, title.upperBound <= mark.lowerBound,
      text.bytes[title.upperBound..<mark.lowerBound].allSatisfy({ $0 != 0x0A && $0 != 0x0D && $0 != 0x0C }),
      text.trimmed(title.upperBound..<mark.lowerBound).isEmpty
    else { return }
    head.title = title.lowerBound..<mark.upperBound
    self[0].isInTitle = true
  }
}

extension PlainText.Pages {
  /// Whether the pages are not the first ones, or not all, of a text.
  var areFragment: Bool {
    guard let first = labels.first, let last = labels.last else { return false }
    return first.number > 1 || last.number < last.total ?? 0
  }

  /// The numbers that do not follow the one before them of their form.
  var findings: [PlainText.Finding] {
    var findings: [PlainText.Finding] = []
    var last: [PageLabel.Form: Int] = [:]
    for (mark, label) in zip(marks, labels) {
      if let before = last[label.form], label.number > before + 1 {
        findings.append(PlainText.Finding(problem: .pageMissing(mark, after: before)))
      }
      last[label.form] = label.number
    }
    return findings
  }
}
