/// The pass over the bytes of a text that cleans it.
struct Cleaner {
  /// What is clean so far.
  private(set) var text = CleanText()
  private var line = 1
  /// Where what is still to be copied begins.
  private var pending = 0

  /// Cleans the whole of `bytes`.
  mutating func clean(_ bytes: UnsafeBufferPointer<UInt8>) {
    text.bytes.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if Self.isPlain[Int(bytes[index])] {
        index += 1
        continue
      }
      index += clean(bytes, at: index)
    }
    copy(bytes, to: bytes.count)
  }

  /// Cleans what begins at an offset; how many bytes it has.
  private mutating func clean(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let rest = bytes[index...]
    guard let scalar = rest.firstScalar else { return 1 }
    let width = UTF8.width(scalar)
    switch scalar.value {
    case 0x0A:
      line += 1
    case 0x0D:
      let length = rest.starts(with: [0x0D, 0x0A]) ? 2 : 1
      replace(bytes, index..<(index + length), with: 0x0A)
      line += 1
      return length
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
      replace(bytes, index..<(index + width), with: 0x0A)
    case 0x00...0x08, 0x0E...0x1F, 0x7F, 0xAD, 0x200B, 0x2060, 0xFEFF:
      replace(bytes, index..<(index + width), with: nil)
      drop(scalar)
    default:
      if let (kind, length) = Doubtful.kind(rest, scalar) {
        doubt(kind, rest.prefix(length))
        return length
      }
    }
    return width
  }

  /// Copies what is pending, up to an offset.
  private mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>, to end: Int) {
    text.bytes.append(contentsOf: bytes[pending..<end])
  }

  /// Copies what is pending and then, instead of a run of bytes, one byte or none.
  private mutating func replace(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, with byte: UInt8?) {
    copy(bytes, to: range.lowerBound)
    if let byte { text.bytes.append(byte) }
    pending = range.upperBound
  }

  private mutating func drop(_ scalar: Unicode.Scalar) {
    if let known = text.dropped.firstIndex(where: { $0.scalar == scalar }) {
      text.dropped[known].count += 1
    } else {
      text.dropped.append(CleanText.Dropped(scalar: scalar, count: 1, firstLine: line))
    }
  }

  private mutating func doubt(_ kind: CleanText.Doubt.Kind, _ words: Slice<UnsafeBufferPointer<UInt8>>) {
    if let known = text.doubts.firstIndex(where: { $0.kind == kind }) {
      text.doubts[known].count += 1
    } else {
      let words = String(decoding: words, as: UTF8.self)
      text.doubts.append(CleanText.Doubt(kind: kind, text: words, count: 1, firstLine: line))
    }
  }

  /// Whether a byte can be neither a control character nor the first of a character that is dropped or doubted.
  private static let isPlain: [Bool] = (0...UInt8.max).map { byte in
    byte == 0x09 || byte >= 0x20 && byte != 0x7F && !Doubtful.leads.contains(byte)
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// The character at the beginning; nil if none is there.
  fileprivate var firstScalar: Unicode.Scalar? {
    var bytes = makeIterator()
    var decoder = UTF8()
    return if case .scalarValue(let scalar) = decoder.decode(&bytes) { scalar } else { nil }
  }
}
