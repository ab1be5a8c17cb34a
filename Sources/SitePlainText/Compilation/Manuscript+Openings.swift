import SiteBase

extension Manuscript {
  /// The lines where a speech may begin by their looks, in order, with prose between any two of them.
  var allOpenings: [Opening] {
    var openings: [Opening] = []
    var index = body.lowerBound
    while index < body.upperBound {
      guard !isInContents(index), let opening = opening(at: index), opening.strength != nil else {
        index += 1
        continue
      }
      add(opening, to: &openings)
      index = opening.end
    }
    if let last = openings.last, !isFollowed(last) { openings.removeLast() }
    return openings
  }

  /// Whether a speech follows an opening, as none does a name and a date at the end of a file.
  private func isFollowed(_ opening: Opening) -> Bool {
    opening.strength == .certain ? opening.end < body.upperBound : hasProse(opening.end..<body.upperBound)
  }

  /// Adds an opening; two that no prose divides are one, or a title of the whole and the first speech.
  private func add(_ opening: Opening, to openings: inout [Opening]) {
    guard var last = openings.last, !hasProse(last.end..<opening.line) else {
      openings.append(opening)
      return
    }
    if replaces(opening, last) {
      var opening = opening
      if last.title.map({ key(of: $0) }) == opening.title.map({ key(of: $0) }) { opening.line = last.line }
      opening.signs.formUnion(last.signs.intersection([.closing, .separator]))
      openings[openings.count - 1] = opening
    } else {
      last.end = opening.end
      last.signs.formUnion(opening.signs.intersection([.date, .speaker, .salutation, .name, .cry]))
      openings[openings.count - 1] = last
    }
  }

  /// Whether an opening, and not the one right before it, is where the speech begins.
  private func replaces(_ opening: Opening, _ last: Opening) -> Bool {
    let isHeadline = last.signs.contains(.speechWord) && !opening.signs.contains(.speechWord)
    if isHeadline, last.line > body.lowerBound { return false }
    let (strength, lastStrength) = (opening.strength ?? .faint, last.strength ?? .faint)
    return lastStrength < strength
      || lastStrength == strength && opening.signs.isSuperset(of: last.signs.intersection([.date, .speechWord]))
  }

  /// The opening that begins with a line; `marked` is the rest of a line that a marker begins.
  func opening(at index: Int, marked rest: Range<Int>? = nil) -> Opening? {
    guard index < body.upperBound, !lines[index].isSeparator else { return nil }
    let line = rest ?? lines[index].range
    guard line.count <= 360, !line.isEmpty else { return nil }
    var opening = Opening(line: index, end: index + 1, signs: .salutation)
    if !text.isSalutation(line, opensSpeech: false) {
      guard rest != nil || isApart(index), let titled = title(at: index, line) else { return nil }
      opening = titled
      takeHead(&opening)
    }
    if rest == nil { opening.signs.formUnion(context(before: index)) }
    return opening
  }

  /// Whether a line without Chinese stands after a blank one, as a title does.
  private func isApart(_ index: Int) -> Bool {
    let line = lines[index]
    return line.followsBlank || index == body.lowerBound || lines[index - 1].isSeparator
      || text.containsHan(line.range)
  }

  /// A title, of one line or of two.
  private func title(at index: Int, _ line: Range<Int>) -> Opening? {
    guard line.count <= 240 else { return nil }
    var title = line
    var number: Range<Int>?
    if let mark = PlainText.Mark(atStartOf: line, of: text) {
      guard Self.titleMarks.contains(mark.form), mark.textStart < line.upperBound else { return nil }
      number = mark.range
      title = mark.textStart..<line.upperBound
    }
    guard text.mayBeTitle(title) else { return nil }
    var opening = Opening(line: index, end: index + 1, title: title, number: number, signs: [])
    if text.namesSpeech(title) {
      opening.signs.insert(.speechWord)
    } else if number != nil {
      guard isAboveDate(index) else { return nil }
    } else if let rest = secondLine(of: title, at: index + 1) {
      opening.title = title.lowerBound..<rest.upperBound
      opening.end += 1
      opening.signs.insert(.speechWord)
    }
    if text.mayBeHanName(title) || text.isEnglishName(title) { opening.signs.insert(.doubtfulTitle) }
    if text.endsInFullDate(title) { opening.signs.insert(.date) }
    return opening
  }

