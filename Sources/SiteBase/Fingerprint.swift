/// 128 bits that tell one value from another: equal for equal values on any machine, different by accident never in
/// practice. Not secure: whoever wants two values with one fingerprint can make them.
public struct Fingerprint: Sendable, Hashable, BitwiseCopyable {
  /// The upper half.
  public var high: UInt64
  /// The lower half.
  public var low: UInt64

  /// A fingerprint that was kept.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The fingerprint of all that `take` takes in.
  public init(of take: (inout FingerprintMaker) -> Void) {
    var maker = FingerprintMaker()
    take(&maker)
    self = maker.fingerprint
  }

  /// The fingerprint of bytes.
  public init(_ bytes: [UInt8]) { self = bytes.withUnsafeBytes { Fingerprint($0) } }

  /// The fingerprint of bytes.
  public init(_ bytes: UnsafeRawBufferPointer) { self.init { $0.add(bytes) } }
}

/// Takes a value in, part by part, for a fingerprint of the whole.
///
/// Every part counts with its length, so that `ab` and `c` differ from `a` and `bc`.
public struct FingerprintMaker {
  private var high: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var low: UInt64 = 0xD1B5_4A32_D192_ED03

  /// Takes in nothing yet.
  public init() {}

  /// The fingerprint of what was taken in.
  public var fingerprint: Fingerprint {
    Fingerprint(high: mixed(high ^ low, 0x8EBC_6AF0_9C88_C6E3), low: mixed(low &+ high, 0x5899_65CC_7537_4CC3))
  }

  /// Takes in bytes.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(UInt64(bytes.count))
    var offset = 0
    while offset + 8 <= bytes.count {
      add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    if offset < bytes.count {
      var rest: UInt64 = 0
      for byte in bytes[offset...] { rest = rest << 8 | UInt64(byte) }
      add(rest)
    }
  }

  /// Takes in bytes.
  public mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  /// Takes in text, as UTF-8.
  public mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Takes in another fingerprint.
  public mutating func add(_ fingerprint: Fingerprint) {
    add(fingerprint.high)
    add(fingerprint.low)
  }

  /// Takes in the state of a file, its names and links too.
  public mutating func add(_ stamp: FileStamp) {
    add(stamp.inode)
    for number in [stamp.size, stamp.modified, stamp.changed] { add(UInt64(bitPattern: number)) }
  }

  /// Takes in a number.
  public mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  /// Takes in a truth value.
  public mutating func add(_ isTrue: Bool) { add(isTrue ? 1 as UInt64 : 0) }

  private mutating func add(_ word: UInt64) {
    high = mixed(high ^ word, 0xA076_1D64_78BD_642F)
    low = mixed(low &+ word, 0xE703_7ED1_A0B4_28DB) &+ 0x1D8E_4E27_C47D_124F
  }
}

/// The product of two numbers, its upper half upon its lower.
private func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
  let product = a.multipliedFullWidth(by: b)
  return product.high ^ product.low
}
