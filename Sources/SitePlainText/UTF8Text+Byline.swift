import SiteBase

extension UTF8Text {
  /// Whether a line names who spoke, and does nothing else.
  func isByline(_ line: Range<Int>, isBeforeSalutation: Bool = false) -> Bool {
    guard line.count <= 120 else { return false }
    if isBeforeSalutation, isWordsAndName(line) { return true }
    return isHanName(line) || names(in: line).count > 1 || isRoleAndName(line, apart: false)
      || isRoleAndName(line, apart: true) || isLabelledName(line) || isEnglishName(line)
      || begins(line, with: "By ")
  }

  /// Whether a line is a Chinese name with a family name that is known, and no other words: 张　三, 欧阳修, ×××, 阿依·古丽.
  func isHanName(_ line: Range<Int>) -> Bool {
    guard mayBeHanName(line) else { return false }
    if contains(line, "·") { return true }
    let first = firstScalar(of: line).scalar.folded
    if !first.isHan || first == "某" { return true }
    return beginsWithDoubleSurname(line) || Surname.single.contains(first) && characters(ofName: line) < 4
  }

  /// Whether a line could be a name whose family name is not known, 次仁旺堆; only its place can tell.
  func mayBeRareName(_ line: Range<Int>) -> Bool {
    mayBeHanName(line) && !endsInRole(line, false) && !withoutSpaces(line) { $0.holdsPhrase($1) }
  }

  /// The names of a line that has several, each with a known family name: 陆怀山、温以南; else none.
  func names(in line: Range<Int>) -> [Range<Int>] {
    guard line.count <= 120, !isHanName(line) else { return [] }
    var names: [Range<Int>] = []
    var start = line.lowerBound
    var hasSign = false
    for offset in line where bytes[offset] & 0xC0 != 0x80 {
      let isSign = has("、", at: offset)
      guard isSign || whiteSpace(at: offset) > 0 else { continue }
      if offset > start { names.append(start..<offset) }
      hasSign = hasSign || isSign
      start = offset + scalar(at: offset).length
    }
    if line.upperBound > start { names.append(start..<line.upperBound) }
    guard names.count > 1, names.allSatisfy(isHanName), !Surname.double.contains(where: { isAll(names[0], $0) }),
      !hasSign || names.contains(where: { characters(ofName: $0) > 2 })
    else { return [] }
    return names
  }

  /// Whether white space divides all the characters of a line: 东　方　朔.
  func isSpelledApart(_ line: Range<Int>) -> Bool {
    var cursor = FoldedCursor(self, line)
    var followsSign = false
    while let scalar = cursor.next() {
      if followsSign, scalar != " " { return false }
      followsSign = scalar != " "
    }
    return true
  }

  private func isAll(_ words: Range<Int>, _ word: StaticString) -> Bool {
    words.count == word.utf8CodeUnitCount && has(word, at: words.lowerBound)
  }

  private func beginsWithDoubleSurname(_ line: Range<Int>) -> Bool {
    withoutSpaces(line) { text, words in Surname.double.contains { text.begins(words, with: $0) } }
  }

  /// What a question about a short line says of its words without white space.
  private func withoutSpaces<Answer>(_ line: Range<Int>, _ answer: (UTF8Text, Range<Int>) -> Answer) -> Answer {
    var cursor = FoldedCursor(self, line)
    var words = ""
    while let scalar = cursor.next() { if scalar != " " { words.unicodeScalars.append(scalar) } }
    return Array(words.utf8).withUnsafeBufferPointer { answer(UTF8Text($0, in: $0.indices), $0.indices) }
  }

  /// Whether a line has the form of a Chinese name: two to four characters, three if they are spaced, more with a dot.
  func mayBeHanName(_ line: Range<Int>) -> Bool {
    guard line.count <= 60 else { return false }
    var cursor = FoldedCursor(self, line)
    var (isSpaced, isDotted, isBroken) = (false, false, false)
    var last: Unicode.Scalar = "·"
    while let scalar = cursor.next() {
      if scalar == " " { isSpaced = true }
      if scalar == "·" { isDotted = true }
      guard scalar.isNameSign || scalar == " " || scalar == "·" else { return false }
      if last == " ", scalar.isNameSign { isBroken = true }
      if scalar != " " || last != "·" { last = scalar }
    }
    if isDotted, isBroken || startOfName(in: line, apart: false) != nil { return false }
    let limit = isDotted ? 15 : isSpaced && !beginsWithDoubleSurname(line) ? 3 : 4
    return (2...limit).contains(characters(ofName: line)) && !withoutSpaces(line) { $0.holdsCommonWord($1) }
  }

  private func characters(ofName line: Range<Int>) -> Int {
    var cursor = FoldedCursor(self, line)
    var characters = 0
    while let scalar = cursor.next() { if scalar.isNameSign { characters += 1 } }
    return characters
  }

