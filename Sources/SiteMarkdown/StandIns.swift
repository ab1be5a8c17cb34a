/// Characters that stand in for others between a source and its tree; none of them occurs in the source.
struct StandIns {
  /// A part of the words of a tree: as the source has them, or a number that was put among them.
  enum Piece: Equatable {
    case text([UInt8])
    case reference(Int)
    case probe(Int)
  }

  private let flank: StandIn
  private let asterisk: StandIn
  private let underscore: StandIn
  private let reference: StandIn
  private let probe: StandIn

  /// Five candidates that are not in the source, not even as numeric entities; nil if there are not as many.
  init?(absentFrom source: Bytes) {
    let absent = StandIn.absent(from: source)
    guard absent.count >= 5 else { return nil }
    (flank, asterisk, underscore, reference, probe) = (absent[0], absent[1], absent[2], absent[3], absent[4])
  }

  /// Feeds what replaces `count` bytes of the source.
  func feed(_ replacement: Edit.Replacement, for count: Int, to parser: borrowing Parser) {
    switch replacement {
    case .flank: flank.feed(to: parser)
    case .literal(let byte):
      let standIn = byte == UInt8(ascii: "*") ? asterisk : underscore
      for _ in 0..<count { standIn.feed(to: parser) }
    case .reference(let number): reference.feed(number, to: parser)
    case .probe(let number): probe.feed(number, to: parser)
    case .escape: parser.feed("\\")
    case .nothing: break
    case .item: parser.feed("1.  ")
    }
  }

  /// The words with what was put among them taken apart; nil if there is nothing of the kind.
  func pieces(of words: Bytes) -> [Piece]? {
    var pieces: [Piece] = []
    var text: [UInt8] = []
    var done = 0
    var at = 0
    while let lead = words.offset(of: StandIn.lead, in: at..<words.count) {
      at = lead + 1
      guard let standIn = StandIn(words, at: lead), isInUse(standIn) else { continue }
      text.append(contentsOf: words.part(done..<lead))
      at = lead + 4
      if standIn == asterisk { text.append(UInt8(ascii: "*")) }
      if standIn == underscore { text.append(UInt8(ascii: "_")) }
      if standIn == reference || standIn == probe {
        let end = words.offset(of: StandIn.lead, in: at..<words.count) ?? words.count
        let number = words.part(at..<end).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
        if !text.isEmpty { pieces.append(.text(text)) }
        pieces.append(standIn == reference ? .reference(number) : .probe(number))
        text = []
        at = min(end + 4, words.count)
      }
      done = at
    }
    guard done > 0 else { return nil }
    text.append(contentsOf: words.part(done..<words.count))
    if !text.isEmpty || pieces.isEmpty { pieces.append(.text(text)) }
    return pieces
  }

  private func isInUse(_ standIn: StandIn) -> Bool {
    standIn == flank || standIn == asterisk || standIn == underscore || standIn == reference || standIn == probe
  }
}

/// A character of four bytes that CommonMark takes for punctuation and nobody writes.
struct StandIn: Equatable {
  /// The byte that all of them begin with.
  static let lead: UInt8 = 0xF0

  /// All that there are.
  static let candidates: [Unicode.Scalar] = [
    "\u{1BC9F}", "\u{10A7F}", "\u{16AF5}", "\u{10857}", "\u{1091F}", "\u{1093F}", "\u{10B3F}", "\u{1056F}",
  ]

  /// Its bytes, in the order of memory.
  private let word: UInt32

  /// The four bytes at `offset`, or nil if there are not as many.
  init?(_ words: Bytes, at offset: Int) {
    guard offset + 4 <= words.count else { return nil }
    word = UnsafeRawPointer(words.baseAddress.unsafelyUnwrapped).loadUnaligned(fromByteOffset: offset, as: UInt32.self)
  }

  private init(_ scalar: Unicode.Scalar) {
    word = Array(String(scalar).utf8).withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
  }

  /// Feeds it.
  func feed(to parser: borrowing Parser) {
    withUnsafeBytes(of: word) { bytes in bytes.withMemoryRebound(to: UInt8.self) { parser.feed($0) } }
  }

  /// Feeds a number between two of it.
  func feed(_ number: Int, to parser: borrowing Parser) {
    feed(to: parser)
    parser.feed(Array("\(number)".utf8))
    feed(to: parser)
  }

  /// The candidates that a source has neither as characters nor as numeric entities.
  static func absent(from source: Bytes) -> [StandIn] {
    var present: Set<UInt32> = []
    var at = 0
    while let hit = source.offset(of: lead, in: at..<source.count) {
      if let scalar = source.scalar(at: hit) { present.insert(scalar.value) }
      at = hit + 1
    }
    at = 0
    while let hit = source.offset(of: UInt8(ascii: "&"), in: at..<source.count) {
      if let value = source.numericEntity(at: hit) { present.insert(value) }
      at = hit + 1
    }
    return candidates.filter { !present.contains($0.value) }.map(StandIn.init)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number of an entity such as `&#42;` or `&#x2A;`, or nil.
  fileprivate func numericEntity(at offset: Int) -> UInt32? {
    guard has("&#", at: offset) else { return nil }
    let isHexadecimal = offset + 2 < count && self[offset + 2] | 0x20 == UInt8(ascii: "x")
    let start = offset + (isHexadecimal ? 3 : 2)
    let end = self[Swift.min(start, count)...].prefix(8).firstIndex(of: UInt8(ascii: ";")) ?? start
    return UInt32(String(decoding: self[start..<Swift.max(start, end)], as: UTF8.self), radix: isHexadecimal ? 16 : 10)
  }
}
