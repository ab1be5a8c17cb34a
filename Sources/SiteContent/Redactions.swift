import SiteBase
import SiteModel

/// Signs that stand for words which are left out: `**市`, ××同志, 某某, □□, 201x年.
public struct Redaction: Sendable, Hashable {
  /// Where they stand, as bytes of UTF-8.
  public var range: Range<Int>
  /// Whether they are a word themselves: 某.
  public var isWord: Bool
}

/// The signs in a title or a name that stand for words which are left out; they may be all of it.
public func redactions(in title: String) -> [Redaction] {
  var title = title
  return title.withUTF8 { bytes in
    let isLetters = bytes.allSatisfy { $0 | 0x20 == UInt8(ascii: "x") }
    guard isLetters || bytes.mayHoldRedactions else { return [] }
    return RedactionFinder(bytes, in: 0..<bytes.count, as: .text).redactions
  }
}

extension Body {
  /// Marks the signs that stand for words which are left out.
  ///
  /// The signs stay as they are; a mark only says what they are.
  mutating func markRedactions() {
    let found = html.withUnsafeBufferPointer { bytes -> [Redaction] in
      guard bytes.mayHoldRedactions else { return [] }
      func redactions(in range: Range<Int32>, as words: RedactionFinder.Words) -> [Redaction] {
        RedactionFinder(bytes, in: Int(range.lowerBound)..<Int(range.upperBound), as: words).redactions
      }
      let prose = blocks.lazy.filter { $0.kind != .code && $0.kind != .markup }
      return prose.flatMap { redactions(in: $0.html, as: $0.kind == .byline ? .name : .passage) }
        + notes.flatMap { redactions(in: $0.html, as: .passage) }
    }
    for redaction in found {
      inserts.append(Insert(.redaction, at: redaction.range.lowerBound, value: redaction.isWord ? 1 : 0))
      inserts.append(Insert(.redactionEnd, at: redaction.range.upperBound))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether any of the signs is there at all: few texts have one.
  fileprivate var mayHoldRedactions: Bool {
    let signs: [StaticString] = ["**", "×", "某", "□", "○", "█", "Ｘ"]
    if signs.contains(where: { contains($0) }) { return true }
    return hasLetterBesideHan(UInt8(ascii: "x")) || hasLetterBesideHan(UInt8(ascii: "X"))
  }

  private func hasLetterBesideHan(_ letter: UInt8) -> Bool {
    var offset = firstIndex(ofByte: letter, from: 0)
    while offset < count {
      if offset > 0, self[offset - 1] >= 0x80 { return true }
      if offset + 1 < count, self[offset + 1] >= 0xE3 { return true }
      offset = firstIndex(ofByte: letter, from: offset + 1)
    }
    return false
  }
}
