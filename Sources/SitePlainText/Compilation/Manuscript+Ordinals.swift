import SiteBase

extension Manuscript {
  /// A line that numbers a speech.
  struct Ordinal {
    /// How it does so.
    enum Form: Int, CaseIterable {
      /// 第三篇
      case counted
      /// 篇三, 【篇3】, 范文三
      case piece
      /// SPEECH 3
      case speech
    }

    var line: Int
    var form: Form
    var number: Int
    /// The marker, up to the title that may stand on its line.
    var marker: Range<Int>
    /// Whether plain speeches have no such line.
    var isSure: Bool
    /// The words before the number, if it stands after the title of the whole.
    var series: Range<Int>?
  }

  /// Numbered markers that rise from one: 第三篇, 篇三, 【篇3】, SPEECH 3.
  func numberedPieces() -> Reading? {
    let all = body.compactMap { isInContents($0) ? nil : ordinal(at: $0) }
    let runs = Ordinal.Form.allCases.map { form in longestRun(all.filter { $0.form == form }) }
    guard let run = runs.max(by: { $0.count < $1.count }), run.count > 1 else { return nil }
    let borders = run.map(border)
    let supported = zip(run, borders).count { $0.isSure || isSupported($1) }
    guard supported > 1, supported * 2 >= run.count else { return nil }
    return reading(run, borders)
  }

  func reading(_ run: [Ordinal], _ borders: [Reading.Border]) -> Reading {
    var reading = Reading(borders: borders)
    var expected = 1
    for ordinal in run {
      if ordinal.number != expected {
        reading.doubts.append(
          doubt(ordinal.line, "it has the number \(ordinal.number), and nothing has the number \(expected)"))
      }
      expected = ordinal.number + 1
    }
    reading.isWhole = reading.doubts.isEmpty
    return reading
  }

  /// The longest run of numbers that rise, from one if they ever do; markers with nothing between them are a list.
  func longestRun(_ all: [Ordinal]) -> [Ordinal] {
    let next = all.dropFirst().map(\.line) + [body.upperBound]
    let ordinals = zip(all, next).filter { $1 > $0.line + 1 || hasProse($0.line..<($0.line + 1)) }.map(\.0)
    var best: [Ordinal] = []
    var run: [Ordinal] = []
    for ordinal in ordinals {
      if let last = run.last, ordinal.number > last.number {
        run.append(ordinal)
      } else if ordinal.number == 1 || run.isEmpty {
        if run.count > best.count { best = run }
        run = [ordinal]
      }
    }
    return run.count >= best.count ? run : best
  }

  func border(_ ordinal: Ordinal) -> Reading.Border {
    let rest = text.trimmed(ordinal.marker.upperBound..<lines[ordinal.line].range.upperBound)
    let opening = rest.isEmpty ? opening(at: ordinal.line + 1) : opening(at: ordinal.line, marked: rest)
    let isTitled =
      rest.isEmpty
      ? opening?.isSupport == true || opening.map { isApartAbove($0.end) } == true : text.mayBeTitle(rest)
    let start = rest.isEmpty ? lines[min(ordinal.line + 1, lines.count - 1)].range.lowerBound : rest.lowerBound
    return Reading.Border(
      line: ordinal.line, headEnd: opening?.end ?? ordinal.line + 1, textStart: start, rule: .numberedPiece,
      marker: text.trimmed(ordinal.marker), title: isTitled ? opening?.title ?? (rest.isEmpty ? nil : rest) : nil,
      evidence: "the marker \(words(text.trimmed(ordinal.marker)))")
  }

  private func isApartAbove(_ index: Int) -> Bool { index < body.upperBound && lines[index].followsBlank }

  private func isSupported(_ border: Reading.Border) -> Bool {
    let marker = border.marker ?? lines[border.line].range
    let rest = text.trimmed(marker.upperBound..<lines[border.line].range.upperBound)
    let opening = rest.isEmpty ? opening(at: border.line + 1) : opening(at: border.line, marked: rest)
    return opening?.hasHead == true
  }
}

extension Manuscript {
  /// The number that a line begins with; nil if the rest of the line is no title.
  private func ordinal(at index: Int) -> Ordinal? {
    let line = lines[index].range
    guard line.count <= 240 else { return nil }
    var cursor = FoldedCursor(text, line)
    guard let (form, number, isSure) = cursor.takeOrdinalMarker() else { return nil }
    let hasSign = cursor.take(where: { $0 == ":" || $0 == "、" || $0 == "." }) != nil
    guard cursor.isAtEnd || hasSign || cursor.isAtSpace || cursor.wasBracketed else { return nil }
    cursor.skipWhiteSpace()
    let rest = cursor.offset..<line.upperBound
    guard rest.isEmpty || text.mayBeTitle(rest) else { return nil }
    return Ordinal(line: index, form: form, number: number, marker: line.lowerBound..<cursor.offset, isSure: isSure)
  }
}
