import SiteBase

/// How what a speech says is built, without its words: all that the site must know of it before it is rendered.
///
/// Of most speeches little is asked, so that the rest stays packed: the layouts of a whole collection take little memory,
/// and no time to be read from a cache.
public struct PackedLayout: Sendable, Equatable {
  /// How many visible characters it has, white space apart.
  public let characters: Int
  /// How many blocks.
  public let blockCount: Int
  /// Whether people speak in turns.
  public let hasTurns: Bool
  private let packed: [UInt8]

  /// The layout of a body that says nothing.
  public static let empty = PackedLayout(of: Body())

  /// The layout of a body.
  public init(of body: Body) {
    characters = body.characters
    blockCount = body.blocks.count
    hasTurns = body.blocks.contains { $0.kind == .turn }
    var writer = BinaryWriter()
    writer.write(body)
    packed = writer.bytes
  }

  /// The body without its HTML, so that it has no words; unpacked each time.
  var unpacked: Body {
    packed.withUnsafeBytes { bytes in
      var reader = BinaryReader(bytes)
      return (try? Body(from: &reader)) ?? Body()
    }
  }
}

extension PackedLayout: BinaryCodable {
  /// Reads a layout.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    characters = try reader.read()
    blockCount = try reader.read()
    hasTurns = try reader.read()
    packed = try reader.read(plain: UInt8.self)
  }

  /// Writes a layout.
  public func write(to writer: inout BinaryWriter) {
    writer.write(characters)
    writer.write(blockCount)
    writer.write(hasTurns)
    writer.write(plain: packed)
  }
}
