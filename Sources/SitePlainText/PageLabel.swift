/// A page number as a source writes it, and what it says.
struct PageLabel: Equatable {
  /// How a page number is written; a run of page numbers is of one form.
  enum Form: Equatable {
    /// 第14页, 第14页/共36页, (第14/36页)
    case han
    /// Page 14, [pg 14], Page 14 of 36
    case word
    /// 14/36
    case fraction
    /// — 14 —
    case dashed
    /// ·14·
    case dotted
    /// {14}
    case braced
    /// 14
    case bare
  }

  /// How it is written.
  var form: Form
  /// The number of the page.
  var number: Int
  /// How many pages there are, if it says so.
  var total: Int?

  /// Whether it numbers a page wherever it is a line of its own.
  var isCertain: Bool { form == .han || form == .word }
}

extension UTF8Text {
  /// The page number that is the whole of a line.
  func pageLabel(_ line: Range<Int>) -> PageLabel? {
    guard line.count <= 64, mayBePageLabel(line) else { return nil }
    var cursor = FoldedCursor(self, line)
    cursor.skipPagers()
    let opening = cursor.takePageOpening()
    cursor.skipWhiteSpace()
    guard var label = cursor.takePageLabel() else { return nil }
    cursor.skipWhiteSpace()
    guard cursor.takePageClosing(of: opening) else { return nil }
    cursor.skipPagers()
    guard cursor.isAtEnd else { return nil }
    guard label.form == .bare else { return label }
    switch opening {
    case nil: if label.number > 999 { return nil }
    case "—": label.form = .dashed
    case "·": label.form = .dotted
    case "{": label.form = .braced
    default: return nil
    }
    return label
  }

  /// The page number that begins at an offset within a line, with its end.
  ///
  /// Only a number of Chinese pages out of a total, or an English one in square brackets, cannot be other words.
  func pageLabel(within line: Range<Int>, at offset: Int) -> (label: PageLabel, end: Int)? {
    var cursor = FoldedCursor(self, offset..<min(offset + 64, line.upperBound))
    let isBracketed = cursor.take("[")
    guard let label = cursor.takePageLabel() else { return nil }
    if isBracketed {
      guard label.form == .word, cursor.take("]") else { return nil }
    } else if label.form != .han || label.total == nil {
      return nil
    }
    return (label, cursor.offset)
  }

  /// Whether a line is nothing but names of other pages: 上一页 | 下一页.
  func isPager(_ line: Range<Int>) -> Bool {
    guard line.count <= 120, mayBePageLabel(line) else { return false }
    var cursor = FoldedCursor(self, line)
    cursor.skipPagers()
    return cursor.isAtEnd && !line.isEmpty
  }

  /// Whether the first and the last byte of a line could be a page number's.
  private func mayBePageLabel(_ line: Range<Int>) -> Bool {
    guard let first = line.first, let last = line.last else { return false }
    switch bytes[first] {
    case 0x41...0x4F, 0x51...0x5A, 0x61...0x6F, 0x71...0x7A: return false
    default: break
    }
    switch bytes[last] {
    case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"): return false
    default: return true
    }
  }
}
