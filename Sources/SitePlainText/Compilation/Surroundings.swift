import SiteBase

/// What stands around the speeches of a file: the title of the whole, lists of contents, and what nothing explains.
struct Surroundings {
  /// The title of the whole, with the line below it that says whose it is.
  private(set) var title: Range<Int>?
  /// The lines that nothing explains, those that follow each other in one.
  private(set) var strays: [Compilation.Stray] = []

  private let manuscript: Manuscript
  /// The lines of no speech.
  private let lines: [Int]
  /// Those of them that may go.
  private var explained: Set<Int> = []

  /// What stands around some speeches in a file of a name.
  init(of spans: [Manuscript.Span], in manuscript: Manuscript, name: String) {
    self.manuscript = manuscript
    let ends = spans.map(\.lines.lowerBound) + [manuscript.body.upperBound]
    let starts = [manuscript.body.lowerBound] + spans.map(\.lines.upperBound)
    lines = zip(starts, ends).flatMap { $0..<max($0, $1) }.filter { !manuscript.lines[$0].isSeparator }
    guard !lines.isEmpty else { return }
    explainContents(with: spans)
    explainReturns(to: spans)
    takeTitle(before: spans.first?.lines.lowerBound ?? 0, name: name)
    collectStrays()
  }

  /// Explains the contents list: its heading, and entries with a number or a page, or whose titles return.
  private mutating func explainContents(with spans: [Manuscript.Span]) {
    guard let contents = manuscript.contents else { return }
    explained.insert(contents.lines.lowerBound)
    let returned = Set(spans.compactMap(\.border.entry?.lowerBound))
    let titles = Set(spans.compactMap(\.border.title).map { manuscript.key(of: $0) })
    for (entry, end) in zip(contents.entries, contents.entries.dropFirst().map(\.line) + [contents.lines.upperBound])
    where entry.isDecorated || returned.contains(entry.title.lowerBound) || entry.keys.contains(where: titles.contains)
    {
      explained.formUnion(entry.line..<end)
    }
  }

  /// Explains titles and dates that return in the head of a speech, the line that announces a list of them, and the one
  /// that says what divides the speeches.
  private mutating func explainReturns(to spans: [Manuscript.Span]) {
    let borders = spans.map(\.border).filter { !$0.isOmission }
    let dates = borders.flatMap { $0.line..<$0.headEnd }.map { manuscript.lines[$0].range }
      .filter { manuscript.text.isDateLine($0) }
    let keys = Set((dates + borders.compactMap(\.title)).map { manuscript.key(of: $0) })
    let returning = Set(
      lines.filter {
        manuscript.lines[$0].range.count <= 240 && keys.contains(manuscript.key(of: manuscript.lines[$0].range))
      })
    for index in lines {
      let line = manuscript.lines[index].range
      let announcesList = manuscript.text.endsInColon(line) && returning.isSuperset(of: [index + 1, index + 2])
      if returning.contains(index) || announcesList || manuscript.text.explainsSeparators(line) {
        explained.insert(index)
      }
    }
  }

  /// Takes the first line for the title if it says how many speeches there are, is called as the file is, or stands alone.
  private mutating func takeTitle(before end: Int, name: String) {
    let text = manuscript.text
    guard let first = lines.first, first < end, !explained.contains(first),
      text.mayNameWhole(manuscript.lines[first].range)
    else { return }
    let words = manuscript.lines[first].range
    let last = lastOfImprint(below: first, before: end)
    let contentsLine = manuscript.contents.map(\.lines.lowerBound) ?? end
    let isAlone = !lines.contains { last < $0 && $0 < min(end, contentsLine) && !explained.contains($0) }
    guard isAlone || text.statedCount(in: words) != nil || manuscript.key(of: words) == UTF8Text.key(of: name) else {
      return
    }
    title = words.lowerBound..<manuscript.lines[last].range.upperBound
    explained.formUnion(first...last)
  }

