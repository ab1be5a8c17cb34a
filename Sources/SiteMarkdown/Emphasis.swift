/// A run of `*` or `_` that can be a delimiter: an escaped one begins after its first character.
private struct Runs: Sequence, IteratorProtocol {
  let bytes: Bytes
  let delimiter: UInt8
  var at: Int
  let end: Int

  init(of delimiter: UInt8, in bytes: Bytes, _ range: Range<Int>) {
    (self.bytes, self.delimiter, at, end) = (bytes, delimiter, range.lowerBound, range.upperBound)
  }

  mutating func next() -> Range<Int>? {
    while let hit = bytes.offset(of: delimiter, in: at..<end) {
      at = hit + 1
      while at < end, bytes[at] == delimiter { at += 1 }
      let start = bytes.isEscaped(hit) ? hit + 1 : hit
      if start < at { return start..<at }
    }
    return nil
  }
}

extension Source {
  /// The marks that let `*` begin and end emphasis between a letter and punctuation when one of the two is CJK.
  ///
  /// CommonMark takes a run for one-sided there. A mark that counts as punctuation, on the letter's side, makes it
  /// two-sided; nowhere else is a run's reading changed, and once the mark is gone from the tree nothing is left.
  func flanks(sharedMarksAreCJK: Bool) -> [Edit] {
    var edits: [Edit] = []
    for run in Runs(of: UInt8(ascii: "*"), in: bytes, body) {
      guard run.lowerBound > body.lowerBound, run.upperBound < body.upperBound,
        bytes[run.lowerBound - 1] >= 0x80 || bytes[run.upperBound] >= 0x80,
        let before = bytes.scalar(before: run.lowerBound), let after = bytes.scalar(at: run.upperBound),
        !before.isMarkdownSpace, !after.isMarkdownSpace,
        before.isMarkdownPunctuation != after.isMarkdownPunctuation,
        isCJK(before, before: run.lowerBound, sharedMarksAreCJK) || isCJK(after, at: run.upperBound, sharedMarksAreCJK)
      else { continue }
      edits.append(.inserting(.flank, at: before.isMarkdownPunctuation ? run.upperBound : run.lowerBound))
    }
    return edits
  }

  private func isCJK(_ scalar: Unicode.Scalar, before offset: Int, _ sharedMarksAreCJK: Bool) -> Bool {
    if scalar.isCJK || scalar.isIdeographicVariationSelector { return true }
    let start = offset - UTF8.width(scalar)
    let mayBorrow = scalar.isStandardVariationSelector || (sharedMarksAreCJK && scalar.isSharedMark)
    return mayBorrow && start > body.lowerBound && bytes.scalar(before: start)?.isCJK == true
  }

  private func isCJK(_ scalar: Unicode.Scalar, at offset: Int, _ sharedMarksAreCJK: Bool) -> Bool {
    if scalar.isCJK { return true }
    let end = offset + UTF8.width(scalar)
    return sharedMarksAreCJK && scalar.isSharedMark && end < body.upperBound && bytes.scalar(at: end)?.isCJK == true
  }

  /// The marks in place of every `*` and `_` that could begin emphasis, an item of a list or a rule.
  func literalDelimiters() -> [Edit] {
    let asterisks = Runs(of: UInt8(ascii: "*"), in: bytes, body)
      .map { Edit(range: $0, replacement: .literal(UInt8(ascii: "*"))) }
    let underscores = Runs(of: UInt8(ascii: "_"), in: bytes, body).filter { !isInsideWord($0) }
      .map { Edit(range: $0, replacement: .literal(UInt8(ascii: "_"))) }
    return asterisks.merged(underscores)
  }

  private func isInsideWord(_ run: Range<Int>) -> Bool {
    guard run.lowerBound > body.lowerBound, run.upperBound < body.upperBound else { return false }
    let (before, after) = (bytes[run.lowerBound - 1], bytes[run.upperBound])
    return (before.isLetter || before.isDigit) && (after.isLetter || after.isDigit)
  }
}