  /// Whether a line is an office and a name: 市委书记　张　三; `apart` asks for a space between the two.
  func isRoleAndName(_ line: Range<Int>, apart: Bool) -> Bool {
    line.count <= 120 && isWordsOfHan(line) && startOfName(in: line, apart: apart) != nil
  }

  /// Where the name begins in a line with an office before it; `apart` asks for a space between the two.
  func startOfName(in line: Range<Int>, apart: Bool) -> Int? {
    line.first { offset in
      guard offset > line.lowerBound, bytes[offset] & 0xC0 != 0x80, endsInRole(line.lowerBound..<offset, apart) else {
        return false
      }
      return (whiteSpace(at: offset) > 0) == apart && mayBeHanName(trimmed(offset..<line.upperBound))
    }
  }

  /// Whether a line is any words, U+3000 and a name.
  private func isWordsAndName(_ line: Range<Int>) -> Bool {
    isWordsOfHan(line) && !isSpelledApart(line)
      && line.contains { has("\u{3000}", at: $0) && isHanName(trimmed($0..<line.upperBound)) }
  }

  /// Whether a line is an office without a name: 青禾县县长.
  func isOffice(_ line: Range<Int>) -> Bool { line.count <= 90 && isWordsOfHan(line) && endsInRole(line, false) }

  /// Whether words end in an office; where a name stands apart from it, any word for a person will do.
  private func endsInRole(_ words: Range<Int>, _ apart: Bool) -> Bool {
    let offices: [StaticString] = [
      "总理", "總理", "主席", "书记", "書記", "部长", "部長", "市长", "市長", "省长", "省長", "县长", "縣長", "区长",
      "校长", "校長", "院长", "院長", "局长", "局長", "会长", "會長", "委员长", "秘书长", "主任", "总统", "總統",
    ]
    let people: [StaticString] = [
      "长", "長", "员", "員", "者", "主", "师", "師", "生", "人", "手", "家", "士", "官", "工", "民", "友", "授", "表",
      "使", "事", "编", "裁", "司机", "相", "委", "记", "問", "问",
    ]
    return (offices + (apart ? people : [])).contains { ends(words, with: $0) }
  }

  /// Whether a line is an English name of two to five words: Franklin D. Roosevelt; an office may follow a comma.
  func isEnglishName(_ line: Range<Int>) -> Bool {
    guard line.count <= 80 else { return false }
    let words = bytes[line].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: true)
    let nameEnd = words.firstIndex { $0.last == UInt8(ascii: ",") }.map { $0 + 1 } ?? words.count
    guard (2...5).contains(nameEnd), words[..<nameEnd].allSatisfy(isNameWord) else { return false }
    return nameEnd == words.count || !endsSentence(line) && words.last?.last != UInt8(ascii: ",")
  }

  private func isNameWord(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let others: [StaticString] = [
      "The", "A", "An", "Of", "On", "In", "And", "For", "To", "At", "Remarks", "Speech", "Address", "Opening",
      "Closing",
      "Inaugural", "Statement", "Lecture", "Part", "Chapter", "Introduction", "Preface", "Contents", "Good", "Thank",
      "Fellow", "Ladies", "Dear", "My", "Mr.", "Madam", "THE", "AND", "OF", "ON", "IN", "FOR", "TO", "AT",
    ]
    let range = word.startIndex..<word.endIndex
    let particles: [StaticString] = ["de", "du", "da", "di", "la", "le", "van", "von", "der", "den", "bin", "al", "y"]
    if particles.contains(where: { $0.utf8CodeUnitCount == word.count && has($0, at: range.lowerBound) }) {
      return true
    }
    guard let first = word.first, (0x41...0x5A).contains(first) || first >= 0xC3 && first < 0xE0 else { return false }
    let letters = word.last == UInt8(ascii: ",") ? word.dropLast() : word
    return letters.allSatisfy(isNameByte)
      && !others.contains { $0.utf8CodeUnitCount == letters.count && begins(range, with: $0) }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "'"), 0x80...0xDF, 0xE2: true
    default: false
    }
  }

  /// 【致辞人】张三, 演讲人：张三
  private func isLabelledName(_ line: Range<Int>) -> Bool {
    let labels: [StaticString] = ["致辞人", "致詞人", "发言人", "發言人", "演讲人", "演講人", "主讲人", "讲话人", "作者"]
    var cursor = FoldedCursor(self, line)
    let isBracketed = cursor.take("【")
    guard cursor.takeWord(oneOf: labels), cursor.take(isBracketed ? "】" : ":") else { return false }
    return !cursor.isAtEnd && !contains(line, "。")
  }

  private func isWordsOfHan(_ line: Range<Int>) -> Bool {
    var cursor = FoldedCursor(self, line)
    while let scalar = cursor.next() {
      guard scalar.isHan || " ·、×*()“”《》".unicodeScalars.contains(scalar) else { return false }
    }
    return true
  }
}

extension Unicode.Scalar {
  /// Whether a name is written with it, or it stands for a character of one.
  fileprivate var isNameSign: Bool { isHan || self == "×" || self == "*" || self == "X" }
}
