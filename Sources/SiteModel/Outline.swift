import SiteBase

/// How what a speech says is built, without its words: all that the site must know of it before it is rendered.
///
/// Of most speeches little is asked, so that the rest stays packed: the outlines of a whole collection take little memory,
/// and no time to be read from a cache.
public struct Outline: Sendable {
  /// How many visible characters it has, white space apart.
  public let characters: Int
  /// How many blocks.
  public let blockCount: Int
  /// Whether people speak in turns.
  public let hasTurns: Bool
  private let packed: [UInt8]

  /// The outline of a body that says nothing.
  public static let empty = Outline(of: Body())

  /// The outline of a body.
  public init(of body: Body) {
    characters = body.characters
    blockCount = body.blocks.count
    hasTurns = body.blocks.contains { $0.kind == .turn }
    var writer = BinaryWriter()
    writer.write(body)
    packed = writer.bytes
  }

  /// The body without its HTML; unpacked each time.
  public var body: Body {
    packed.withUnsafeBytes { bytes in
      var reader = BinaryReader(bytes)
      return (try? Body(from: &reader)) ?? Body()
    }
  }
}

extension Outline: BinaryCodable {
  /// Reads an outline.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    characters = try reader.read()
    blockCount = try reader.read()
    hasTurns = try reader.read()
    packed = try reader.read(plain: UInt8.self)
  }

  /// Writes an outline.
  public func write(to writer: inout BinaryWriter) {
    writer.write(characters)
    writer.write(blockCount)
    writer.write(hasTurns)
    writer.write(plain: packed)
  }
}
