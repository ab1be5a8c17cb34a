/// How characters fold, remembered from the first time that each is met.
struct FoldTable {
  /// What one character folds to, and whether a text with it can be other than in normal form C.
  struct Entry {
    fileprivate static let unknown = Entry(bits: 0)
    fileprivate let bits: UInt32

    fileprivate enum Kind: UInt32 {
      case unknown
      case nothing
      case several
      case one
    }

    fileprivate init(bits: UInt32) { self.bits = bits }

    fileprivate init(_ kind: Kind, value: UInt32 = 0, class: TextClass = .break, isSteady: Bool, isVariant: Bool) {
      bits =
        value | UInt32(`class`.rawValue) << 21 | kind.rawValue << 24 | (isSteady ? 0 : 1 << 26)
        | (isVariant ? 1 << 27 : 0)
    }

    fileprivate var kind: Kind { Kind(rawValue: bits >> 24 & 3)! }
    fileprivate var value: UInt32 { bits & 0x1F_FFFF }
    /// Whether no text is changed by normal form C because of it.
    var isSteady: Bool { bits & 1 << 26 == 0 }
    /// Whether it is a traditional character that has a simplified form.
    var isVariant: Bool { bits & 1 << 27 != 0 }
    /// The one character that it folds to; nil if it folds to none or several.
    var one: FoldedScalar? {
      guard kind == .one else { return nil }
      return FoldedScalar(value: value, class: TextClass(rawValue: UInt8(bits >> 21 & 7))!)
    }
  }

  /// Where the entries of each block of 256 characters begin; 0 if none of them was met.
  private var blocks = [Int32](repeating: 0, count: 0x1100)
  private var entries = [Entry](repeating: .unknown, count: 256)
  private var expansions: [[FoldedScalar]] = []

  /// What a character folds to; a value that is no scalar counts as U+FFFD.
  @inline(__always)
  subscript(_ value: UInt32) -> Entry {
    mutating get {
      let entry = entries[Int(blocks[Int(value >> 8)]) + Int(value & 0xFF)]
      return entry.bits == 0 ? remember(value) : entry
    }
  }

  /// The characters of an entry that has not just one.
  func several(_ entry: Entry) -> [FoldedScalar] {
    entry.kind == .several ? expansions[Int(entry.value)] : []
  }

  /// All that a character folds to.
  mutating func characters(of scalar: Unicode.Scalar) -> [FoldedScalar] {
    let entry = self[scalar.value]
    return entry.one.map { [$0] } ?? several(entry)
  }

  @inline(never)
  private mutating func remember(_ value: UInt32) -> Entry {
    let block = Int(value >> 8)
    if blocks[block] == 0 {
      blocks[block] = Int32(entries.count)
      entries += repeatElement(.unknown, count: 256)
    }
    let entry = entry(Unicode.Scalar(value) ?? "\u{FFFD}")
    entries[Int(blocks[block]) + Int(value & 0xFF)] = entry
    return entry
  }

  private mutating func entry(_ scalar: Unicode.Scalar) -> Entry {
    let characters = folded(scalar).map { FoldedScalar(value: $0.value, class: TextClass($0)) }
    let isSteady = isSteady(scalar)
    let isVariant = simplifiedHan[scalar] != nil
    switch characters.count {
    case 0: return Entry(.nothing, isSteady: isSteady, isVariant: isVariant)
    case 1:
      return Entry(
        .one, value: characters[0].value, class: characters[0].class, isSteady: isSteady, isVariant: isVariant)
    default:
      expansions.append(characters)
      return Entry(.several, value: UInt32(expansions.count - 1), isSteady: isSteady, isVariant: isVariant)
    }
  }
}

/// A character as it is searched for.
struct FoldedScalar {
  let value: UInt32
  let `class`: TextClass
}
