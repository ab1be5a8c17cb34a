/// A text in the form in which it is searched, with the way back to what was written.
///
/// Letters are folded; between two of them stands nothing, a space, or a bar that no phrase goes across.
struct FoldedText: Sendable {
  /// One character of the folded text.
  struct Unit: Sendable {
    let value: UInt32
    let `class`: TextClass
    /// Where it comes from, in scalars of the source.
    let source: Range<Int>
  }

  /// The text that was folded.
  let source: [Unicode.Scalar]
  private(set) var units: [Unit] = []
  /// The strongest of the separators since the last letter.
  private var gap: TextClass?

  /// A text, folded.
  init(_ text: String) {
    var table = FoldTable()
    self.init(text, &table)
  }

  /// A text, folded with what is known from others.
  init(_ text: String, _ table: inout FoldTable) {
    var text = text
    source = Array(text.unicodeScalars)
    if text.withUTF8({ table.isUnsteady($0) }) {
      for range in lettersWithMarks(source) { add(source[range], at: range, &table) }
    } else {
      for (offset, scalar) in source.enumerated() { add(scalar, from: offset..<offset + 1, &table) }
    }
  }

  /// Adds a letter with its marks, which come from one place if they are put together.
  private mutating func add(_ letter: ArraySlice<Unicode.Scalar>, at range: Range<Int>, _ table: inout FoldTable) {
    let normal = normalFormC(String(String.UnicodeScalarView(letter))).unicodeScalars
    if normal.elementsEqual(letter) {
      for offset in range { add(source[offset], from: offset..<offset + 1, &table) }
    } else {
      for scalar in normal { add(scalar, from: range, &table) }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, from source: Range<Int>, _ table: inout FoldTable) {
    let characters = table.characters(of: scalar)
    if characters.isEmpty, gap == nil, isMark(scalar) { extendLast(to: source.upperBound) }
    for character in characters {
      switch character.class {
      case .unspaced, .word:
        addSeparator(before: character.class, at: source.lowerBound)
        units.append(Unit(value: character.value, class: character.class, source: source))
      case let separator: gap = gap.map { $0.rawValue > separator.rawValue ? $0 : separator } ?? separator
      }
    }
  }

  /// Lets a mark that is folded away belong to the letter before it.
  private mutating func extendLast(to end: Int) {
    guard let last = units.popLast() else { return }
    units.append(Unit(value: last.value, class: last.class, source: last.source.lowerBound..<end))
  }

  private mutating func addSeparator(before class: TextClass, at start: Int) {
    defer { gap = nil }
    guard let gap, let last = units.last, let separator = separator(gap, between: last.class, and: `class`) else {
      return
    }
    let value: Unicode.Scalar = separator == .space ? " " : "|"
    let source = last.source.upperBound..<max(start, last.source.upperBound)
    units.append(Unit(value: value.value, class: separator, source: source))
  }

  /// The runs of units of one class, as ranges of `units`.
  func runs(of class: TextClass) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in units.indices where units[index].class == `class` {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  /// Where units stand in the source, in its scalars.
  func source(of range: Range<Int>) -> Range<Int> {
    units[range.lowerBound].source.lowerBound..<units[range.upperBound - 1].source.upperBound
  }

  /// The folded text itself.
  var text: String { String(units[...]) }
}

extension String {
  /// The folded text of some units.
  init(_ units: ArraySlice<FoldedText.Unit>) {
    self.init(String.UnicodeScalarView(units.lazy.compactMap { Unicode.Scalar($0.value) }))
  }
}

/// What stays of the separators between two letters.
private func separator(_ gap: TextClass, between first: TextClass, and second: TextClass) -> TextClass? {
  switch gap {
  case .space: first == .word && second == .word ? .space : nil
  case .dot: first == .unspaced && second == .unspaced ? nil : .break
  default: .break
  }
}

/// Each character of a text with the marks, or letters of its Hangul syllable, after it.
private func lettersWithMarks(_ text: [Unicode.Scalar]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  for (offset, scalar) in text.enumerated() {
    if let last = ranges.last, isMark(scalar) || (0x1160...0x11FF).contains(scalar.value) {
      ranges[ranges.count - 1] = last.lowerBound..<offset + 1
    } else {
      ranges.append(offset..<offset + 1)
    }
  }
  return ranges
}

/// Whether it belongs to the letter before it.
func isMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark, .enclosingMark: true
  default: false
  }
}
