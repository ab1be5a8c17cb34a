extension String {
  /// Whether a text can give it to a block as an id: letters, digits and `-_.:`, a letter first.
  ///
  /// Whatever is not ASCII counts as a letter.
  public var isBlockID: Bool {
    guard let first = utf8.first, first.isLetter else { return false }
    return utf8.allSatisfy { $0.isLetter || $0.isDigit || "-_.:".utf8.contains($0) }
  }

  /// Whether pages keep it for themselves: `main` and `notes`, and what says a place, such as `s2-3`, `p14a`, `n1`, `r1`
  /// or `page14`.
  public var isPageID: Bool {
    if self == "main" || self == "notes" { return true }
    let prefix = hasPrefix("page") ? 4 : "spnr".utf8.contains(utf8.first ?? 0) ? 1 : 0
    let number = utf8.dropFirst(prefix)
    guard prefix > 0, number.first?.isDigit == true else { return false }
    let rest = number.drop { $0.isDigit || prefix == 1 && $0 == UInt8(ascii: "-") }
    return rest.isEmpty || prefix == 1 && rest.count == 1 && UInt8(ascii: "a")...UInt8(ascii: "z") ~= rest.first!
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { self >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
