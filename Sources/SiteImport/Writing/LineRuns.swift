import SiteBase

/// A run of words of one style within a line.
struct LineRun: Equatable {
  /// The words.
  var words: [UInt8]
  /// How they are set off.
  var style: ImportedRun.Style
  /// Where they link to.
  var link: String?
  /// The numbers of the notes after them.
  var notes: [Int] = []

  /// Some words of a run; white space has no style, and no code in a link may hold what could end the link.
  init(_ words: [UInt8], of run: ImportedRun) {
    self.init(words: words.map { $0 == 0 ? UInt8(ascii: " ") : $0 }, style: run.style, link: run.link)
    if words.blankPrefix == words.count { style = [] }
    if link != nil, words.contains(UInt8(ascii: "]")) { style.remove(.code) }
  }

  /// Words of a style and link.
  init(words: [UInt8], style: ImportedRun.Style = [], link: String? = nil) {
    (self.words, self.style, self.link) = (words, style, link)
  }

  /// Whether nothing of them can be seen.
  var isBlank: Bool { notes.isEmpty && words.blankPrefix == words.count }
}

/// The lines that runs make, without empty ones and without white space around them.
///
/// Words that follow one another have different styles, and white space around words of a style is outside of it.
func lineRuns(of runs: [ImportedRun], number: ([ImportedBlock]) -> Int) -> [[LineRun]] {
  var lines: [[LineRun]] = [[]]
  for run in runs {
    let parts = Array(run.words.utf8).split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    for (index, part) in parts.enumerated() {
      if index > 0 { lines.append([]) }
      lines[lines.count - 1].add(LineRun(Array(part), of: run))
    }
    if run.note.contains(where: \.hasWords) {
      let number = number(run.note)
      let line = lines.count - 1
      if lines[line].isEmpty { lines[line].append(LineRun(words: [])) }
      lines[line][lines[line].count - 1].notes.append(number)
    }
  }
  return lines.map(\.trimmed).filter { !$0.isEmpty }.map(\.settled)
}

extension ImportedBlock {
  /// Whether there is anything to see of it.
  var saysSomething: Bool { kind == .rule || hasWords || runs.contains { $0.note.contains(where: \.hasWords) } }

  /// Whether it says anything, notes apart.
  var hasWords: Bool { Array(words.utf8).blankPrefix < words.utf8.count }
}

extension [LineRun] {
  /// Appends words, to the last ones if they are alike.
  fileprivate mutating func add(_ words: LineRun) {
    guard !words.words.isEmpty || !words.notes.isEmpty else { return }
    if let last, last.style == words.style, last.isOneLink(with: words) {
      self[count - 1].words += words.words
      self[count - 1].notes = words.notes
    } else {
      append(words)
    }
  }

  /// The same without white space at its ends.
  fileprivate var trimmed: [LineRun] {
    var line = Array(drop(while: \.isBlank))
    while let last = line.last, last.isBlank { line.removeLast() }
    guard !line.isEmpty else { return [] }
    line[0].words.removeFirst(line[0].words.blankPrefix)
    if line[line.count - 1].notes.isEmpty {
      line[line.count - 1].words.removeLast(line[line.count - 1].words.blankSuffix)
    }
    return line
  }

  /// The same with the white space around words of a style or link taken out of it.
  fileprivate var settled: [LineRun] {
    var line = flatMap(\.parted)
    for index in line.indices where line[index].isBlank {
      if index == 0 || !line[index - 1].isOneLink(with: line[index]) { line[index].link = nil }
    }
    for index in line.indices.reversed() where line[index].isBlank {
      if index + 1 == line.count || !line[index].isOneLink(with: line[index + 1]) { line[index].link = nil }
    }
    return line.reduce(into: []) { $0.add($1) }
  }
}

extension LineRun {
  /// The white space before words of a style or link, those words, and the white space after them.
  fileprivate var parted: [LineRun] {
    let start = words.blankPrefix
    guard !style.isEmpty || link != nil, start < words.count else { return [self] }
    let end = words.count - words.blankSuffix
    var parts = [
      LineRun(words: Array(words[..<start]), link: link),
      LineRun(words: Array(words[start..<end]), style: style, link: link),
      LineRun(words: Array(words[end...]), link: link),
    ]
    parts.removeAll(where: \.words.isEmpty)
    parts[parts.count - 1].notes = notes
    return parts
  }

  /// Whether a link goes on with the words that follow.
  fileprivate func isOneLink(with next: LineRun) -> Bool { link == next.link && notes.isEmpty }
}

extension [UInt8] {
  /// How many bytes of white space it begins with.
  var blankPrefix: Int {
    var decoder = UTF8()
    var rest = makeIterator()
    var size = 0
    while case .scalarValue(let scalar) = decoder.decode(&rest), scalar.properties.isWhitespace {
      size += UTF8.width(scalar)
    }
    return size
  }

  /// How many bytes of white space it ends with.
  var blankSuffix: Int {
    var end = count
    while end > 0 {
      let start = self[..<end].lastIndex { $0 & 0xC0 != 0x80 } ?? 0
      let last = String(decoding: self[start..<end], as: UTF8.self).unicodeScalars.first
      guard let last, last.properties.isWhitespace else { break }
      end = start
    }
    return count - end
  }
}

extension UInt8 {
  /// Whether it is a space or a tab.
  var isASCIIBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
