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

extension IndexRecord: BinaryCodable {
  /// Reads a record.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    input = try reader.read()
    keys = try reader.read(plain: Fingerprint.self)
    variants = try reader.read(plain: UInt8.self)
    names = try reader.read()
    fingerprints = try reader.read(plain: Fingerprint.self)
    guard names.count == fingerprints.count else { throw DamagedBytes() }
  }

  /// Writes a record.
  public func write(to writer: inout BinaryWriter) {
    writer.write(input)
    writer.write(plain: keys)
    writer.write(plain: variants)
    writer.write(names)
    writer.write(plain: fingerprints)
  }
}
