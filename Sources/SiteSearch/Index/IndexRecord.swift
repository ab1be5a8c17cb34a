import SiteBase

/// What is kept of an index, beside its files, so that the next can be made from it.
public struct IndexRecord: Sendable, Equatable {
  /// The fingerprint of everything that it was made from.
  public let input: Fingerprint
  /// The fingerprints of what is searched on each page.
  public let keys: [Fingerprint]
  /// The pages with traditional characters that have simplified forms, as a list.
  let variants: [UInt8]
  /// The names of its files, without `.json`.
  public let names: [String]
  /// The fingerprint of each file.
  public let fingerprints: [Fingerprint]

  /// The record of an index with these postings.
  public init(input: Fingerprint, keys: [Fingerprint], _ postings: Postings, _ index: SearchIndex) {
    self.input = input
    self.keys = keys
    variants = postings.variants
    names = index.names
    fingerprints = index.fingerprints
  }
}

extension IndexRecord {
  private static let format: UInt64 = 1

  /// The record as bytes, the last of which are the fingerprint of the others.
  public var bytes: [UInt8] {
    let texts = names.joined(separator: "\n").utf8
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16 * (keys.count + fingerprints.count + 5) + variants.count + texts.count)
    bytes.append(word: Self.format)
    for count in [keys.count, fingerprints.count, variants.count] { bytes.append(word: UInt64(count)) }
    for fingerprint in [input] + keys + fingerprints { bytes.append(fingerprint) }
    bytes += variants
    bytes += texts
    bytes.append(Fingerprint(bytes))
    return bytes
  }

  /// The record that was written as bytes; nil if they are damaged, or of another version of the program.
  public init?(_ bytes: [UInt8]) {
    var words = Words(bytes: bytes)
    guard words.isIntact, words.next() == Self.format else { return nil }
    let (pages, files, variants) = (Int(words.next()), Int(words.next()), Int(words.next()))
    input = words.fingerprint()
    keys = (0..<pages).map { _ in words.fingerprint() }
    fingerprints = (0..<files).map { _ in words.fingerprint() }
    let texts = bytes[words.offset...].dropLast(16)
    self.variants = Array(texts.prefix(variants))
    names = String(decoding: texts.dropFirst(variants), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Reads bytes as numbers.
  private struct Words {
    let bytes: [UInt8]
    private(set) var offset = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Whether the bytes end with the fingerprint of the others.
    var isIntact: Bool {
      guard bytes.count >= 64 else { return false }
      var end = Words(bytes: bytes)
      end.offset = bytes.count - 16
      return end.fingerprint() == Fingerprint(Array(bytes.dropLast(16)))
    }

    mutating func next() -> UInt64 {
      defer { offset += 8 }
      return bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) }
    }

    mutating func fingerprint() -> Fingerprint { Fingerprint(high: next(), low: next()) }
  }
}

extension [UInt8] {
  fileprivate mutating func append(word: UInt64) {
    Swift.withUnsafeBytes(of: word.littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(_ fingerprint: Fingerprint) {
    append(word: fingerprint.high)
    append(word: fingerprint.low)
  }
}
