import SiteBase

/// Speeches as bytes, without their bodies and without what their links lead to, which other files can change.
extension Speech: BinaryCodable {
  /// Reads a speech.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(
      source: try reader.read(), path: try reader.read(), collection: try reader.read(), slug: try reader.read(),
      title: try reader.read())
    line = try reader.read()
    range = try reader.read()
    border = try reader.read()
    speakers = try reader.read()
    date = try reader.read()
    occasion = try reader.read()
    venue = try reader.read()
    language = try reader.read()
    origin = try reader.read()
    topics = try reader.read()
    summary = try reader.read()
    opening = try reader.read()
    isDraft = try reader.read()
    aliases = try reader.read()
    count = try reader.read()
    links = try reader.read()
    layout = try reader.read()
    body = nil
  }

  /// Writes a speech.
  public func write(to writer: inout BinaryWriter) {
    for text in [source, path, collection, slug, title] { writer.write(text) }
    writer.write(line)
    writer.write(range)
    writer.write(border)
    writer.write(speakers)
    writer.write(date)
    for text in [occasion, venue, language, origin] { writer.write(text) }
    writer.write(topics)
    writer.write(summary)
    writer.write(opening)
    writer.write(isDraft)
    writer.write(aliases)
    writer.write(count)
    writer.write(links)
    writer.write(layout)
  }
}

/// Bodies as bytes, without their HTML.
extension Body: BinaryCodable {
  /// Reads a body.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init()
    blocks = try reader.read()
    inserts = try reader.read()
    notes = try reader.read()
    sections = try reader.read()
    pageMarks = try reader.read()
    sourceIDs = try reader.read()
    characters = try reader.read()
  }

  /// Writes a body.
  public func write(to writer: inout BinaryWriter) {
    writer.write(blocks)
    writer.write(inserts)
    writer.write(notes)
    writer.write(sections)
    writer.write(pageMarks)
    writer.write(sourceIDs)
    writer.write(characters)
  }
}

extension Block: BinaryCodable {
  /// Reads a block.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    guard let kind = Kind(rawValue: UInt8(truncatingIfNeeded: try Int(from: &reader))) else { throw DamagedBytes() }
    self.init(kind, html: try reader.readRange(), characters: try reader.readInt32())
    passage = try reader.readInt32()
    section = try reader.readInt32()
    lead = try reader.readInt32()
  }

  /// Writes a block.
  public func write(to writer: inout BinaryWriter) {
    Int(kind.rawValue).write(to: &writer)
    for number in [html.lowerBound, html.upperBound, characters, passage, section, lead] {
      Int(number).write(to: &writer)
    }
  }
}

extension Insert: BinaryCodable {
  /// Reads an insert.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    guard let kind = Kind(rawValue: UInt8(truncatingIfNeeded: try Int(from: &reader))) else { throw DamagedBytes() }
    self.init(kind, at: Int(try reader.readInt32()), value: Int(try reader.readInt32()))
  }

  /// Writes an insert.
  public func write(to writer: inout BinaryWriter) {
    for number in [Int(kind.rawValue), Int(offset), Int(value)] { number.write(to: &writer) }
  }
}

extension Note: BinaryCodable {
  /// Reads a note.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(html: try reader.readRange(), isReferenced: try reader.read())
  }

  /// Writes a note.
  public func write(to writer: inout BinaryWriter) {
    for number in [html.lowerBound, html.upperBound] { Int(number).write(to: &writer) }
    writer.write(isReferenced)
  }
}

/// Of numbers there are many, so they are read without generic code, which is slow from another module.
extension BinaryReader {
  fileprivate mutating func readInt32() throws(DamagedBytes) -> Int32 {
    guard let number = Int32(exactly: try Int(from: &self)) else { throw DamagedBytes() }
    return number
  }

  fileprivate mutating func readRange() throws(DamagedBytes) -> Range<Int32> {
    let (lower, upper) = (try readInt32(), try readInt32())
    guard lower <= upper else { throw DamagedBytes() }
    return lower..<upper
  }
}

extension Section: BinaryCodable {
  /// Reads a section.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(
      title: try reader.read(), anchor: try reader.read(), depth: try reader.read(), block: try reader.read())
  }

  /// Writes a section.
  public func write(to writer: inout BinaryWriter) {
    writer.write(title)
    writer.write(anchor)
    writer.write(depth)
    writer.write(block)
  }
}

extension Link: BinaryCodable {
  /// Reads a link.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(destination: try reader.read(), line: try reader.read())
  }

  /// Writes a link.
  public func write(to writer: inout BinaryWriter) {
    writer.write(destination)
    writer.write(line)
  }
}

extension PageMark: BinaryCodable {
  /// Reads a mark.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(number: try reader.read(), words: try reader.read())
  }

  /// Writes a mark.
  public func write(to writer: inout BinaryWriter) {
    writer.write(number)
    writer.write(words)
  }
}

extension SourceID: BinaryCodable {
  /// Reads an id.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(try reader.read(), block: try reader.read())
  }

  /// Writes an id.
  public func write(to writer: inout BinaryWriter) {
    writer.write(anchor)
    writer.write(block)
  }
}

extension TextCount: BinaryCodable {
  /// Reads a count.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init()
    han = try reader.read()
    kana = try reader.read()
    hangul = try reader.read()
    words = try reader.read()
    scalars = try reader.read()
  }

  /// Writes a count.
  public func write(to writer: inout BinaryWriter) {
    for number in [han, kana, hangul, words, scalars] { writer.write(number) }
  }
}

extension SpeechDate: BinaryCodable {
  /// Reads a date.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    let start = try reader.read(PartialDate.self)
    let end = try reader.read(PartialDate?.self)
    do { try self.init(start, through: end) } catch { throw DamagedBytes() }
  }

  /// Writes a date.
  public func write(to writer: inout BinaryWriter) {
    writer.write(start)
    writer.write(end)
  }
}

extension PartialDate: BinaryCodable {
  /// Reads a date.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    let (year, month, day) = (try reader.read(Int.self), try reader.read(Int?.self), try reader.read(Int?.self))
    do { try self.init(year: year, month: month, day: day) } catch { throw DamagedBytes() }
  }

  /// Writes a date.
  public func write(to writer: inout BinaryWriter) {
    writer.write(year)
    writer.write(month)
    writer.write(day)
  }
}
