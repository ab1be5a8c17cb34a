import SiteBase

extension Manuscript {
  /// A line, or two, at which a title of the contents list returns.
  private struct Return {
    var entry: Int
    var opening: Opening
  }

  /// The titles of the contents list, each where it returns.
  func contentsReading() -> Reading? {
    guard let contents, contents.entries.count > 1 else { return nil }
    let returns = returns(to: contents)
    let speeches = returns.filter { isSpeech($0, contents) }
    guard speeches.count > 1, speeches.count(where: { isSupported($0) }) * 2 >= speeches.count else { return nil }
    var reading = Reading(borders: speeches.map { border($0, contents) })
    reading.backLine = returns.last.flatMap { isAside(contents.entries[$0.entry].title) ? $0.opening.line : nil }
    let others = contents.entries.count { isAside($0.title) } + returns.count - speeches.count
    reading.expectedCount = contents.entries.count - others
    settle(missingAmong: speeches, returns, contents, &reading)
    reading.isWhole = reading.doubts.isEmpty
    return reading
  }

  private func border(_ found: Return, _ contents: ContentsList) -> Reading.Border {
    var border = Reading.Border(found.opening, rule: .contents, of: self)
    border.entry = contents.entries[found.entry].title
    border.evidence = list(["its title in the contents list"] + (found.opening.hasHead ? [found.opening.evidence] : []))
    return border
  }

  /// Where the entries return, in order; one that would pass over others that return later does not count.
  private func returns(to contents: ContentsList) -> [Return] {
    var entriesByKey: [[UInt8]: [Int]] = [:]
    for (index, entry) in contents.entries.enumerated() {
      for key in entry.keys { entriesByKey[key, default: []].append(index) }
    }
    let matches = matches(after: contents.lines.upperBound, entriesByKey)
    var lastLine = [Int](repeating: -1, count: contents.entries.count)
    for match in matches { if let last = match.entries.last { lastLine[last] = match.opening.line } }
    var returns: [Return] = []
    var expected = 0
    for match in matches {
      guard let entry = match.entries.first(atLeast: expected) else { continue }
      if entry > expected, lastLine[expected] > match.opening.line { continue }
      returns.append(Return(entry: entry, opening: match.opening))
      expected = entry + 1
    }
    return returns
  }

  private func matches(after start: Int, _ entries: [[UInt8]: [Int]]) -> [(entries: [Int], opening: Opening)] {
    var matches: [(entries: [Int], opening: Opening)] = []
    for index in start..<max(start, body.upperBound) where lines[index].range.count <= 240 {
      let line = lines[index].range
      for (title, key, end) in titles(at: index) {
        guard let found = entries[key] else { continue }
        var opening = Opening(line: index, end: end, title: title, signs: text.namesSpeech(title) ? .speechWord : [])
        if title.lowerBound > line.lowerBound { opening.number = line.lowerBound..<title.lowerBound }
        takeHead(&opening)
        matches.append((found, opening))
        break
      }
    }
    return matches
  }

  /// What the title at a line could be: the line, the line without its number, the line and the next.
  private func titles(at index: Int) -> [(title: Range<Int>, key: [UInt8], end: Int)] {
    let line = lines[index].range
    var titles = [(title: line, key: key(of: line), end: index + 1)]
    let unnumbered = withoutNumber(line)
    if unnumbered != line { titles.append((unnumbered, key(of: unnumbered), index + 1)) }
    guard index + 1 < body.upperBound, !text.endsSentence(line) else { return titles }
    let next = lines[index + 1]
    if !next.followsBlank, next.range.count <= 120 {
      titles.append((line.lowerBound..<next.range.upperBound, titles[0].key + key(of: next.range), index + 2))
    }
    return titles
  }

  /// Whether an entry names a speech, and no preface and no section of a speech.
  private func isSpeech(_ found: Return, _ contents: ContentsList) -> Bool {
    if isAside(contents.entries[found.entry].title) { return false }
    return found.opening.hasHead || PlainText.Mark(atStartOf: lines[found.opening.line].range, of: text) == nil
  }

  private func isSupported(_ found: Return) -> Bool {
    found.opening.hasHead
      || found.opening.isSupport && PlainText.Mark(atStartOf: lines[found.opening.line].range, of: text) == nil
  }

  private func isAside(_ title: Range<Int>) -> Bool {
    let words: [StaticString] = [
      "前言", "序", "序言", "代序", "导言", "出版说明", "编者按", "编辑说明", "后记", "跋", "附录", "後記", "附錄", "Preface", "Foreword",
      "Introduction", "Afterword", "Appendix", "Index", "Notes",
    ]
    return words.contains { title.count == $0.utf8CodeUnitCount && text.begins(title, with: $0) }
  }

  /// Finds the speeches whose titles do not return, where as many openings stand as titles are missing.
  private func settle(
    missingAmong speeches: [Return], _ returns: [Return], _ contents: ContentsList, _ reading: inout Reading
  ) {
    var borders: [Reading.Border] = []
    var openings = openings[...]
    var (entry, line) = (0, contents.lines.upperBound)
    let ends = returns.map { ($0.entry, $0.opening.line) } + [(contents.entries.count, body.upperBound)]
    for (index, (nextEntry, nextLine)) in ends.enumerated() {
      let missing = (entry..<nextEntry).filter { !isAside(contents.entries[$0].title) }
      openings = openings.drop { $0.line < line }
      let candidates = openings.prefix { $0.line < nextLine }.filter { $0.strength ?? .faint >= .weak }
      if missing.count == candidates.count {
        for (missed, opening) in zip(missing, candidates) {
          borders.append(border(Return(entry: missed, opening: opening), contents))
        }
      } else {
        reading.doubts += missing.map { missed in
          var doubt = doubt(contents.entries[missed].line, "its title returns nowhere")
          doubt.isEntry = true
          return doubt
        }
      }
      if index < returns.count { (entry, line) = (nextEntry + 1, returns[index].opening.end) }
    }
    reading.borders = (reading.borders + borders).sorted { $0.line < $1.line }
  }
}

extension [Int] {
  /// The first of numbers in order that is not below a limit.
  fileprivate func first(atLeast limit: Int) -> Int? {
    let place = partitionPoint { $0 >= limit }
    return place < count ? self[place] : nil
  }
}
