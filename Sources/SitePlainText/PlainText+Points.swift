extension [PlainText.Element] {
  /// Adds the points that words such as 一是 begin.
  mutating func markPoints(of text: UTF8Text) {
    var chains = PlainText.PointChains()
    for index in indices {
      switch self[index].kind {
      case .heading:
        chains.endSection()
      case .paragraph:
        if self[index].runIn != nil { chains.endSection() }
        let start = self[index].range.lowerBound
        text.forEachPointWord(in: self[index].lines) { word, offset in
          chains.take(word, at: offset, of: index, beginsParagraph: offset == start)
        }
      case .salutation, .stageNote, .rule, .note, .signature: break
      }
    }
    chains.endSection()
    for (element, point) in chains.points.sorted(by: { $0.point.offset < $1.point.offset }) {
      self[element].points.append(point)
    }
  }
}

extension PlainText {
  /// The points of a section that have their fellows.
  fileprivate struct PointChains {
    private struct Chain {
      let beginsParagraph: Bool
      var last: Int
      var points: [(element: Int, point: Point)]
    }

    /// How deep points of one series are followed into each other.
    private static let deepest = 4

    /// The points found so far.
    private(set) var points: [(element: Int, point: Point)] = []
    private var open = [[Chain]](repeating: [], count: PointWord.Series.allCases.count)
    private var mayBeginMidway = [Bool](repeating: true, count: PointWord.Series.allCases.count)

    mutating func take(_ word: PointWord, at offset: Int, of element: Int, beginsParagraph: Bool) {
      let series = word.series.rawValue
      let level = level(for: word, beginsParagraph: beginsParagraph)
      let begins = word.number.map { $0 == 1 || (beginsParagraph && mayBeginMidway[series]) } ?? false
      mayBeginMidway[series] = false
      if let level {
        close(series, from: level + 1)
      } else if begins {
        if open[series].count == PointChains.deepest { close(series, from: PointChains.deepest - 1) }
        open[series].append(Chain(beginsParagraph: beginsParagraph, last: 0, points: []))
      } else {
        return
      }
      let innermost = open[series].count - 1
      let number = word.number ?? open[series][innermost].last + 1
      open[series][innermost].last = number
      open[series][innermost].points.append((element, Point(offset: offset, number: number)))
    }

    /// The open chain that a word carries on, rather one that began in a like place.
    private func level(for word: PointWord, beginsParagraph: Bool) -> Int? {
      let chains = open[word.series.rawValue]
      func isNext(_ chain: Chain) -> Bool { word.number.map { $0 == chain.last + 1 } ?? (chain.last > 1) }
      return chains.lastIndex { isNext($0) && $0.beginsParagraph == beginsParagraph } ?? chains.lastIndex(where: isNext)
    }

    private mutating func close(_ series: Int, from level: Int) {
      for chain in open[series][level...] where chain.points.count > 1 { points += chain.points }
      open[series].removeSubrange(level...)
    }

    /// Ends all that was begun.
    mutating func endSection() {
      for series in open.indices { close(series, from: 0) }
      mayBeginMidway = [Bool](repeating: false, count: mayBeginMidway.count)
    }
  }
}

extension UTF8Text {
  /// Calls `body` for each point word at the start of a paragraph, and after a comma, colon, semicolon or full stop.
  fileprivate func forEachPointWord(in lines: [Range<Int>], _ body: (PlainText.PointWord, Int) -> Void) {
    var isBoundary = true
    for line in lines {
      var offset = line.lowerBound
      while offset < line.upperBound {
        if isBoundary {
          offset = skipWhiteSpace(from: offset, to: line.upperBound)
          var cursor = FoldedCursor(self, offset..<line.upperBound)
          let word = cursor.takePointWord(beginsParagraph: offset == lines[0].lowerBound)
          if let word { body(word, offset) }
          isBoundary = false
        }
        let length = boundary(at: offset, end: line.upperBound)
        isBoundary = length > 0
        offset += max(length, 1)
      }
    }
  }

  /// How many bytes the comma, colon, semicolon or full stop at an offset has; 0 if there is none.
  private func boundary(at offset: Int, end: Int) -> Int {
    switch bytes[offset] {
    case 0x2C, 0x3A, 0x3B: return 1
    case 0xE3 where offset + 2 < end: return bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x82 ? 3 : 0
    case 0xEF where offset + 2 < end && bytes[offset + 1] == 0xBC:
      let last = bytes[offset + 2]
      return last == 0x8C || last == 0x9A || last == 0x9B ? 3 : 0
    default: return 0
    }
  }
}
