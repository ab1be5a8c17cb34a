/// A value that can be kept as bytes for the same program to read again.
public protocol BinaryCodable {
  /// Reads what `write(to:)` wrote.
  init(from reader: inout BinaryReader) throws(DamagedBytes)
  /// Writes the value.
  func write(to writer: inout BinaryWriter)
}

/// Bytes that are not what was written.
public struct DamagedBytes: Error {
  /// Bytes that are not what was written.
  public init() {}
}

/// Puts values together to bytes.
public struct BinaryWriter {
  /// The bytes so far.
  public private(set) var bytes: [UInt8] = []

  /// No bytes yet.
  public init() {}

  /// Writes a value.
  public mutating func write(_ value: some BinaryCodable) { value.write(to: &self) }

  /// Writes values whose bytes are all there is to them, as they lie in memory.
  public mutating func write<Value: BitwiseCopyable>(plain values: [Value]) {
    write(values.count)
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  fileprivate mutating func append(_ byte: UInt8) { bytes.append(byte) }
  fileprivate mutating func append(_ text: Substring.UTF8View) { bytes.append(contentsOf: text) }
  fileprivate mutating func append(word: UInt64) { withUnsafeBytes(of: word) { bytes.append(contentsOf: $0) } }
}

/// Takes bytes apart to values.
public struct BinaryReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  /// Reads from bytes, which must stay where they are meanwhile.
  public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// How many bytes are left; there are no more values.
  fileprivate var count: Int { bytes.count - offset }

  /// Whether all bytes are read.
  public var isAtEnd: Bool { offset == bytes.count }

  /// Reads a value.
  public mutating func read<Value: BinaryCodable>(_ type: Value.Type = Value.self) throws(DamagedBytes) -> Value {
    try Value(from: &self)
  }

  /// Reads values whose bytes are all there is to them.
  public mutating func read<Value: BitwiseCopyable>(
    plain type: Value.Type = Value.self
  ) throws(DamagedBytes) -> [Value] {
    let count = try read(Int.self)
    guard count >= 0, count <= (bytes.count - offset) / MemoryLayout<Value>.stride else { throw DamagedBytes() }
    let part = try take(count * MemoryLayout<Value>.stride)
    return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      if count > 0 { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: part) }
      initialized = count
    }
  }

  fileprivate mutating func take(_ count: Int) throws(DamagedBytes) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= bytes.count - offset else { throw DamagedBytes() }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }

  fileprivate mutating func word() throws(DamagedBytes) -> UInt64 {
    try take(8).loadUnaligned(as: UInt64.self)
  }

  fileprivate mutating func byte() throws(DamagedBytes) -> UInt8 {
    guard offset < bytes.count else { throw DamagedBytes() }
    defer { offset += 1 }
    return bytes[offset]
  }
}

extension Int: BinaryCodable {
  /// Reads a number.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try reader.byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
      if shift > 63 { throw DamagedBytes() }
    }
    self = Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
  }

  /// Writes seven bits in a byte, the lowest first; the sign comes last.
  public func write(to writer: inout BinaryWriter) {
    var value = UInt64(bitPattern: Int64(self << 1 ^ self >> (Int.bitWidth - 1)))
    while value >= 0x80 {
      writer.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    writer.append(UInt8(value))
  }
}

extension Range: BinaryCodable where Bound: BinaryCodable {
  /// Reads a range.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    let (lower, upper) = (try reader.read(Bound.self), try reader.read(Bound.self))
    guard lower <= upper else { throw DamagedBytes() }
    self = lower..<upper
  }

  /// Writes both bounds.
  public func write(to writer: inout BinaryWriter) {
    writer.write(lowerBound)
    writer.write(upperBound)
  }
}

extension Bool: BinaryCodable {
  /// Reads a truth value.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) { self = try reader.byte() != 0 }
  /// Writes a byte.
  public func write(to writer: inout BinaryWriter) { writer.append(self ? 1 : 0) }
}

extension String: BinaryCodable {
  /// Reads text.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(decoding: try reader.take(reader.read()), as: UTF8.self)
  }

  /// Writes the length and the UTF-8.
  public func write(to writer: inout BinaryWriter) {
    writer.write(utf8.count)
    writer.append(self[...].utf8)
  }
}

extension Optional: BinaryCodable where Wrapped: BinaryCodable {
  /// Reads a value or nil.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self = try reader.read(Bool.self) ? try reader.read(Wrapped.self) : nil
  }

  /// Writes whether there is a value, and it.
  public func write(to writer: inout BinaryWriter) {
    writer.write(self != nil)
    if let value = self { writer.write(value) }
  }
}

extension Array: BinaryCodable where Element: BinaryCodable {
  /// Reads values.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    let count = try reader.read(Int.self)
    guard 0...reader.count ~= count else { throw DamagedBytes() }
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try reader.read()) }
  }

  /// Writes how many values there are, and them.
  public func write(to writer: inout BinaryWriter) {
    writer.write(count)
    for value in self { writer.write(value) }
  }
}

extension Fingerprint: BinaryCodable {
  /// Reads a fingerprint.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(high: try reader.word(), low: try reader.word())
  }

  /// Writes 16 bytes.
  public func write(to writer: inout BinaryWriter) {
    writer.append(word: high)
    writer.append(word: low)
  }
}

extension FileStamp: BinaryCodable {
  /// Reads a stamp.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init()
    inode = try reader.word()
    size = Int64(bitPattern: try reader.word())
    modified = Int64(bitPattern: try reader.word())
    changed = Int64(bitPattern: try reader.word())
  }

  /// Writes 32 bytes.
  public func write(to writer: inout BinaryWriter) {
    writer.append(word: inode)
    for number in [size, modified, changed] { writer.append(word: UInt64(bitPattern: number)) }
  }
}

extension Diagnostic: BinaryCodable {
  /// Reads a diagnostic.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    guard let severity = Severity(rawValue: try reader.read()) else { throw DamagedBytes() }
    self.init(
      severity: severity, code: try reader.read(), summary: try reader.read(), place: try reader.read(),
      notes: try reader.read(), fix: try reader.read())
  }

  /// Writes all it says.
  public func write(to writer: inout BinaryWriter) {
    writer.write(severity.rawValue)
    writer.write(code)
    writer.write(summary)
    writer.write(place)
    writer.write(notes)
    writer.write(fix)
  }
}

extension Place: BinaryCodable {
  /// Reads a place.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(
      path: try reader.read(), line: try reader.read(), text: try reader.read(), before: try reader.read(),
      length: try reader.read())
  }

  /// Writes a place.
  public func write(to writer: inout BinaryWriter) {
    writer.write(path)
    writer.write(line)
    writer.write(text)
    writer.write(before)
    writer.write(length)
  }
}
