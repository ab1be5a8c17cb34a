/// What the bytes of a file without a byte order mark, and without a name for their encoding, prove.
struct Detection {
  /// The encoding; nil where nothing is proved.
  private(set) var encoding: TextEncoding?
  /// The evidence for the Chinese encodings, the stronger first; empty for UTF-8.
  private(set) var evidence: [ChineseEvidence] = []

  init(_ bytes: [UInt8], _ scan: UTF8Scan) {
    if scan.firstInvalid == nil {
      encoding = Self.isMoreLikelyChinese(bytes, scan) ? nil : .utf8
      if encoding != nil { return }
    }
    evidence = [ChinesePoints.gb18030, .big5].compactMap { ChineseEvidence(bytes, for: $0) }
    evidence.sort { $0.points > $1.points }
    if scan.firstInvalid != nil { encoding = proved }
  }

  private var proved: TextEncoding? {
    guard let best = evidence.first, best.isEnough else { return nil }
    guard evidence.dropFirst().allSatisfy(best.outweighs) else { return nil }
    guard !evidence.contains(where: \.isBriefKana) else { return nil }
    return best.encoding
  }

  /// Whether valid UTF-8 is so short, and so odd, that it may be a few characters of GB18030.
  ///
  /// Three characters or fewer, not all of them letters of usual alphabets, and each one common in Chinese.
  private static func isMoreLikelyChinese(_ bytes: [UInt8], _ scan: UTF8Scan) -> Bool {
    guard (1...3).contains(scan.pairs), !scan.hasLonger else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.unicodeScalars.allSatisfy({ $0.isASCII || $0.isUsualLetter }) else { return false }
    return ChineseEvidence(bytes, for: .gb18030)?.isCommon ?? false
  }
}

extension Unicode.Scalar {
  /// Whether it is a character that UTF-8 writes with two bytes and that stands in usual text: Latin with the marks of
  /// Latin-1 and Extended-A, Greek without accents, Cyrillic, Hebrew or Arabic.
  fileprivate var isUsualLetter: Bool {
    switch value {
    case 0xA0...0x17F, 0x391...0x3A9, 0x3B1...0x3C9, 0x401...0x45F, 0x5D0...0x5EA, 0x621...0x64A: true
    default: false
    }
  }
}