  /// The last line below a title that says who made the whole, and when.
  private func lastOfImprint(below first: Int, before end: Int) -> Int {
    let (text, lines) = (manuscript.text, manuscript.lines)
    func isDate(_ index: Int) -> Bool {
      index < end && !explained.contains(index)
        && text.isDateLine(text.withoutBrackets(lines[index].range), orYear: true)
    }
    var last = first
    if last + 1 < end, !explained.contains(last + 1), !isDate(last + 1),
      text.isMaker(lines[last + 1].range) || text.isAttribution(lines[last + 1].range)
        || isDate(last + 2) && text.mayNameMaker(lines[last + 1].range)
    {
      last += 1
    }
    return isDate(last + 1) ? last + 1 : last
  }

  private mutating func collectStrays() {
    var previous = -1
    for index in lines where !explained.contains(index) {
      let line = manuscript.lines[index]
      if previous == index - 1, let last = strays.popLast() {
        strays.append(
          Compilation.Stray(
            range: last.range.lowerBound..<line.range.upperBound, lines: last.lines.lowerBound...line.number))
      } else {
        strays.append(Compilation.Stray(range: line.range, lines: line.number...line.number))
      }
      previous = index
    }
  }
}

extension UTF8Text {
  /// Words without white space, signs and the width of letters, to be compared.
  fileprivate static func key(of words: String) -> [UInt8] {
    let bytes = Array(words.utf8)
    return bytes.withUnsafeBufferPointer { UTF8Text($0, in: $0.indices).key(of: $0.indices) }
  }

  /// Whether a line could be the title of the whole: short words that are no sentence and no remark.
  fileprivate func mayNameWhole(_ line: Range<Int>) -> Bool {
    line.count <= 150 && !endsSentence(line) && !isRemark(line)
  }

  /// Whether a line speaks to the readers of the file: 编者按：…, 内部资料 注意保存.
  private func isRemark(_ line: Range<Int>) -> Bool {
    let words: [StaticString] = [
      "：", ":", "编者", "編者", "前言", "序言", "说明", "說明", "按语", "按語", "内部", "內部", "资料", "資料", "注意", "保存", "机密", "機密", "秘密",
      "绝密", "絕密", "请勿", "請勿", "未经", "未經", "仅供", "僅供", "版权", "版權", "Preface", "PREFACE", "Foreword", "FOREWORD",
    ]
    return words.contains { contains(line, $0) }
  }

  /// Whether a line says who made the whole: by Ansa Kellow, Assembled by Ansa Kellow, 某市委办公室编.
  func isAttribution(_ line: Range<Int>) -> Bool {
    guard line.count <= 75, !endsSentence(line), !isRemark(line) else { return false }
    let makers: [StaticString] = ["编", "編", "主编", "主編", "编印", "編印", "编辑", "編輯", "整理"]
    return begins(line, with: "by ") || begins(line, with: "By ") || contains(line, "ed by ")
      || makers.contains { ends(line, with: $0) }
  }

  /// Whether a line could say who made the whole: short words that are no remark and no title of a speech.
  fileprivate func mayNameMaker(_ line: Range<Int>) -> Bool {
    line.count <= 75 && isTitle(line) && !isRemark(line) && !namesSpeech(line)
  }

  /// Whether a line is an office that makes books: 中共青禾县委办公室.
  fileprivate func isMaker(_ line: Range<Int>) -> Bool {
    let offices: [StaticString] = ["办公室", "辦公室", "委", "会", "會", "局", "社", "院", "校", "府", "部"]
    return mayNameMaker(line) && offices.contains { ends(line, with: $0) }
  }

  /// Whether a line tells which signs divide the speeches: The addresses are separated by three asterisks: ***
  fileprivate func explainsSeparators(_ line: Range<Int>) -> Bool {
    guard line.count <= 120, contains(line, "separated by") else { return false }
    return line.last.map { bytes[$0] == UInt8(ascii: "*") || bytes[$0] == UInt8(ascii: "-") } ?? false
  }
}