  private static let titleMarks: [PlainText.Mark.Form] = [
    .han, .hanBracketed, .arabic, .arabicBracketed, .arabicHalfBracketed,
  ]

  /// Whether a line stands apart, and the next is a date.
  private func isAboveDate(_ index: Int) -> Bool {
    (index == body.lowerBound || lines[index].followsBlank) && index + 1 < body.upperBound
      && text.isDateLine(lines[index + 1].range)
  }

  /// The rest of a long title: 在全市学习贯彻主题教育⏎动员大会上的讲话.
  private func secondLine(of title: Range<Int>, at index: Int) -> Range<Int>? {
    guard index < body.upperBound, !lines[index].followsBlank,
      lines[index].followsPage || text.begins(title, with: "在") || text.begins(title, with: "关于")
    else { return nil }
    let line = lines[index].range
    guard line.count <= 120, !text.begins(line, with: "在"), text.mayBeTitle(line), text.namesSpeech(line) else {
      return nil
    }
    return line
  }

  /// Takes the lines below a title: a second title, a date, a speaker, a salutation.
  func takeHead(_ opening: inout Opening) {
    let limit = min(opening.line + 6, body.upperBound)
    while opening.end < limit, !lines[opening.end].isSeparator {
      let line = lines[opening.end].range
      let next = opening.end + 1 < body.upperBound ? lines[opening.end + 1].range : nil
      guard let sign = text.headSign(line, before: next) ?? signByDate(opening),
        !(sign == .name && opening.signs.contains(.name)) || next.map({ text.isDateLine($0) }) == true
      else {
        break
      }
      opening.signs.formUnion(sign)
      opening.end += 1
      if sign == .salutation || sign == .cry { break }
    }
    let hasSalutation = !opening.signs.isDisjoint(with: [.salutation, .cry])
    if !hasSalutation, opening.signs.contains(.speechWord), opening.end < body.upperBound,
      text.beginsWithSalutation(lines[opening.end].range)
    {
      opening.signs.insert(.salutation)
    }
  }

  /// What a line below a title is that has a date above or below it; nil if it may be a title itself.
  private func signByDate(_ opening: Opening) -> Opening.Signs? {
    let (index, first) = (opening.end, opening.line)
    guard opening.title != nil, index + 1 < body.upperBound else { return nil }
    let (line, next) = (lines[index], lines[index + 1].range)
    if opening.signs.contains(.date) {
      let isBetween = text.isDateLine(lines[index - 1].range) && text.isSalutation(next, opensSpeech: true)
      return isBetween && text.mayBeRareName(line.range) ? .name : nil
    }
    guard !line.followsBlank, text.isDateLine(next), line.range.count <= 45, text.isTitle(line.range),
      !text.namesSpeech(line.range)
    else { return nil }
    let isApart = first == body.lowerBound || lines[first].followsBlank || text.endsSentence(lines[first - 1].range)
    return isApart ? text.mayBeRareName(line.range) ? .name : [] : nil
  }

  /// What the lines before a line say of it.
  private func context(before index: Int) -> Opening.Signs {
    guard index > body.lowerBound, !isInContents(index - 1) else { return [] }
    let previous = lines[index - 1]
    if previous.isSeparator { return .separator }
    if closes(before: index) { return .closing }
    if text.endsInColon(previous.range) { return .quoted }
    if index < body.lowerBound + 4 || lines[index].followsBlank { return [] }
    return text.endsSentence(previous.range) || text.isDateLine(previous.range) || text.isStageNote(previous.range)
      ? [] : .inContext
  }

  /// Whether closing words stand before a line, with at most three notes, names or dates between them.
  private func closes(before index: Int) -> Bool {
    for line in lines[max(body.lowerBound, index - 4)..<index].reversed() {
      if text.isClosing(line.range) { return true }
      guard text.isDateLine(line.range) || text.mayBeHanName(line.range) || text.isStageNote(line.range) else {
        return false
      }
    }
    return false
  }
}
